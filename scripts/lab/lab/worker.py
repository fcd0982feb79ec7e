"""One lab: builds its world, then plays the scenarios it is told on standard input, one a line.

Started by the runner inside its own namespaces; when it ends, all of it is gone.
"""
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time

from . import daemons, faults, judge, namespaces, scenarios
from .azure import Azure
from .client import Client
from .cloud import Cloud
from .connectproxy import ConnectProxy
from .dnsserver import DnsServer
from .pki import Pki
from .proof import NotProven

_RESOLV_CONF = f"nameserver {namespaces.DNS1}\nnameserver {namespaces.DNS2}\n"
_HOSTS = "127.0.0.1 localhost\n::1 localhost\n10.20.0.10 srv-db-07.corp.example srv-db-07\n"


_ACCOUNT = "himds:x:995:65534:Azure Connected Machine Agent:/var/opt/azcmagent:/usr/sbin/nologin\n"


class Lab:
    def __init__(self, program, pki):
        self.azure = Azure()
        self.pki = Pki(pki)
        self.program = program
        self.cloud = Cloud(self.azure, self.pki)
        self.dns = [
            DnsServer((namespaces.DNS1, namespaces.DNS1_6), self.zone),
            DnsServer((namespaces.DNS2,), self.zone),
        ]
        self.proxy = ConnectProxy(self.zone)
        self.client = Client(program["shown"])
        self.environment, self.report = {}, None
        self.families, self.told_ipv6 = ".", 0
        self._daemons = {}
        self._number = 0

    def zone(self, name):
        """(aliases, addresses) of a name as the world's DNS has it, or None."""
        if name == "proxy.corp.example":
            return (), (namespaces.PROXY,)
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

    def next_number(self):
        self._number += 1
        return self._number

    def build(self):
        namespaces.build(self.azure.addresses())
        namespaces.prove_isolation()
        for server in (*self.dns, self.cloud, self.proxy):
            server.start()
        bundle = (
            pathlib.Path("/etc/ssl/certs/ca-certificates.crt").read_text()
            + pathlib.Path(self.pki.root).read_text()
        )
        self.client.boot(
            {
                "/etc/resolv.conf": _RESOLV_CONF,
                "/etc/hosts": _HOSTS,
                "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
                "/etc/ssl/certs/ca-certificates.crt": bundle,
                "/etc/passwd": pathlib.Path("/etc/passwd").read_text() + _ACCOUNT,
            }
        )

    def play(self, scenario, keep=False):
        """Injects, runs, proves, judges; always undoes, unless the lab is to be kept as it is."""
        before = time.monotonic()
        steps = [faults.step(self, table) for table in scenario.inject]
        applied, said = [], []
        try:
            for step in steps:
                applied.append(step)
                step.apply()
            started = time.monotonic()
            exit_code, output, errors = self._run(scenario)
            took = time.monotonic() - started
            self.report = _parse(output)
            for step in steps:
                try:
                    step.prove()
                except NotProven as why:
                    said.append(f"not proven: {why}")
        finally:
            if not keep:
                for step in reversed(applied):
                    step.undo()
                self.cloud.reset()
                self.proxy.reset()
        report = self.report
        said += judge.differences(scenario, exit_code, report)
        if report is None and errors:
            said.append(errors.strip().splitlines()[-1])
        if took > scenario.seconds:
            said.append(f"took {took:.1f} s, not at most {scenario.seconds:g} s")
        return {
            "exit": exit_code,
            "report": report,
            "differences": said,
            "milliseconds": round(took * 1000),
            "setup": round((started - before) * 1000, 1),
        }

    def _run(self, scenario):
        words = [*scenario.under, *self.program["command"], *shlex.split(scenario.run), "--format", "json"]
        limit = ["timeout", "--signal=KILL", str(scenario.seconds * 2 + 10)]
        environment = {name: self.named(value) for name, value in scenario.environment.items()} | self.environment
        result = subprocess.run(
            self.client.command([*limit, *words], environment, scenario.user),
            text=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
        return result.returncode, result.stdout, result.stderr


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
    known = {it.name: it for it in scenarios.load()}
    print(json.dumps({"ready": lab.client.leader}), file=answers, flush=True)
    for line in sys.stdin:
        try:
            result = lab.play(known[line.strip()], keep)
        except Exception as broken:  # the lab's own failure is told as that scenario's
            result = {
                "exit": None,
                "report": None,
                "differences": [f"the lab: {broken}"],
                "milliseconds": 0,
                "setup": 0,
            }
        print(json.dumps(result), file=answers, flush=True)


if __name__ == "__main__":
    main()
