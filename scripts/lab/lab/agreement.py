"""Holds what our program found against what became of the reference's requests, and prints in docs where the two may differ."""
import fnmatch
import json
import pathlib
import re
import tomllib

from testbed.program import ROOT

FILE = pathlib.Path(__file__).parents[1] / "agreement.toml"
DOCUMENT = ROOT / "docs" / "agent-behaviour.md"
_BEGIN, _END = "<!-- agreement.toml, written by scripts/lab/run --write-docs -->", "<!-- end of agreement.toml -->"
# To which of our checks the requests belong that are more than a look at an endpoint.
_CHECK_OF = {"discovery": "his-global", "device-code": "entra", "token": "entra"}
_CATALOGUE = ROOT / "src/main/resources/io/arcpreflight/catalog/causes.json"
_STOPPING = {it["id"] for it in json.loads(_CATALOGUE.read_text()) if it["severity"] == "error"}
_NETWORK = ("dns", "tcp", "tls", "proxy", "http")


def load():
    return tomllib.loads(FILE.read_text())


class Verdict:
    """Where they agree, where they differ for a reason that is listed, and where they just differ."""

    def __init__(self, listed, scenario, causes_of_words):
        self._listed, self._scenario, self._words = listed, scenario, causes_of_words
        self.agreed, self.listed, self.differences = 0, [], []
        self._errors = set()

    def hold(self, report, requests):
        errors = {it["cause"] for it in report["findings"] if it["severity"] == "error"}
        self._errors, stopping = errors, errors | _STOPPING
        checks = {it["id"]: it for it in report["checks"]}
        for request in requests:
            check = checks["endpoint." + _CHECK_OF.get(request["id"], request["id"])]
            # At an endpoint that connecting can do without, the same fault is a warning.
            causes = [it for it in check["causes"] if it in (errors if request["required"] else stopping)]
            failed = check["status"] == "fail" or (bool(causes) and not request["required"])
            self._hold_request(failed, causes or check["causes"], request)
        self._hold_verdict(report, errors, requests)

    def _hold_request(self, failed, causes, request):
        what = f"{request['id']} ({request['url']})"
        if failed == request["ok"]:
            it = "succeeds" if request["ok"] else "fails"
            ours = causes if failed else ["passed", *causes]
            self._differs(ours, it, request, f"{what}: we say {', '.join(ours)}, the reference {it}{_why(request)}")
        elif request["ok"]:
            self.agreed += 1
        else:
            self._hold_words(causes, request, what)

    def _hold_words(self, causes, request, what):
        """Both fail: the words lead to the same cause, or to one that words cannot tell from it."""
        for way, named in zip(("explain", "log"), self._words(request["error"])):
            if set(named) & set(causes):
                self.agreed += 1
                continue
            entry = self._inseparable(causes, named, request["error"])
            if entry is not None:
                self._note(entry)
            else:
                self.differences.append(
                    f"{what}: we say {', '.join(causes)}, {way} says {', '.join(named) or 'nothing'} of {request['error']!r}"
                )

    def _hold_verdict(self, report, errors, requests):
        ready = report["verdict"] in ("ready", "ready-with-warnings")
        failing = [it for it in requests if it["required"] and not it["ok"]]
        network = sorted(it for it in errors if it.split(".")[0] in _NETWORK)
        if ready and failing:
            for it in failing:
                self._differs(["ready"], "fails", it, f"we say ready, the reference fails at {it['id']}{_why(it)}")
        elif network and not failing:
            self._differs(network, "succeeds", {}, f"we say {', '.join(network)}, the reference needs nothing more")
        else:
            self.agreed += 1

    def _differs(self, ours, it, request, sentence):
        for entry in self._listed["difference"]:
            if (
                entry["reference"] == it
                and any(fnmatch.fnmatch(cause, pattern) for cause in ours for pattern in entry["ours"])
                and ("beside" not in entry or self._errors.intersection(entry["beside"]))
                and request.get("id", "*") in entry.get("requests", [request.get("id", "*")])
                and any(fnmatch.fnmatch(self._scenario, each) for each in entry.get("scenarios", ["*"]))
                and re.search(entry.get("error", ""), request.get("error", ""))
            ):
                self._note(entry)
                return
        self.differences.append(sentence)

    def _inseparable(self, causes, named, error):
        for entry in self._listed["inseparable"]:
            if (
                any(_any(cause, entry["ours"]) for cause in causes)
                and (any(_any(it, entry["words"]) for it in named) or (not named and "nothing" in entry["words"]))
                and re.search(entry.get("error", ""), error)
            ):
                return entry
        return None

    def _note(self, entry):
        self.listed.append(entry["id"])


def _any(text, patterns):
    return any(fnmatch.fnmatch(text, it) for it in patterns)


def _why(request):
    return f": {request['error']}" if request.get("error") else ""


def document():
    """The part of the document that the list is printed in."""
    listed = load()
    lines = [_BEGIN, "", "| We say | Go | Why |", "| --- | --- | --- |"]
    for it in listed["difference"]:
        where = f" (`{it['error']}`)".replace("|", "\\|") if "error" in it else ""
        lines.append(f"| {_codes(it['ours'])} | {it['reference']}{where} | {it['reason']} |")
    lines += ["", "| We say | Its words alone say | Why |", "| --- | --- | --- |"]
    for it in listed["inseparable"]:
        lines.append(f"| {_codes(it['ours'])} | {_codes(it['words'])} | {it['reason']} |")
    return "\n".join([*lines, "", _END])


def _codes(names):
    return ", ".join(f"`{it}`" for it in names)


def is_documented():
    return DOCUMENT.exists() and document() in DOCUMENT.read_text()


def write_document():
    text = DOCUMENT.read_text()
    before, rest = text.split(_BEGIN)
    DOCUMENT.write_text(before + document() + rest.split(_END)[1])
