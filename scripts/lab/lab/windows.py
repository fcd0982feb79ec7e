"""The client as a Windows server: a Wine prefix for each scenario, on the client host, so that its network is the client's.

The template is made once: the program as packaging/build --windows packs it, what a Windows Server 2022 has in
its registry, and the stand-in service. A scenario's prefix is an overlay of it and is thrown away afterwards.
"""
import hashlib
import json
import pathlib
import re
import shutil
import ssl
import struct
import subprocess
import zipfile

from testbed.commands import Failed, comes_true, run
from testbed.program import ROOT
from testbed.wine import TOOLS as WINE
from testbed.wine import WITHOUT, Prefix, compile_program

from .proof import NotProven

TOOLS = WINE
_HERE = pathlib.Path(__file__).resolve().parents[1]
_TEMPLATE = ROOT / "target" / "lab-windows"
_MOST_TRIES = 12
_PLACE = "/run/wine"
_PREFIX = f"{_PLACE}/prefix"
_PROGRAM = r"C:\Program Files\arc-preflight"
_AGENT = r"C:\Program Files\AzureConnectedMachineAgent"
_VERSION = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
# What Wine's registry lacks of a Windows Server 2022 with nothing added.
_SERVER = [
    (_VERSION, "InstallationType", "REG_SZ", "Server"),
    (_VERSION, "ProductName", "REG_SZ", "Windows Server 2022 Standard"),
    (_VERSION, "EditionID", "REG_SZ", "ServerStandard"),
    (_VERSION, "DisplayVersion", "REG_SZ", "21H2"),
    (_VERSION, "CurrentBuild", "REG_SZ", "20348"),
    (_VERSION, "CurrentBuildNumber", "REG_SZ", "20348"),
    (r"HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions", "ProductType", "REG_SZ", "ServerNT"),
    (r"HKLM\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full", "Release", "REG_DWORD", "528449"),
    (r"HKLM\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full", "Version", "REG_SZ", "4.8.04161"),
    (r"HKLM\SOFTWARE\Microsoft\PowerShell\3\PowerShellEngine", "PowerShellVersion", "REG_SZ", "5.1.20348.1"),
]


def make_template():
    """Anew where the packed program is newer."""
    packed = sorted((ROOT / "target" / "dist").glob("*-windows-x86_64.zip"))
    if not packed:
        raise SystemExit("lab: there is no Windows zip in target/dist; run packaging/build --windows --runtime FOLDER first")
    stamp = _TEMPLATE / "made-of"
    sources = [packed[0], pathlib.Path(__file__), _HERE / "agent/himds.c"]
    made_of = "\n".join(f"{it} {it.stat().st_mtime_ns}" for it in sources)
    if stamp.exists() and stamp.read_text() == made_of:
        return str(_TEMPLATE)
    shutil.rmtree(_TEMPLATE, ignore_errors=True)
    prefix = Prefix(_TEMPLATE).make()
    with zipfile.ZipFile(packed[0]) as whole:
        (top,) = {name.split("/")[0] for name in whole.namelist()}
    files = prefix.drive / "Program Files"
    run("unzip", "-q", packed[0], "-d", files)
    (files / top).rename(files / "arc-preflight")
    compile_program(_HERE / "agent/himds.c", prefix.drive / "himds.exe", "-ladvapi32", "-lws2_32")
    lines = ["@echo off", *(f'reg add "{key}" /v {name} /t {kind} /d "{data}" /f >nul' for key, name, kind, data in _SERVER)]
    (prefix.drive / "server.cmd").write_text("\r\n".join(lines) + "\r\n")
    prefix.run("cmd.exe", "/c", r"C:\server.cmd")
    # Users' folders are links into the home of whoever made it.
    for link in (prefix.drive / "users").rglob("*"):
        if link.is_symlink():
            link.unlink()
            link.mkdir()
    prefix.end()
    stamp.write_text(made_of)
    return str(_TEMPLATE)


class WindowsHost:
    def __init__(self, lab):
        self._lab = lab
        self._waiting = None

    def start(self):
        """A prefix of its own, whose services have started."""
        template = self._lab.program["windows"]
        self._lab.client.run(
            ["sh", "-ec", f"mkdir -p {_PLACE}/upper {_PLACE}/work {_PREFIX}; mount -t overlay"
             f" -o lowerdir={template},upperdir={_PLACE}/upper,workdir={_PLACE}/work wine {_PREFIX}"]
        )
        # A service ends with the last program of the prefix, and starts with the first one.
        # What starts first hands its output on to all services, which would keep a pipe open.
        silent = {name: subprocess.DEVNULL for name in ("stdin", "stdout", "stderr")}
        words = self._lab.client.command(["wine", r"C:\himds.exe", "wait"], self.environment())
        self._waiting = subprocess.Popen(words, **silent)
        subprocess.run(self._lab.client.command(["wine", "cmd.exe", "/c", "exit 0"], self.environment()), **silent, timeout=120)

    def end(self):
        """Wine is told until it has ended: what has only just begun does not always hear it."""
        ended = ["sh", "-c", f"WINEPREFIX={_PREFIX} wineserver -k; WINEPREFIX={_PREFIX} timeout 20 wineserver -w"]
        for _ in range(_MOST_TRIES):
            self._lab.client.run(ended, check=False)
            try:
                self._waiting.wait(timeout=10)
                break
            except subprocess.TimeoutExpired:
                continue
        else:
            raise Failed("Wine's programs do not end")
        self._lab.client.run(["sh", "-c", f"umount {_PREFIX} && rm -rf {_PLACE}"], check=False)

    @property
    def drive(self):
        return self._lab.client.root / _PREFIX.lstrip("/") / "drive_c"

    @staticmethod
    def environment():
        return {"WINEPREFIX": _PREFIX, "WINEDEBUG": "-all", "WINEDLLOVERRIDES": WITHOUT, "USERNAME": "Administrator"}

    @staticmethod
    def command(words):
        """The program as its launcher starts it, without a shell between that would read the words."""
        app = rf"{_PROGRAM}\app"
        java = [rf"{_PROGRAM}\runtime\bin\java.exe", rf"-XX:SharedArchiveFile={app}\arc-preflight.jsa", rf"@{app}\java-options"]
        return ["wine", *java, rf"-Djna.boot.library.path={app}\lib", "-jar", rf"{app}\arc-preflight.jar", *words]

    @staticmethod
    def show(command, terminal):
        """Its exit code and what a console shows of the program; `command` puts words on the client.

        Wine 8 hands escapes on and counts them as if they took room: its console has to be wider than what is shown.
        """
        exit_code, screen = terminal(command(["env", "TERM=xterm"]), columns=400)
        lines = re.sub("\x1b\\[[?0-9;]*[A-KHhl]|\r", "", screen).split("\n")
        return exit_code, "\n".join(it for it in lines if "VM warning" not in it)

    @staticmethod
    def typed(words):
        """The program as somebody starts it in its folder."""
        return ["wine", "cmd.exe", "/c", rf"cd /d {_PROGRAM} & chcp 65001 >nul & arc-preflight.cmd {' '.join(words)}"]

    def run(self, *words):
        return subprocess.run(
            self._lab.client.command(["wine", *words], self.environment()),
            text=True, errors="replace", capture_output=True, stdin=subprocess.DEVNULL, timeout=120,
        )


class Registry:
    """registry = a key, with name, type and data: a value there; the key alone without a name. Its prefix goes with the scenario."""

    def __init__(self, lab, step):
        self._windows, self._key = lab.windows, step["registry"]
        self._value = ["/v", step["name"]] if "name" in step else []
        self._data = ["/t", step.get("type", "REG_SZ"), "/d", step["data"]] if self._value else []

    def apply(self):
        self._windows.run("reg", "add", self._key, *self._value, *self._data, "/f")

    def prove(self):
        told = self._windows.run("reg", "query", self._key, *self._value)
        if told.returncode:
            raise NotProven(f"registry {self._key}: {told.stdout.strip() or told.stderr.strip()}")

    def undo(self):
        pass


class Certificate:
    """windows-certificate = a file of the lab's authorities, in a store of the machine, as certutil writes it there."""

    _ENCODED = 32

    def __init__(self, lab, step):
        self._windows, self._store, self._file = lab.windows, step["store"], lab.pki.file(step["windows-certificate"])

    def apply(self):
        encoded = ssl.PEM_cert_to_DER_cert(pathlib.Path(self._file).read_text())
        self._key = rf"HKLM\SOFTWARE\Microsoft\SystemCertificates\{self._store}\Certificates\{hashlib.sha1(encoded).hexdigest().upper()}"
        blob = struct.pack("<III", self._ENCODED, 1, len(encoded)) + encoded
        self._windows.run("reg", "add", self._key, "/v", "Blob", "/t", "REG_BINARY", "/d", blob.hex(), "/f")

    def prove(self):
        if self._windows.run("reg", "query", self._key, "/v", "Blob").returncode:
            raise NotProven(f"{self._store} has no {self._file}")

    def undo(self):
        pass


class Agent:
    """windows-agent = what himds does: running, stopped, disabled, not-registered, no-program or one of himds.c's own."""

    _STATES = {"running": "RUNNING", "silent": "RUNNING", "starting": "START_PENDING", "paused": "PAUSED", "not-registered": "exit code 1"}
    _OWN = ("starting", "paused", "silent", "failed", "own", "crashed")

    def __init__(self, lab, step):
        self._windows, self._state = lab.windows, step["windows-agent"]
        self._version = step.get("version", "1.67.03800.1")

    def apply(self):
        drive = self._windows.drive
        agent = drive / "Program Files/AzureConnectedMachineAgent"
        agent.mkdir(parents=True)
        shutil.copy(drive / "himds.exe", agent / "himds.exe")
        shutil.copy(drive / "himds.exe", agent / "azcmagent.exe")
        config = drive / "ProgramData/AzureConnectedMachineAgent/Config"
        config.mkdir(parents=True)
        for folder in "Log", "Tokens":
            (config.parent / folder).mkdir()
        (config.parent.parent / "GuestConfig").mkdir()
        (config / "agentconfig.json").write_text(json.dumps(_IDENTITY))
        (config.parent / "Log/himds.log").write_text('level=fatal msg="Failed to load the key store"\n')
        (agent / "show.json").write_text(json.dumps({**_SHOWN, "agentVersion": self._version}))
        (agent / "version.txt").write_text(self._version)
        if self._state in self._OWN:
            (agent / f"{self._state}.txt").write_text("")
        for service in "himds", "GCArcService", "ExtensionService":
            own = service == "himds"
            if own and self._state == "not-registered":
                continue
            start = "disabled" if own and self._state == "disabled" else "auto"
            self._windows.run("sc", "create", service, "binPath=", rf'"{_AGENT}\himds.exe" {service}', "start=", start)
            if not own or self._state == "running" or self._state in self._OWN:
                self._windows.run("sc", "start", service)
        if self._state == "no-program":
            # The other services run from their own copy of it.
            (agent / "himds.exe").rename(agent / "gone.exe")

    def prove(self):
        wanted = self._STATES.get(self._state, "STOPPED")
        if not comes_true(lambda: wanted in self._told(), 10):
            raise NotProven(f"himds is not {wanted}: {self._told()}")

    def _told(self):
        told = self._windows.run("sc", "query", "himds")
        return f"{told.stdout.strip()} exit code {told.returncode}"

    def undo(self):
        pass


_IDENTITY = {
    "subscriptionId": "00000000-0000-4000-8000-000000000002", "resourceGroup": "rg-arc", "resourceName": "srv-db-07",
    "tenantId": "00000000-0000-4000-8000-000000000001", "location": "koreacentral", "cloud": "AzureCloud",
    "vmId": "00000000-0000-4000-8000-000000000003", "certificateThumbprint": "", "clientId": "00000000-0000-4000-8000-000000000004",
}
_SHOWN = {**_IDENTITY, "status": "Connected", "agentVersion": "1.67.03800.1"}
KINDS = {"registry": Registry, "windows-certificate": Certificate, "windows-agent": Agent}
