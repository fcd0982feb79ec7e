"""The kinds of steps that change what the servers of the lab do, and what they must have seen."""
import re
import time

from . import namespaces
from .cloud import Behaviour
from .connectproxy import ProxyRule
from .dnsserver import Rule
from .proof import NotProven


class Dns:
    """dns = PATTERN, answer = …, addresses, aliases, delay (ms), transport, kind; server = 1 or 2, else both."""

    def __init__(self, lab, step):
        step = dict(step)
        server = step.pop("server", None)
        self._servers = lab.dns if server is None else [lab.dns[server - 1]]
        self._unused = step.pop("unused", False)
        pattern = step.pop("dns")
        if "answer" not in step and ("addresses" in step or "aliases" in step):
            step["answer"] = "addresses"
        self._rules = [Rule(pattern, **step) for _ in self._servers]

    def apply(self):
        for server, rule in zip(self._servers, self._rules):
            server.rules.append(rule)

    def prove(self):
        _used("dns", self._rules, self._unused)

    def undo(self):
        for server, rule in zip(self._servers, self._rules):
            server.rules.remove(rule)


class CloudDoes:
    """cloud = PATTERN, does = …, and what that wants: status, headers, body, number, seconds, leaf."""

    def __init__(self, lab, step):
        step = dict(step)
        self._lab = lab
        self._unused = step.pop("unused", False)
        self._behaviour = Behaviour(step.pop("cloud"), step.pop("does"), **step)

    def apply(self):
        self._lab.cloud.behaviours.append(self._behaviour)

    def prove(self):
        _used("cloud", [self._behaviour], self._unused)

    def undo(self):
        self._lab.cloud.behaviours.remove(self._behaviour)


class ProxyDoes:
    """proxy = PATTERN of hosts, does = …, and what that wants: status, headers, body, credentials."""

    def __init__(self, lab, step):
        step = dict(step)
        self._lab = lab
        self._unused = step.pop("unused", False)
        self._rule = ProxyRule(step.pop("proxy"), step.pop("does", "forward"), **step)

    def apply(self):
        self._lab.proxy.rules.append(self._rule)

    def prove(self):
        _used("proxy", [self._rule], self._unused)

    def undo(self):
        self._lab.proxy.rules.remove(self._rule)


def _used(kind, rules, unused):
    used = sum(rule.used for rule in rules)
    if unused and used:
        raise NotProven(f"{kind} {rules[0].pattern}: was to be left alone, and was used {used} times")
    if not unused and not used:
        raise NotProven(f"{kind} {rules[0].pattern}: never came to it")


class DaemonStep:
    """daemon = a name of DAEMONS, log = a pattern that its log must come to have."""

    def __init__(self, lab, step):
        self._daemon, self._pattern = lab.daemon(step["daemon"]), lab.named(step["log"])

    def apply(self):
        self._daemon.start()
        self._before = len(self._daemon.log())

    def prove(self):
        deadline = time.monotonic() + 2
        while not re.search(self._pattern, self._daemon.log()[self._before :]):
            if time.monotonic() > deadline:
                raise NotProven(f"daemon {self._daemon.name}: nothing in its log is like {self._pattern!r}")
            time.sleep(0.02)

    def undo(self):
        if not self._daemon.forgets:
            self._daemon.stop()


class Seen:
    """seen = a host whose server must have met the proxy, the client alone, or nobody, as `by` says.

    The program looks past a proxy, too, so beside the proxy the client is no surprise.
    """

    def __init__(self, lab, step):
        self._lab, self._host, self._by = lab, step["seen"], step["by"]
        if self._by not in ("client", "proxy", "nobody"):
            raise ValueError(f"seen: by {self._by!r} is none of client, proxy, nobody")

    def apply(self):
        pass

    def prove(self):
        peers = self._lab.cloud.connections.get(self._host, set())
        by_client = peers & {namespaces.CLIENT_ADDRESS, namespaces.CLIENT_ADDRESS_6}
        by_proxy = peers - by_client
        as_wanted = {"client": by_client and not by_proxy, "proxy": by_proxy, "nobody": not peers}[self._by]
        if not as_wanted:
            raise NotProven(f"seen {self._host}: by {sorted(peers) or 'nobody'}, not by {self._by}")

    def undo(self):
        pass


KINDS = {"dns": Dns, "cloud": CloudDoes, "proxy": ProxyDoes, "daemon": DaemonStep, "seen": Seen}
