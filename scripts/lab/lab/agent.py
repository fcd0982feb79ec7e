"""The agent on the client host: its files, its services under the real systemd, in any of their states."""
import json
import pathlib
import re
import typing

from testbed.commands import comes_true

from .proof import NotProven

_SOURCE = pathlib.Path(__file__).parents[1] / "agent"
_HOME, _DATA, _UNITS = "/opt/azcmagent", "/var/opt/azcmagent", "/etc/systemd/system"
# Where the agent's package has its units: what is masked is still there.
_PACKAGE_UNITS = "/usr/lib/systemd/system"
_UNIT = "himdsd.service"
_IDENTITY = {
    "subscriptionId": "1b2c3d4e-0000-4000-8000-000000000001",
    "resourceGroup": "rg-dc1",
    "resourceName": "srv-db-07",
    "tenantId": "9f8e7d6c-0000-4000-8000-000000000002",
    "location": "koreacentral",
    "cloud": "AzureCloud",
}
_PROPERTIES = "LoadState,ActiveState,SubState,UnitFileState,Result,ExecMainStatus,NRestarts"

_ALWAYS = "Restart=always\nRestartSec=20ms\n"


class _State(typing.NamedTuple):
    """How a state comes about: what himds says, more lines of its unit, what systemctl is told, and what it then shows."""

    shows: str
    says: str = "404 Not Found"
    kind: str = "notify"
    unit: str = ""
    orders: tuple = ("enable", "start")
    text: str | None = None


_ACTIVE = "loaded active running enabled"
STATES = {
    "running": _State(_ACTIVE),
    "running-not-enabled": _State("loaded active running disabled", orders=("start",)),
    "inactive": _State("loaded inactive dead enabled", orders=("enable",)),
    "disabled": _State("loaded inactive dead disabled", orders=()),
    "failed": _State("loaded failed failed enabled exit-code 3", says="exit 3", kind="exec"),
    "crashed": _State("loaded failed failed enabled (signal|core-dump) 11", says="signal 11", kind="exec"),
    "killed": _State("loaded failed failed enabled signal 9", says="signal 9", kind="exec"),
    "starting": _State("loaded activating start enabled", says="nothing"),
    "start-timeout": _State(
        "loaded failed failed enabled timeout", says="nothing", unit="TimeoutStartSec=100ms\n"
    ),
    "auto-restart": _State(
        "loaded activating auto-restart enabled",
        says="exit 3",
        kind="exec",
        unit="Restart=always\nRestartSec=60\n",
    ),
    "restart-limit": _State("loaded failed failed enabled .* 5$", says="exit 3", kind="exec", unit=_ALWAYS),
    "stopping": _State(
        "loaded deactivating stop-sigterm enabled", says="deaf-to-signals", orders=("enable", "start", "stop")
    ),
    "masked": _State("masked inactive dead masked", orders=("mask",)),
    "missing": _State("not-found inactive dead", orders=(), text=""),
    "bad-unit": _State("bad-setting inactive dead", orders=(), text="[Service]\nType=notify\n"),
    "exec-missing": _State("loaded failed failed enabled exit-code 203", kind="exec", text="himds-is-gone"),
    "cannot-bind": _State("loaded failed failed enabled exit-code 1"),
    "hung": _State(_ACTIVE, says="silence"),
    "deaf": _State(_ACTIVE, says="no-port"),
    "unavailable": _State(_ACTIVE, says="503 Service Unavailable"),
    "broken": _State(_ACTIVE, says="500 Internal Server Error"),
    "not-http": _State(_ACTIVE, says="not-http"),
}


class Agent:
    """agent = a key of STATES.

    connected = true: it has an identity; status = what azcmagent show calls its state; show and
    identity = more keys of those files; settings = its localconfig.json, or text in its place;
    environment = variables of its services; version; says = what himds answers; down = its services that failed.
    """

    def __init__(self, lab, step):
        step = dict(step)
        self._client = lab.client
        name = step.pop("agent")
        if name not in STATES:
            raise ValueError(f"agent: no state is called {name!r}: {', '.join(sorted(STATES))}")
        self._state = STATES[name]
        self._says = step.pop("says", self._state.says)
        self._version = step.pop("version", "1.67.03504.1320")
        self._connected = step.pop("connected", False)
        self._identity = {**_IDENTITY, **step.pop("identity", {})}
        self._show = {"status": step.pop("status", "Connected" if self._connected else "Disconnected")}
        self._show |= step.pop("show", {})
        self._settings = step.pop("settings", None)
        self._environment = {name: lab.named(it) for name, it in step.pop("environment", {}).items()}
        self._down = step.pop("down", [])
        self._folders = step.pop("folders", {})
        if step:
            raise ValueError(f"agent: nothing is called {sorted(step)[0]!r}")

    def apply(self):
        self._write()
        orders = " && ".join(self._order(it) for it in self._state.orders) or "true"
        started = [it for it in ("gcad", "extd") if it not in self._down]
        self._shell(
            f"systemctl daemon-reload; systemctl start --no-block {' '.join([*started, *self._down])}; {orders}; true"
        )
        if not comes_true(self._is_as_wanted, 8):
            raise RuntimeError(self._difference())

    def _order(self, order):
        # What never becomes ready would hold its order up.
        ready = self._state.kind == "notify" and self._says != "nothing"
        waits = order in ("enable", "mask") or (order == "start" and ready)
        return f"systemctl {order} {'' if waits else '--no-block '}{_UNIT} 2>&1"

    def _write(self):
        root = self._client.root
        for folder in (f"{_HOME}/bin", f"{_DATA}/log", f"{_DATA}/tokens", "/opt/GC_Ext", "/opt/GC_Service"):
            (root / folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
        (root / f"{_DATA}/tokens".lstrip("/")).chmod(0o770)
        for path, mode in self._folders.items():
            (root / path.lstrip("/")).chmod(int(mode, 8))
        for program in ("himds", "azcmagent"):
            self._put(f"{_HOME}/bin/{program}", (_SOURCE / program).read_text(), 0o755)
        self._put(f"{_HOME}/version", self._version)
        if self._connected:
            self._put(f"{_DATA}/agentconfig.json", json.dumps(self._identity))
            self._put(
                f"{_HOME}/show.json",
                json.dumps({**self._show, "resourceName": self._identity["resourceName"]}),
            )
        if self._settings is not None:
            text = self._settings if isinstance(self._settings, str) else json.dumps(self._settings)
            self._put(f"{_DATA}/localconfig.json", text)
        variables = "".join(f'Environment="{name}={it}"\n' for name, it in self._environment.items())
        for service in ("gcad", "extd"):
            command = "/bin/false" if service in self._down else "/bin/sleep infinity"
            self._put(
                f"{_UNITS}/{service}.service",
                f"[Service]\nType=exec\nExecStart={command}\n{variables}[Install]\nWantedBy=lab.target\n",
            )
        if self._state.text != "":
            folder = _PACKAGE_UNITS if self._state.orders == ("mask",) else _UNITS
            self._put(f"{folder}/{_UNIT}", self._unit(variables))

    def _unit(self, variables):
        if self._state.text and self._state.text.startswith("["):
            return self._state.text
        program = self._state.text or "himds"
        return (
            "[Unit]\nDescription=Azure Connected Machine Agent Identity Service\n"
            f'[Service]\nType={self._state.kind}\nUser=himds\nExecStart={_HOME}/bin/{program}\nEnvironment="HIMDS_SAYS={self._says}"\n'
            f"TimeoutStopSec=90\n{self._state.unit}{variables}[Install]\nWantedBy=lab.target\n"
        )

    def _put(self, path, text, mode=0o644):
        file = self._client.root / path.lstrip("/")
        file.write_text(text)
        file.chmod(mode)

    def _shown(self):
        lines = self._shell(f"systemctl show {_UNIT} -p {_PROPERTIES}").splitlines()
        values = dict(line.split("=", 1) for line in lines if "=" in line)
        return " ".join(values.get(it, "") for it in _PROPERTIES.split(","))

    def _is_as_wanted(self):
        return re.match(self._state.shows, self._shown())

    def prove(self):
        if not self._is_as_wanted():
            raise NotProven(self._difference())

    def _difference(self):
        return f"{_UNIT}: is {self._shown()!r}, not {self._state.shows!r}"

    def undo(self):
        self._shell(
            f"systemctl kill -s KILL {_UNIT} 2>&1; systemctl unmask {_UNIT} 2>&1; systemctl disable {_UNIT} 2>&1;"
            f" systemctl stop {_UNIT} gcad extd 2>&1;"
            f" rm -rf {_HOME} {_DATA} /opt/GC_Ext /opt/GC_Service {_UNITS}/{_UNIT} {_PACKAGE_UNITS}/{_UNIT} {_UNITS}/gcad.service {_UNITS}/extd.service;"
            f" systemctl reset-failed 2>&1; systemctl daemon-reload; true"
        )

    def _shell(self, script):
        return self._client.run(["sh", "-c", script]).stdout
