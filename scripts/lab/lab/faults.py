"""The kinds of steps a scenario's injection is made of. Each knows how to do it, prove it and undo it.

A step is a table of the scenario file; its kind is the key that names it (see KINDS). `prove` runs
after the program did and raises NotProven unless the fault was really met: a mistyped rule must fail
its scenario, never pass it.
"""
import pathlib
import re

from testbed import namespaces

from . import hostfaults, networkfaults, serverfaults
from .client import content_of
from .proof import NotProven

_PLACES = {"gateway", "corp", "cloud", "client"}


class File:
    """file = PATH on the client, with content = TEXT, link = PATH, absent = true, or pki = a file of the authority's."""

    def __init__(self, lab, step):
        self._lab, self._path = lab, step["file"]
        if step.get("absent"):
            self._content = None
        elif "link" in step:
            self._content = pathlib.PurePath(step["link"])
        elif "pki" in step:
            self._content = open(lab.pki.file(step["pki"]), "rb").read()
        else:
            self._content = lab.named(step["content"]).encode()

    def apply(self):
        self._lab.client.write(self._path, self._content)

    def prove(self):
        file = self._lab.client.root / self._path.lstrip("/")
        found = content_of(file)
        if found != self._content:
            raise NotProven(f"file {self._path}: is not what it was made")

    def undo(self):
        self._lab.client.undo()


class Command:
    """command = SHELL on = client, gateway, corp or cloud; proof = SHELL that must print `says` (a pattern); undo = SHELL."""

    def __init__(self, lab, step):
        self._lab, self._step = lab, step
        if step["on"] not in _PLACES:
            raise ValueError(f"command: there is no host {step['on']!r}: {', '.join(sorted(_PLACES))}")
        if "proof" not in step:
            raise ValueError(f"command {step['command']!r}: has no proof")

    def apply(self):
        self._shell(self._step["command"])

    def prove(self):
        said = self._shell(self._step["proof"])
        if not re.search(self._lab.named(self._step.get("says", ".")), said):
            raise NotProven(f"command: {self._step['proof']!r} printed {said.strip()!r}")

    def undo(self):
        if "undo" in self._step:
            self._shell(self._step["undo"])

    def _shell(self, script):
        script = self._lab.named(script)
        if self._step["on"] == "client":
            return self._lab.client.run(["sh", "-ec", script]).stdout
        return namespaces.run(self._step["on"], script)


class Trust:
    """trust = the authorities that the system trusts beside the public ones; java = those that Java does."""

    def __init__(self, lab, step):
        self._files = {lab.BUNDLE: lab.bundle(step["trust"])}
        if "java" in step:
            self._files[lab.java_store()] = lab.java_bundle(step["java"])
        self._lab = lab

    def apply(self):
        for path, content in self._files.items():
            self._lab.client.write(path, content)

    def prove(self):
        for path, content in self._files.items():
            if content_of(self._lab.client.root / path.lstrip("/")) != content:
                raise NotProven(f"trust: {path} is not what it was made")

    def undo(self):
        self._lab.client.undo()


KINDS = {
    **serverfaults.KINDS,
    **networkfaults.KINDS,
    **hostfaults.KINDS,
    "file": File,
    "trust": Trust,
    "command": Command,
}


def step(lab, table):
    """The step that this table of a scenario file describes; a ValueError says what is wrong with it."""
    for key, kind in KINDS.items():
        if key in table:
            try:
                return kind(lab, table)
            except (TypeError, KeyError) as wrong:
                raise ValueError(f"step {table}: {wrong}") from wrong
    raise ValueError(f"step {table}: its kind is none of {', '.join(KINDS)}")
