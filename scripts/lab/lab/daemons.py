"""The real servers of the corporate network: started when a scenario first wants one, ended with the lab."""
import os
import pathlib
import shutil
import signal
import subprocess
import tomllib

from testbed import namespaces
from testbed.commands import comes_true, run

from . import network

_HERE = pathlib.Path(__file__).parents[1]
_PLACE = pathlib.Path("/run/daemons")
_ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1"}


class Daemon:
    """One real server, as daemons.toml describes it."""

    def __init__(self, name, table, lab):
        self.name, self._table, self._lab = name, table, lab
        self._on = table.get("on", network.CORP)
        self._place = _PLACE / name
        self._process = None

    @property
    def forgets(self):
        """Whether what it met in one scenario changes nothing in the next."""
        return self._table.get("forgets", True)

    def start(self):
        if self._process:
            return
        self._place.mkdir(parents=True)
        self._write_files()
        if "owner" in self._table:
            run("chown", "-R", self._table["owner"], self._place)
        with open(self._place / "output", "w") as output:
            self._process = subprocess.Popen(
                namespaces.command(self._on, *self._filled(self._table["command"]).split()),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self._place,
                start_new_session=True,
                env={**_ENVIRONMENT, "HOME": str(self._place)},
            )
        self._wait()

    def stop(self):
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None
        shutil.rmtree(self._place)

    def log(self):
        """All that it wrote so far."""
        return self._text("log") + self._text("output")

    def _write_files(self):
        for file in self._table.get("files", ()):
            (self._place / file).write_text(self._filled((_HERE / "daemons" / file).read_text()))
        for file, parts in self._table.get("authority", {}).items():
            (self._place / file).write_text("".join(open(self._lab.pki.file(it)).read() for it in parts))
        for file, secret in self._table.get("secrets", {}).items():
            user, password = secret.split(":")
            (self._place / file).write_text(f"{user}:{run('openssl', 'passwd', '-apr1', password)}")

    def _filled(self, text):
        values = {
            "place": self._place,
            "pki": self._lab.pki.folder,
            "proxy": network.PROXY,
            "dns": network.DNS1,
            "address": self._table["listens"].rsplit(":", 1)[0],
            "records": self._records(),
        }
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def _records(self):
        line, left_out = self._table.get("record", ""), self._table.get("without", ())
        hosts = [it for it in self._lab.azure.hosts if it not in left_out]
        return "\n".join(
            line.replace("{host}", it).replace("{ipv4}", self._lab.azure.ipv4(it)) for it in hosts
        )

    def _wait(self):
        if not comes_true(self._is_up, 30):
            self._fail()

    def _is_up(self):
        if self._process.poll() is not None:
            self._fail()
        return f" {self._table['listens']} " in namespaces.run(self._on, "ss -Hlntu")

    def _fail(self):
        said = (self.log() + self._text("cache.log"))[-500:]
        raise RuntimeError(f"{self.name} did not start: {said}")

    def _text(self, name):
        file = self._place / name
        return file.read_text(errors="replace") if file.exists() else ""


def make(name, lab):
    """The daemon of that name in daemons.toml."""
    tables = tomllib.loads((_HERE / "daemons.toml").read_text())
    if name not in tables:
        raise ValueError(f"daemon: there is none called {name!r}: {', '.join(tables)}")
    return Daemon(name, tables[name], lab)
