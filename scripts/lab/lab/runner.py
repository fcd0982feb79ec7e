"""Runs the scenarios in several labs side by side, each taking the next one from the queue."""
import json
import os
import pathlib
import queue
import subprocess
import sys
import threading
import time

_HERE = pathlib.Path(__file__).resolve().parents[1]
_OUTER = [
    "unshare",
    "--net",
    "--mount",
    "--pid",
    "--uts",
    "--ipc",
    "--fork",
    "--kill-child=KILL",
    "--mount-proc",
    "--propagation",
    "private",
    "setpriv",
    "--bounding-set",
    "-sys_time",
]


class LabProcess:
    """The one outer process of a lab."""

    def __init__(self, number, program, pki, keep, log):
        self._groups = _make_groups(f"arc-preflight-lab-{os.getpid()}-{number}")
        self._process = subprocess.Popen(
            [
                *_OUTER,
                sys.executable,
                "-m",
                "lab.worker",
                json.dumps(program),
                str(pki),
                "keep" if keep else "-",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=_HERE,
            preexec_fn=lambda: _join(self._groups),
        )
        self.leader = self._answer()["ready"]

    def play(self, name):
        print(name, file=self._process.stdin, flush=True)
        return self._answer()

    def _answer(self):
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("a lab ended before its time; target/lab/lab.log says why")
        return json.loads(line)

    @property
    def pid(self):
        return int(
            pathlib.Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
            .read_text()
            .split()[0]
        )

    def end(self):
        """Ends it, and raises unless nothing of it is left."""
        self._process.kill()
        self._process.wait()
        for group in self._groups:
            _remove(group)


def _make_groups(name):
    """A control group of the lab's own in every hierarchy that lets us, for its systemd to live in."""
    made = []
    mounts = [it.split() for it in open("/proc/self/mounts")]
    ours = {line.split(":")[1]: line.strip().split(":", 2)[2] for line in open("/proc/self/cgroup")}
    for _, place, kind, options, *_ in mounts:
        if kind not in ("cgroup", "cgroup2"):
            continue
        path = next(
            (
                p
                for c, p in ours.items()
                if (kind == "cgroup2" and c == "") or (c and c in options.split(","))
            ),
            "/",
        )
        group = pathlib.Path(place + path) / name
        try:
            group.mkdir()
        except OSError:
            continue
        made.append(group)
    return made


def _join(groups):
    for group in groups:
        try:
            (group / "cgroup.procs").write_text(str(os.getpid()))
        except OSError:
            pass


def _remove(group, patience=5):
    deadline = time.monotonic() + patience
    while group.exists():
        for folder, _, _ in os.walk(group, topdown=False):
            try:
                os.rmdir(folder)
            except OSError:
                pass
        if group.exists() and time.monotonic() > deadline:
            raise RuntimeError(f"{group} could not be removed: something of the lab still runs")
        time.sleep(0.01)


def run(chosen, jobs, program, pki, log, told, keep=False):
    """Plays all of them and calls told(scenario, result) as each one ends."""
    waiting = queue.SimpleQueue()
    for scenario in chosen:
        waiting.put(scenario)
    failures = []
    threads = [
        threading.Thread(target=_work, args=[n, waiting, program, pki, log, told, keep, failures])
        for n in range(min(jobs, len(chosen)))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def _work(number, waiting, program, pki, log, told, keep, failures):
    lab = None
    try:
        lab = LabProcess(number, program, pki, keep, log)
        while True:
            try:
                scenario = waiting.get_nowait()
            except queue.Empty:
                break
            told(scenario, lab.play(scenario.name))
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
