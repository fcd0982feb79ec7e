"""Types what a finding says to type, and looks at what is so afterwards.

`remedies.toml` has a table for each cause: in which scenario its commands are typed, what each of
them shows or changes, and after which of them the cause is gone. A cause that has no such table says
there why nothing can be typed.
"""
import json
import pathlib
import re
import tomllib

_FILE = pathlib.Path(__file__).parents[1] / "remedies.toml"
_CATALOGUE = (
    pathlib.Path(__file__).resolve().parents[3] / "src/main/resources/io/arcpreflight/catalog/causes.json"
)
_REMEDY_KEYS = {"cause", "scenario", "steps", "fill", "puts", "undo"}
_STEP_KEYS = {"types", "shows", "lacks", "ends", "after", "first", "on", "mends", "leaves", "before"}
# One of these says what is so afterwards.
_OUTCOMES = {"shows", "lacks", "ends", "mends", "leaves"}
_SHORTEST_PATTERN = 4
# What is ready to be sent to another team: it has to name the host.
_LISTS = "arc-preflight endpoints"


class Table:
    def __init__(self, data):
        self.remedies, self.untyped = {}, data.get("untyped", {})
        for remedy in data["remedy"]:
            _refuse_unknown(remedy, _REMEDY_KEYS, remedy.get("cause"))
            for step in remedy["steps"]:
                _refuse_unknown(step, _STEP_KEYS, remedy["cause"])
                _refuse_vague(step, remedy["cause"])
            self.remedies.setdefault(remedy["scenario"], []).append(remedy)

    def causes(self):
        return {it["cause"] for each in self.remedies.values() for it in each}


def load():
    try:
        return Table(tomllib.loads(_FILE.read_text()))
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as wrong:
        raise SystemExit(f"lab: {_FILE.name}: {wrong}") from wrong


def missing(scenarios):
    """What is wrong with the table, one sentence each: causes without an entry, entries without a scenario."""
    table = load()
    expected = {it.name: {it.expected.cause, *it.expected.also, *it.expected.warns} for it in scenarios}
    errors = {it["id"] for it in json.loads(_CATALOGUE.read_text()) if it["severity"] == "error"}
    provoked = set().union(*expected.values()) & errors
    said = [f"{it} has no table and no reason" for it in sorted(provoked - table.causes() - set(table.untyped))]
    said += [f"{it} has a table and a reason" for it in sorted(table.causes() & set(table.untyped))]
    for name, remedies in table.remedies.items():
        for it in remedies:
            if it["cause"] not in expected.get(name, ()):
                said.append(f"{it['cause']} is not expected of a scenario {name}")
    return said


def differences(remedy, report, type_in, run_again):
    """Types the commands of a finding, in the order of the table; what is not as it says, one sentence each.

    `type_in` runs a command on a host and returns what it printed and its exit code; `run_again` returns
    a new report.
    """
    cause = remedy["cause"]
    findings = [it for it in report["findings"] if it["cause"] == cause]
    if not findings:
        return [f"remedy of {cause}: it is not found"]
    waiting = [it["command"] for it in findings[0]["remedy"] if it.get("command")]
    said = []
    for step in remedy["steps"]:
        commands = [it for it in waiting if step["types"] in it]
        if len(commands) != 1:
            said.append(f"remedy of {cause}: {len(commands)} commands have {step['types']!r} in {waiting}")
            continue
        waiting.remove(commands[0])
        if "leaves" in step:
            continue
        if "first" in step:
            type_in(step["first"], "client")
        printed, code = type_in(_filled(commands[0], remedy.get("fill", {})), step.get("on", "client"))
        if "after" in step:
            printed, code = type_in(step["after"], "client")
        said += [f"remedy of {cause}: {commands[0]!r} {it}: {printed[-300:]!r}" for it in _outcome(step, printed, code)]
        if step.get("mends"):
            after = run_again(step.get("before", ""))
            if after is None or cause in [it["cause"] for it in after["findings"]]:
                said.append(f"remedy of {cause}: after {commands[0]!r} it is still found")
    for command in waiting:
        if not command.startswith(_LISTS):
            said.append(f"remedy of {cause}: {command!r} is not in the table")
        elif not re.search(r"[a-z]\.[a-z]", type_in(command, "client")[0]):
            said.append(f"remedy of {cause}: {command!r} lists nothing")
    return said


def _outcome(step, printed, code):
    said = []
    if "shows" in step and not re.search(step["shows"], printed, re.MULTILINE):
        said.append(f"shows nothing of {step['shows']!r}")
    if "lacks" in step and re.search(step["lacks"], printed, re.MULTILINE):
        said.append(f"shows {step['lacks']!r}")
    if "ends" in step and code != step["ends"]:
        said.append(f"ends with {code}, not {step['ends']}")
    return said


def _filled(command, words):
    for word, value in words.items():
        command = command.replace(word, value)
    return command


def _refuse_unknown(table, known, cause):
    unknown = table.keys() - known
    if unknown:
        raise ValueError(f"{cause}: no key is called {sorted(unknown)[0]!r}")


def _refuse_vague(step, cause):
    if not step.keys() & _OUTCOMES:
        raise ValueError(f"{cause}: nothing is said of what is so after {step['types']!r}")
    if len(step.get("shows", step["types"])) < _SHORTEST_PATTERN:
        raise ValueError(f"{cause}: {step['shows']!r} is in any text")
