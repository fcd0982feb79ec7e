"""The kinds of steps that change the client host itself: its agent, its clock, what its cloud tells of it."""
import datetime
import pathlib

from testbed import namespaces

from . import network
from .agent import Agent
from .azure import http_message
from .cloud import read_head
from .proof import NotProven

_FAKETIME = "usr/lib/*/faketime/libfaketime.so.1"


# The time service that timedatectl starts: it sets the program's clock right, as a real one would set the machine's.
_OFF = "/run/lab-clock"
TIME_SERVICE = {
    "/etc/systemd/ntp-units.d/50-lab.list": "lab-time.service\n",
    "/etc/systemd/system/lab-time.service": f"""[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'test ! -e {_OFF} || echo +0s >{_OFF}'
[Install]
WantedBy=lab.target
""",
}


class Clock:
    """clock = seconds that the program's clock is off; the machine's own is never touched."""

    def __init__(self, lab, step):
        self._lab, self._seconds = lab, step["clock"]

    def apply(self):
        found = sorted(pathlib.Path("/").glob(_FAKETIME))
        if not found:
            raise RuntimeError("libfaketime is not installed")
        self._lab.clock_off = self._seconds
        self._lab.client.write(_OFF, f"{self._seconds:+d}s\n")
        self._lab.environment |= {"LD_PRELOAD": str(found[0]), "FAKETIME_TIMESTAMP_FILE": _OFF}

    def prove(self):
        report = self._lab.report
        if report is None:
            raise NotProven("clock: there is no report to tell the time from")
        started = datetime.datetime.fromisoformat(report["startedAt"])
        off = (started - datetime.datetime.now(datetime.timezone.utc)).total_seconds()
        if abs(off - self._seconds) > 60:
            raise NotProven(f"clock: the program's is {off:.0f} s off, not {self._seconds} s")

    def undo(self):
        self._lab.clock_off = 0
        for name in ("LD_PRELOAD", "FAKETIME_TIMESTAMP_FILE"):
            self._lab.environment.pop(name, None)
        self._lab.client.run(["timedatectl", "set-ntp", "false"], check=False)
        self._lab.client.undo()


class MetadataService:
    """metadata = the HTTP status with which 169.254.169.254 (or `at`) answers, body = its text."""

    def __init__(self, lab, step):
        self._address = step.get("at", "169.254.169.254")
        self._status, self._body = step["metadata"], step.get("body", "")
        self.asked = 0

    def apply(self):
        namespaces.run(network.CLOUD, f"ip address add {self._address}/32 dev lo")
        self._listener = namespaces.serve(network.CLOUD, self._address, 80, self._serve)

    def _serve(self, connection, _peer):
        self.asked += "Metadata: true" in read_head(connection)
        headers = {"Content-Type": "application/json", "Server": "IIS/10.0"}
        connection.sendall(http_message(self._status, headers, self._body.encode()))

    def prove(self):
        if not self.asked:
            raise NotProven(f"metadata {self._address}: nobody asked")

    def undo(self):
        self._listener.shutdown(2)
        self._listener.close()
        namespaces.run(network.CLOUD, f"ip address del {self._address}/32 dev lo")


KINDS = {"agent": Agent, "clock": Clock, "metadata": MetadataService}
