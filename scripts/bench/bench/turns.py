"""Measures processes in turns, and what comes of it."""
import statistics
from dataclasses import dataclass

from .processes import measure


@dataclass(frozen=True)
class Spread:
    median: float
    least: float
    most: float

    @staticmethod
    def of(values):
        return Spread(statistics.median(values), min(values), max(values))


class Turns:
    """Rounds in which every command had its turn; the first round only warms up."""

    def __init__(self, commands, rounds, world):
        self.commands = commands
        self.rounds = [[self._turn(command, world) for command in commands] for _ in range(rounds + 1)][1:]

    @staticmethod
    def _turn(command, world):
        world.resolve_by(command.dns)
        return measure(command.name, command.arguments, command.exits, world.environment)

    def of(self, name):
        at = [command.name for command in self.commands].index(name)
        return [measured[at] for measured in self.rounds]

    def spread(self, name, what):
        return Spread.of([getattr(measured, what) for measured in self.of(name)])

    def ratio(self, name, other):
        return Spread.of([mine.wall / theirs.wall for mine, theirs in zip(self.of(name), self.of(other))])
