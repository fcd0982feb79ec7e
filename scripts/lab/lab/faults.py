"""The kinds of steps a scenario's injection is made of. Each knows how to do it, prove it and undo it.

A step is a table of the scenario file; its kind is the key that names it (see KINDS). `prove` runs
after the program did and raises NotProven unless the fault was really met: a mistyped rule must fail
its scenario, never pass it.
"""
import pathlib
import re

from testbed import namespaces

from . import debian, hostfaults, networkfaults, resolvers, serverfaults, tenants, windows
from .client import content_of
from .proof import NotProven

_PLACES = {"gateway", "corp", "cloud", "client"}


class _Files:
    """Steps that replace files of the client."""

    def __init__(self, lab, files):
        self._client, self._files = lab.client, files

    def apply(self):
        for path, content in self._files.items():
            self._client.write(path, content)

    def prove(self):
        for path, content in self._files.items():
            if content_of(self._client.root / path.lstrip("/")) != content:
                raise NotProven(f"file {path}: is not what it was made")

    def undo(self):
        self._client.undo()


class File(_Files):
    """file = PATH on the client, with content = TEXT, link = PATH, absent = true, or pki = a file of the authority's."""

    def __init__(self, lab, step):
        super().__init__(lab, {step["file"]: self._content(lab, step)})

    @staticmethod
    def _content(lab, step):
        if step.get("absent"):
            return None
        if "link" in step:
            return pathlib.PurePath(step["link"])
        if "pki" in step:
            return pathlib.Path(lab.pki.file(step["pki"])).read_bytes()
        return lab.named(step["content"]).encode()


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


class Trust(_Files):
    """trust = the authorities that the system trusts beside the public ones; java = those that Java does."""

    def __init__(self, lab, step):
        files = {lab.BUNDLE: lab.bundle(step["trust"])}
        if "java" in step:
            files[lab.java_store()] = lab.java_bundle(step["java"])
        super().__init__(lab, files)


KINDS = {
    **serverfaults.KINDS,
    **networkfaults.KINDS,
    **hostfaults.KINDS,
    **resolvers.KINDS,
    **debian.KINDS,
    **tenants.KINDS,
    **windows.KINDS,
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
