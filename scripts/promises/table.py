"""The conditions as data: how a machine is broken, what is run on it, and how that may end."""
from dataclasses import dataclass, field

from .cell import LIST, LOG, REPORT, Machine
from .processes import Streams


@dataclass(frozen=True)
class End:
    """One way in which a run may end. Findings other than these, of warnings and errors, are not among them."""

    exit: int
    verdict: str | None = None  # of the report, where one is to be; None: there is none
    findings: tuple = ()  # ids of causes that may be found
    says: str = ""  # a pattern that has to be in what was printed


@dataclass(frozen=True)
class Command:
    name: str
    arguments: tuple
    form: str  # json, file, nagios or text
    well: End  # on a healthy machine


JSON = Command("check", ("check", "--endpoints", LIST, "--format", "json"), "json", End(0, "ready"))
FILE = Command("check --output", (*JSON.arguments, "--output", REPORT), "file", End(0, "ready"))
NAGIOS = Command("check --format nagios", (*JSON.arguments[:3], "--format", "nagios"), "nagios", End(0, says="^ARC OK"))
TEXT = Command("check --format text", JSON.arguments[:3], "text", End(0, says="^✓ READY"))
LISTED = Command("endpoints", ("endpoints", "--location", "koreacentral", "--format", "hosts"), "text", End(0, says="login.microsoftonline.com"))
EXPLAINED = Command("explain", ("explain", "proxy.forbidden"), "text", End(0, says="proxy.forbidden"))
LOGGED = Command("log", ("log", LOG, "--format", "json"), "json", End(0, "nothing-found"))
VERSION = Command("version", ("--version",), "text", End(0, says=r"^arc-preflight \d"))
NETWORK = Command("check of the network", (*JSON.arguments, "--only", "endpoint.*"), "json", End(0, "partial"))
CHECKS = (JSON, FILE, NAGIOS)
ALL = (*CHECKS, TEXT, LISTED, EXPLAINED, LOGGED, VERSION)


@dataclass(frozen=True)
class Case:
    title: str
    machine: Machine = Machine()
    commands: tuple = ALL
    ends: dict = field(default_factory=dict)  # name of a command, or "*" → ends instead of that of a healthy machine
    streams: Streams = Streams()
    times: int = 1
    at_once: int = 1
    signals: tuple = ()  # one of these, by turns, at a random moment of each run
    clock: tuple = ()  # by how many seconds it is off, before and after it jumps in the midst of each run
    alone: bool = False  # while nothing else runs

    def ends_of(self, command):
        return self.ends.get(command.name) or self.ends.get("*") or (command.well,)


@dataclass(frozen=True)
class Condition:
    name: str
    promise: str
    cases: tuple
