"""What `explain` and `log` make of error texts: one process of theirs for all the texts of all labs."""
import base64
import json
import os
import pathlib
import re
import subprocess

from .turns import Turns

_ASKS = pathlib.Path(__file__).parents[1] / "Words.java"
_END = "\x1e\n"
# Another one each time, and of no meaning.
_OWN_PORT = re.compile(r"((?:read|write) (?:tcp|udp) \S+):\d+->")
# A warning of Java's would end up inside an answer.
_OPTIONS = ("-Xlog:disable", "-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m")


class Words:
    """`files` are where to ask, where the answer comes, and whose turn it is."""

    def __init__(self, files):
        self.files = files
        self._questions, self._answers = os.fdopen(files[0], "w", closefd=False), os.fdopen(files[1], closefd=False)
        self._turn = Turns(files[2:])
        self._known = {}

    @staticmethod
    def start(program, log):
        """Begins the process; it ends with the last one that has its files."""
        app = pathlib.Path(program["command"][0]).parents[1] / "app"
        words = [f"{program['runtime']}/bin/java", *_OPTIONS]
        words += ["-cp", f"{app}/arc-preflight.jar:{app}/lib/*", str(_ASKS), str(pathlib.Path(log.name).with_name("words.log"))]
        (its_questions, questions), (answers, its_answers) = os.pipe(), os.pipe()
        subprocess.Popen(words, stdin=its_questions, stdout=its_answers, stderr=log)
        os.close(its_questions)
        os.close(its_answers)
        return Words((questions, answers, *Turns.of(1).files))

    def causes(self, text):
        """The causes that explain and that log lead to, as two lists."""
        text = _OWN_PORT.sub(r"\1:40000->", text)
        if text not in self._known:
            with self._turn.taken():
                self._known[text] = self._ask(text)
        return self._known[text]

    def _ask(self, text):
        print(_encoded(text), _encoded(_logged(text)), file=self._questions, flush=True)
        explained, summary = self._answer(), self._answer()
        first = explained.get("explanations", [])[:1]
        return (
            [cause["id"] for it in first for cause in it.get("causes", [])],
            [it["id"] for it in summary.get("findings", []) if it.get("kind") == "cause"],
        )

    def _answer(self):
        text = ""
        while True:
            line = self._answers.readline()
            if line == _END:
                # Where it knows nothing, it says so on the standard error.
                return json.loads(text) if text.strip() else {}
            if not line:
                raise RuntimeError("explain and log ended before their time; target/lab/lab.log says why")
            text += line


def _logged(text):
    """As azcmagent logs an error, with logrus."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'time="2026-11-28T10:00:00Z" level=error msg="Failed to connect machine to Azure" Error="{quoted}"\n'


def _encoded(text):
    return base64.b64encode(text.encode()).decode()
