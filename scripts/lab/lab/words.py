"""What `explain` and `log` make of error texts: one process of theirs for all the texts of a lab."""
import base64
import json
import pathlib
import subprocess

_ASKS = pathlib.Path(__file__).parents[1] / "Words.java"
_END = "\x1e\n"
# A warning of Java's would end up inside an answer.
_OPTIONS = ("-Xlog:disable", "-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m")


class Words:
    def __init__(self, program, log):
        self._program, self._log = program, log
        self._process = None
        self._known = {}

    def causes(self, text):
        """The causes that explain and that log lead to, as two lists."""
        if text not in self._known:
            self._known[text] = self._ask(text)
        return self._known[text]

    def _ask(self, text):
        if self._process is None:
            self._process = self._start()
        print(_encoded(text), _encoded(_logged(text)), file=self._process.stdin, flush=True)
        explained, summary = self._answer(), self._answer()
        first = explained.get("explanations", [])[:1]
        return (
            [cause["id"] for it in first for cause in it.get("causes", [])],
            [it["id"] for it in summary.get("findings", []) if it.get("kind") == "cause"],
        )

    def _start(self):
        app = pathlib.Path(self._program["command"][0]).parents[1] / "app"
        words = [f"{self._program['runtime']}/bin/java", *_OPTIONS]
        words += ["-cp", f"{app}/arc-preflight.jar:{app}/lib/*", str(_ASKS), str(self._log)]
        return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def _answer(self):
        text = ""
        while True:
            line = self._process.stdout.readline()
            if line == _END:
                # Where it knows nothing, it says so on the standard error.
                return json.loads(text) if text.strip() else {}
            if not line:
                raise RuntimeError("explain and log ended before their time")
            text += line


def _logged(text):
    """As azcmagent logs an error, with logrus."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'time="2026-11-28T10:00:00Z" level=error msg="Failed to connect machine to Azure" Error="{quoted}"\n'


def _encoded(text):
    return base64.b64encode(text.encode()).decode()
