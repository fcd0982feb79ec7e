"""One lab: builds its world, then plays the scenarios it is told on standard input, one a line.

Started by the runner inside its own namespaces; when it ends, all of it is gone.
"""
import contextlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time

from testbed import namespaces
from testbed.commands import run
from testbed.dns import DnsServer

from . import azcli, comparison, daemons, faults, hostfaults, judge, network, remedies, scenarios, terminal, windows
from .azure import Azure
from .client import PATH as CLIENT_PATH
from .client import Client
from .cloud import Cloud
from .connectproxy import ConnectProxy
from .peers import Peers
from .pki import Pki
from .proof import NotProven
from .reference import Reference
from .serverfaults import Rules
from .turns import Turns
from .windows import WindowsHost

_RESOLV_CONF = f"nameserver {network.DNS1}\nnameserver {network.DNS2}\n"
_HOSTS = "127.0.0.1 localhost\n::1 localhost\n10.20.0.10 srv-db-07.corp.example srv-db-07\n"
_STATE = "/var/lib/arc-preflight"
_ACCOUNT = "himds:x:995:65534:Azure Connected Machine Agent:/var/opt/azcmagent:/usr/sbin/nologin\n"
_GROUP = "himds:x:995:\n"


class Lab:
    BUNDLE = "/etc/ssl/certs/ca-certificates.crt"

    def __init__(self, program, pki):
        self._turns = Turns(program["turns"])
        self.azure = Azure()
        self.pki = Pki(pki)
        self.program = program
        self.cloud = Cloud(self.azure, self.pki)
        self.dns = [
            DnsServer(network.CORP, (network.DNS1, network.DNS1_6), self.zone),
            DnsServer(network.CORP, (network.DNS2,), self.zone),
        ]
        self.proxy = ConnectProxy(self.zone)
        self.client = Client(program["shown"])
        self.windows = WindowsHost(self)
        self.environment, self.report, self.clock_off = {}, None, 0
        self.families, self.told_ipv6 = ".", 0
        self._daemons = {}
        self.peers = Peers(self)
        self.remedies = remedies.load()
        self.reference = Reference(self, program["reference"]) if "reference" in program else None
        self._typed = []
        self._number = 0

    def zone(self, name):
        """(aliases, addresses) of a name as the world's DNS has it, or None."""
        if name == "proxy.corp.example":
            return (), (network.PROXY,)
        host = self.azure.hosts.get(name)
        if host is None:
            return None
        addresses = [it for it in host["addresses"] if any(sign in it for sign in self.families)]
        self.told_ipv6 += any(":" in it for it in addresses)
        return host.get("aliases", ()), addresses

    def daemon(self, name):
        if name not in self._daemons:
            self._daemons[name] = daemons.make(name, self)
        return self._daemons[name]

    def named(self, text):
        """The text with @host.name replaced by that host's IPv4 address."""
        for name in sorted(self.azure.hosts, key=len, reverse=True):
            text = text.replace("@" + name, self.azure.ipv4(name))
        return text

    @staticmethod
    def _use_own_folders():
        for folder in ("/run", "/dev/shm"):
            run("mount", "-t", "tmpfs", "-o", "mode=1777", "lab", folder)

    @staticmethod
    def _use_own_names():
        """Real servers in the lab ask the lab's DNS, not the machine's."""
        own = pathlib.Path("/run/names")
        own.mkdir()
        for name, content in (
            ("resolv.conf", f"nameserver {network.DNS1}\n"),
            ("hosts", "127.0.0.1 localhost\n"),
        ):
            (own / name).write_text(content)
            # Where it is a link into /run, which is empty now.
            real = pathlib.Path(os.path.realpath(f"/etc/{name}"))
            if real.is_relative_to("/run"):
                real.parent.mkdir(parents=True, exist_ok=True)
                real.touch()
            namespaces.cover(real, own / name)

    def bundle(self, authorities):
        """The machine's own public authorities and these of the lab, as one file."""
        files = [self.BUNDLE, *(self.pki.file(it) for it in authorities)]
        return b"".join(pathlib.Path(it).read_bytes() for it in files)

    def java_store(self):
        return self.program["runtime"] + "/lib/security/cacerts"

    def java_bundle(self, authorities):
        store = pathlib.Path("/run/java.store")
        self.pki.trust_store(self.program["runtime"], store, authorities)
        return store.read_bytes()

    def next_number(self):
        self._number += 1
        return self._number

    def build(self):
        with self._turns.taken():
            self._build()

    def _build(self):
        self._use_own_folders()
        network.build(self.azure.addresses())
        network.prove_isolation()
        self._use_own_names()
        for server in (*self.dns, self.cloud, self.proxy):
            server.start()
        self.client.boot(
            {
                "/etc/resolv.conf": _RESOLV_CONF,
                "/etc/hosts": _HOSTS,
                "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
                "/etc/passwd": pathlib.Path("/etc/passwd").read_text() + _ACCOUNT,
                "/etc/group": pathlib.Path("/etc/group").read_text() + _GROUP,
                self.BUNDLE: self.bundle(["root.crt"]),
                **hostfaults.TIME_SERVICE,
            }
        )

    def play(self, scenario, keep=False):
        """Injects, runs, proves, judges."""
        earlier = self._run_before(scenario)
        before = time.monotonic()
        with self._injected(scenario, keep) as steps:
            set_up = time.monotonic() - before
            exit_code, output, errors, took = self._run(scenario)
            report = self.report = _parse(output)
            said = earlier + _unproven(steps)
            held = time.monotonic()
            reference = self._hold(scenario, report, steps)
            held = time.monotonic() - held
            if report is not None and not scenario.windows:
                said += self._follow(scenario, report)
        said += judge.differences(scenario, exit_code, report)
        if scenario.words:
            said += self._explain(scenario)
        if report is None and errors:
            said.append(errors.strip().splitlines()[-1])
        right = not said
        said += reference["differences"]
        if took > scenario.seconds:
            said.append(f"took {took:.1f} s, not at most {scenario.seconds:g} s")
        return {
            "exit": exit_code,
            "report": report,
            "right": right,
            "differences": said,
            "milliseconds": round(took * 1000),
            "setup": round(set_up * 1000, 1),
            "held": round(held * 1000),
            "reference": reference,
            "typed": self._typed if report is not None else [],
        }

    def _run_before(self, scenario):
        """The runs that it is to say what has changed since; what went wrong with them, one sentence each."""
        if not scenario.before:
            return []
        self.client.run(["rm", "-rf", _STATE])
        said = []
        for number, earlier in enumerate(scenario.before, 1):
            with self._injected(earlier) as steps:
                report = _parse(self._run(earlier)[1])
                said += [f"run {number}: {it}" for it in _unproven(steps)]
                said += [] if report else [f"run {number}: no report"]
        return said

    def show(self, scenario, _keep):
        """What a person sees of it, in colour."""
        with self._injected(scenario) as steps:
            words = shlex.split(scenario.run)
            if scenario.windows:
                typed = self.windows.typed(words)
                exit_code, screen = self.windows.show(lambda before: self._command(scenario, [*before, *typed]), terminal.run)
            else:
                exit_code, screen = terminal.run(self._command(scenario, [*self.program["command"], *words]))
            said = _unproven(steps)
        wrong = exit_code != scenario.expected.exit
        said += [f"exit code {exit_code}, not {scenario.expected.exit}"] if wrong else []
        return {"screen": screen, "differences": said}

    def compare(self, scenario, _keep):
        """What this program and others say of it."""
        with self._injected(scenario):
            report = self.report = _parse(self._run(scenario)[1])
            host = comparison.host_of(scenario, report, self.azure.hosts)
            lines = self.peers.ask(scenario, host)
        return {"host": host, "report": report, "lines": lines}

    def _hold(self, scenario, report, steps):
        """What the reference makes of the same network, and how the report agrees with that."""
        if report is None or self.reference is None or scenario.windows:
            return {"requests": [], "agreed": 0, "listed": [], "differences": []}
        for step in steps:
            if isinstance(step, Rules):
                step.rearm()
        return self.reference.judge(scenario, report)

    def _follow(self, scenario, report):
        """Types what the report says to type; what does not do what it says, one sentence each."""
        said, self._typed = [], []
        for remedy in self.remedies.remedies.get(scenario.name, ()):
            self._put(remedy.get("puts", {}))
            said += remedies.differences(
                remedy,
                report,
                lambda command, host: self._type(scenario, command, host),
                lambda before: _parse(self._run(scenario, before)[1]),
            )
            if "undo" in remedy:
                self.client.run(["sh", "-c", self.named(remedy["undo"])])
            if "puts" in remedy:
                self.client.undo()
        return said

    def _put(self, files):
        """What another team hands over: files of the authorities, where the reader of the remedy has put them."""
        for path, name in files.items():
            self.client.write(path, pathlib.Path(self.pki.file(name)).read_bytes())
        if files:
            # What the lab's own authority is in; a remedy that builds it anew would lose that.
            self.client.write(self.BUNDLE, (self.client.root / self.BUNDLE.lstrip("/")).read_bytes())
            self.client.write("/usr/local/share/ca-certificates/lab-root.crt", pathlib.Path(self.pki.root).read_bytes())
            # Some packages of Java have their own copy built with it, and keep there what is removed again.
            java = pathlib.Path(self.java_store()).resolve()
            if java.is_relative_to("/etc"):
                self.client.write(str(java), java.read_bytes())

    def _type(self, scenario, command, host="client"):
        """What a command prints in a root shell of the client, or of another host, and its exit code."""
        if command.startswith("az "):
            printed, code = azcli.run(command, self.cloud.tenant)
            self._typed.append(f"# {scenario.name}\n$ {command}\n{printed}[{code}]\n")
            return printed, code
        path = f'{os.path.dirname(self.program["command"][0])}:/opt/azcmagent/bin:{CLIENT_PATH}'
        shell = ["timeout", "--signal=KILL", str(scenario.seconds * 2 + 10), "bash", "-c", command]
        if host == "client":
            words = self.client.command(shell, self.environment_of(scenario) | {"PATH": path})
        else:
            words = namespaces.command(host, *shell)
        result = subprocess.run(
            words, text=True, errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
        )
        self._typed.append(f"# {scenario.name}\n$ {command}\n{result.stdout}[{result.returncode}]\n")
        return result.stdout, result.returncode

    @contextlib.contextmanager
    def _injected(self, scenario, keep=False):
        """The steps, applied; always undone, unless the lab is to be kept as it is."""
        steps = [faults.step(self, table) for table in scenario.inject]
        applied = []
        try:
            if scenario.windows:
                # Which authorities are trusted is read when it starts.
                steps.sort(key=lambda it: isinstance(it, tuple(windows.KINDS.values())))
            started = False
            for step in steps:
                if scenario.windows and not started and isinstance(step, tuple(windows.KINDS.values())):
                    self.windows.start()
                    started = True
                applied.append(step)
                step.apply()
            if scenario.windows and not started:
                self.windows.start()
            yield steps
        finally:
            if not keep:
                if scenario.windows:
                    self.windows.end()
                for step in reversed(applied):
                    _undo(step, lenient=scenario.name in self.remedies.remedies)
                self.cloud.reset()
                self.proxy.reset()

    def _explain(self, scenario):
        """What is not as expected when the agent's own words are explained; empty when all is."""
        words = [*self.program["command"], "explain", "-", "--format", "json"]
        result = subprocess.run(
            self.client.command(words), text=True, capture_output=True, input=self.named(scenario.words)
        )
        explained = (_parse(result.stdout) or {}).get("explanations", [])
        causes = [cause["id"] for it in explained[:1] for cause in it.get("causes", [])]
        if scenario.expected.cause in causes:
            return []
        return [f"the agent's words lead to {causes or 'nothing'}, not to {scenario.expected.cause}"]

    def _run(self, scenario, before=""):
        """Its exit code, what it printed, and how long it took; `before` is what its shell is told first."""
        kept = ["--state-dir", _STATE] if scenario.kept else []
        words = [*shlex.split(scenario.run), "--format", "json", *kept]
        words = self.windows.command(words) if scenario.windows else [*self.program["command"], *words]
        if before:
            words = ["bash", "-c", before + '; exec "$@"', "bash", *words]
        with self._turns.taken():
            started = time.monotonic()
            result = subprocess.run(
                self._command(scenario, words), text=True, capture_output=True, stdin=subprocess.DEVNULL
            )
            took = time.monotonic() - started
        return result.returncode, result.stdout, result.stderr, took

    def _command(self, scenario, words):
        """These words on the client, in the scenario's environment and under its limits."""
        limit = ["timeout", "--signal=KILL", str(scenario.seconds * 2 + 10)]
        return self.client.command(
            [*limit, *scenario.under, *words], self.environment_of(scenario), scenario.user
        )

    def environment_of(self, scenario):
        named = {name: self.named(value) for name, value in scenario.environment.items()}
        return named | self.environment | (self.windows.environment() if scenario.windows else {})


def _undo(step, lenient):
    """A remedy may have undone it already."""
    try:
        step.undo()
    except RuntimeError:
        if not lenient:
            raise


def _unproven(steps):
    said = []
    for step in steps:
        try:
            step.prove()
        except NotProven as why:
            said.append(f"not proven: {why}")
    return said


def _parse(output):
    try:
        return json.loads(output)
    except ValueError:
        return None


def main():
    program, pki, keep = json.loads(sys.argv[1]), sys.argv[2], sys.argv[3] == "keep"
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    lab = Lab(program, pki)
    lab.build()
    known = {it.name: it for it in (*scenarios.load(), *(scenarios.load_windows() if "windows" in program else ()))}
    print(json.dumps({"ready": lab.client.leader}), file=answers, flush=True)
    verbs = {"play": lab.play, "show": lab.show, "compare": lab.compare}
    for line in sys.stdin:
        verb, name = line.split()
        try:
            result = verbs[verb](known[name], keep)
        except Exception as broken:  # the lab's own failure is told as that scenario's
            result = {
                "exit": None,
                "report": None,
                "right": False,
                "differences": [f"the lab: {broken}"],
                "milliseconds": 0,
                "setup": 0,
            }
        print(json.dumps(result), file=answers, flush=True)


if __name__ == "__main__":
    main()
