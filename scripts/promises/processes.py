"""Runs the program in a cell, and tells what came of it."""
import contextlib
import ctypes
import errno
import os
import select
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass

from testbed.commands import comes_true

_PR_SET_CHILD_SUBREAPER = 36
_STREAMS = ("stdin", "stdout", "stderr")
# A run ends by itself within 30 s; what has not ended by then hangs.
HANGS_AFTER = 90
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Run:
    """One process: its exit code (negative: the signal that ended it), what it printed, seconds, megabytes."""

    exit: int
    out: str
    err: str
    seconds: float
    peak: float
    hung: bool = False
    survivors: tuple = ()
    sent: tuple = ()


@dataclass(frozen=True)
class Streams:
    """What each standard stream is: open, closed, full, pipe (whose reader has gone) or deaf (open the wrong way round)."""

    stdin: str = "open"
    stdout: str = "open"
    stderr: str = "open"


class Processes:
    """Those that this process starts, and whatever these leave behind."""

    def __init__(self, servers):
        self._ours = set(servers)
        _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    def start(self, cell, words, streams=Streams()):
        return Started(cell, words, streams)

    def finish(self, started, events=()):
        """Waits for its end; `events`: (seconds after its start, what to do with its number)."""
        run = started.wait(sorted(events, key=lambda it: it[0]))
        return run, self._survivors(started.process.pid)

    def run(self, cell, words, streams=Streams(), events=()):
        run, survivors = self.finish(self.start(cell, words, streams), events)
        return run if not survivors else Run(**{**run.__dict__, "survivors": survivors})

    def _survivors(self, _pid):
        """What still runs a while after; it is ended. Those of others that run now are not to be asked for."""
        if comes_true(lambda: not self._children(), 2):
            return ()
        left = {}
        for pid in self._children():
            with contextlib.suppress(OSError):
                with open(f"/proc/{pid}/cmdline") as words:
                    left[pid] = words.read().replace("\0", " ").strip()
                os.kill(pid, signal.SIGKILL)
        comes_true(lambda: not self._children(), 2)
        return tuple(left.values())

    def _children(self):
        with open(f"/proc/self/task/{os.getpid()}/children") as numbers:
            found = {int(it) for it in numbers.read().split()} - self._ours
        for pid in list(found):
            with contextlib.suppress(ChildProcessError):
                if os.waitpid(pid, os.WNOHANG)[0]:
                    found.discard(pid)
        return found


class Started:
    def __init__(self, cell, words, streams):
        self._files = [tempfile.TemporaryFile() for _ in range(2)]
        self._began = time.monotonic()
        ends = [_end(name, getattr(streams, name), self._files) for name in _STREAMS]

        def prepare():
            cell.enter()
            for number, name in enumerate(_STREAMS):
                if getattr(streams, name) == "closed":
                    os.close(number)

        self.process = subprocess.Popen(
            words, env=cell.environment(), stdin=ends[0], stdout=ends[1], stderr=ends[2],
            preexec_fn=prepare, start_new_session=True,
        )
        for end in ends:
            if isinstance(end, int) and end >= 0:
                os.close(end)

    def wait(self, events):
        pid, hung, sent = self.process.pid, False, []
        ended = os.pidfd_open(pid)
        poll = select.poll()
        poll.register(ended, select.POLLIN)
        for at, act in events:
            if poll.poll(max(0, 1000 * (self._began + at - time.monotonic()))):
                break
            act(pid)
            sent.append(at)
        if not poll.poll(max(0, 1000 * (self._began + HANGS_AFTER - time.monotonic()))):
            hung = True
            os.killpg(pid, signal.SIGKILL)
        _, status, usage = os.wait4(pid, 0)
        seconds = time.monotonic() - self._began
        os.close(ended)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        out, err = (_text(file) for file in self._files)
        return Run(self.process.returncode, out, err, seconds, usage.ru_maxrss * 1024 / 1e6, hung, (), tuple(sent))


def signal_after(seconds, number):
    return seconds, lambda pid: _kill(pid, number)


def _kill(pid, number):
    try:
        os.kill(pid, number)
    except OSError as gone:
        if gone.errno != errno.ESRCH:
            raise


def _end(name, kind, files):
    if kind == "full":
        return os.open("/dev/full", os.O_RDWR)
    if kind == "deaf":
        return os.open("/dev/null", os.O_WRONLY if name == "stdin" else os.O_RDONLY)
    if kind == "pipe":
        reader, writer = os.pipe()
        kept, other = (reader, writer) if name == "stdin" else (writer, reader)
        os.close(other)
        return kept
    if name == "stdin":
        return subprocess.DEVNULL
    return files[_STREAMS.index(name) - 1]


def _text(file):
    with file:
        file.seek(0)
        return file.read().decode(errors="replace")
