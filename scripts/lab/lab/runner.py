"""Runs the scenarios in several labs side by side, each taking the next one from the queue.

With the reference there are twice as many labs as programs that may run at a time: while one waits for what
the reference waits for, another runs our program, as undisturbed as without.
"""
import ctypes
import json
import pathlib
import queue
import signal
import subprocess
import sys
import threading

from testbed import namespaces

from . import controlgroups
from .turns import Turns
from .words import Words

_HERE = pathlib.Path(__file__).resolve().parents[1]
# No namespace keeps the clock apart.
_OUTER = [*namespaces.APART, "setpriv", "--bounding-set", "-sys_time"]


class LabProcess:
    """The one outer process of a lab."""

    def __init__(self, number, program, pki, keep, log):
        shared = {"turns": Turns.of(1).files, **program}
        self._groups = controlgroups.make(number)
        self._process = subprocess.Popen(
            [*_OUTER, sys.executable, "-m", "lab.worker", json.dumps(shared), str(pki), "keep" if keep else "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=_HERE,
            pass_fds=[*shared["turns"], *shared.get("words", ())],
            preexec_fn=lambda: (controlgroups.join(self._groups), _die_with_parent()),
        )
        self.leader = self._answer()["ready"]

    def ask(self, verb, name):
        """What the worker answers to play, show or compare and the name of a scenario."""
        print(verb, name, file=self._process.stdin, flush=True)
        return self._answer()

    def _answer(self):
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("a lab ended before its time; target/lab/lab.log says why")
        return json.loads(line)

    @property
    def pid(self):
        return namespaces.children(self._process.pid)[0]

    def end(self):
        """Ends it, and raises unless nothing of it is left."""
        self._process.kill()
        self._process.wait()
        for group in self._groups:
            controlgroups.remove(group)

    def kill(self):
        self._process.kill()


def _die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def run(chosen, jobs, program, pki, log, told, keep=False, verb="play"):
    """Plays all of them and calls told(scenario, result) as each one ends."""
    waiting = queue.SimpleQueue()
    for scenario in chosen:
        waiting.put(scenario)
    failures, labs = [], []
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    shared, count = {**program, "turns": Turns.of(jobs).files}, jobs
    if "reference" in program:
        shared["words"] = Words.start(program, log).files
        count = jobs if keep else 2 * jobs
    threads = [
        threading.Thread(target=_work, args=[n, waiting, shared, pki, log, told, keep, verb, failures, labs])
        for n in range(min(count, len(chosen)))
    ]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            thread.join()
    except KeyboardInterrupt:
        for lab in labs:
            lab.kill()
        sys.exit("lab: interrupted")
    if failures:
        raise failures[0]


def _work(number, waiting, program, pki, log, told, keep, verb, failures, labs):
    lab = None
    try:
        lab = LabProcess(number, program, pki, keep, log)
        labs.append(lab)
        while True:
            try:
                scenario = waiting.get_nowait()
            except queue.Empty:
                break
            told(scenario, lab.ask(verb, scenario.name))
        if keep:
            print(
                f"The lab is kept. Its client: nsenter -t {_outer_leader(lab)} -a\nEnter ends it.", flush=True
            )
            sys.stdin.readline()
    except Exception as broken:
        failures.append(broken)
    finally:
        if lab:
            lab.end()


def _outer_leader(lab):
    """The client's first process, by the number that it has outside of the lab."""
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            numbers = next(it for it in open(status) if it.startswith("NSpid:")).split()[1:]
        except OSError:
            continue
        if len(numbers) == 3 and numbers[1:] == [str(lab.leader), "1"] and _parents(int(numbers[0]), lab.pid):
            return numbers[0]
    raise RuntimeError("the client host is gone")


def _parents(pid, wanted):
    while pid > 1:
        if pid == wanted:
            return True
        pid = int(open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[1])
    return False
