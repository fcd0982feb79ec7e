"""Runs cases side by side, each slot in a world of its own."""
import multiprocessing
import random
import signal
import statistics
import zlib


from . import cell as cells
from . import judge
from .processes import Processes, signal_after
from .world import World

_slot = None


class Slot:
    def __init__(self, program, shared):
        self.world = World(shared)
        self.processes = Processes(self.world.servers)
        self.program, self.shared = program, shared
        self.usual_seconds = None

    def hold(self, condition, case):
        """What came of every run of the case: a dictionary each."""
        with cells.Cell(case.machine, self.program, self.shared) as cell:
            if not cell.is_possible():
                return []
            outcomes = []
            if case.signals or case.clock:
                self._measure(case)
            for command in case.commands:
                outcomes += self._together(condition, case, command, cell) if case.at_once > 1 else self._in_turn(condition, case, command, cell)
            return outcomes

    def _measure(self, case):
        with cells.Cell(cells.Machine(), self.program, self.shared) as healthy:
            runs = [self.processes.run(healthy, _words(case.commands[0])) for _ in range(3)]
        self.usual_seconds = statistics.median(run.seconds for run in runs)

    def _in_turn(self, condition, case, command, cell):
        # The same moments each time: what was seen once can be looked for again.
        chance = random.Random(zlib.crc32(f"{case.title} {command.name}".encode()))
        outcomes = []
        for number in range(case.times):
            _restore(cell)
            events = self._events(case, number, chance, cell)
            run = self.processes.run(cell, _words(command), case.streams, events)
            outcomes.append(_outcome(condition, case, command, run, cell))
        return outcomes

    def _events(self, case, number, chance, cell):
        if case.clock:
            cell.set_clock(case.clock[0])
            at = self.usual_seconds * chance.uniform(0.2, 0.9)
            return [(at, lambda _: cell.set_clock(case.clock[1]))]
        if not case.signals:
            return []
        which = case.signals[number % len(case.signals)]
        at = self.usual_seconds * chance.uniform(0, 1.05)
        if which == signal.SIGSTOP:
            return [signal_after(at, which), signal_after(at + chance.uniform(0.05, 1.5), signal.SIGCONT)]
        return [signal_after(at, which)]

    def _together(self, condition, case, command, cell):
        started = [self.processes.start(cell, _words(command), case.streams) for _ in range(case.at_once)]
        runs = [each.wait(()) for each in started]
        return [_outcome(condition, case, command, run, cell) for run in runs]


def _restore(cell):
    file = cells.PLACE / "upper" / cells.REPORT.lstrip("/")
    if not file.exists() or file.read_text() != cells.OLD_REPORT:
        file.write_text(cells.OLD_REPORT)


def _words(command):
    return [f"{cells.PROGRAM}/bin/arc-preflight", *command.arguments]


def _outcome(condition, case, command, run, cell):
    return {
        "condition": condition.name,
        "case": f"{case.title}: {command.name}" + (f" at {run.sent[0]:.3f} s" if run.sent else ""),
        "complaints": judge.complaints(case, command, run, cell.left_behind(), cell.report()),
        "exit": run.exit, "seconds": run.seconds, "peak": run.peak,
    }


def _enter(program, shared):
    global _slot
    _slot = Slot(program, shared)


def _hold(job):
    try:
        return job, _slot.hold(*job), None
    except Exception as broken:
        return job, [], f"{type(broken).__name__}: {broken}"


def hold_all(jobs, program, shared, count):
    """Yields (job, outcomes, why the harness failed): those that need the machine for themselves come last."""
    fork = multiprocessing.get_context("fork")
    together = [job for job in jobs if not job[1].alone]
    alone = [job for job in jobs if job[1].alone]
    for some, slots in ((together, count), (alone, 1)):
        if some:
            with fork.Pool(slots, _enter, (program, shared)) as pool:
                yield from pool.imap_unordered(_hold, some, chunksize=1)
