"""Measures processes in turns, and what comes of it."""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from . import tools


@dataclass(frozen=True)
class Measured:
    """One process: seconds and megabytes (of a million bytes)."""

    wall: float
    cpu: float
    peak: float
    output: str


@dataclass(frozen=True)
class Spread:
    median: float
    least: float
    most: float

    @staticmethod
    def of(values):
        return Spread(statistics.median(values), min(values), max(values))


def measure(command, world):
    world.resolve_by(command.dns)
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        started = time.monotonic()
        process = subprocess.Popen(command.arguments, env=world.environment, stdin=subprocess.DEVNULL,
                                   stdout=output, stderr=errors, cwd=tools.ROOT / "scripts" / "bench")
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode not in command.exits:
            sys.exit(f"bench: {command.name}: exit {process.returncode}, not {command.exits}: "
                     f"{errors.read()[:600]}{output.read()[:2000]}")
        return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6, output.read())


class Turns:
    """Rounds in which every command had its turn; the first round only warms up."""

    def __init__(self, commands, rounds, world):
        self.commands = commands
        self.rounds = [[measure(command, world) for command in commands] for _ in range(rounds + 1)][1:]

    def of(self, name):
        at = [command.name for command in self.commands].index(name)
        return [measured[at] for measured in self.rounds]

    def spread(self, name, what):
        return Spread.of([getattr(measured, what) for measured in self.of(name)])

    def ratio(self, name, other):
        return Spread.of([mine.wall / theirs.wall for mine, theirs in zip(self.of(name), self.of(other))])
