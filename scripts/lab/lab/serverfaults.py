"""The kinds of steps that change what the servers of the lab do, and what they must have seen."""
import re

from testbed.commands import comes_true
from testbed.dns import Rule

from . import network
from .cloud import Behaviour
from .connectproxy import ProxyRule
from .proof import NotProven


class Rules:
    """Steps that add a rule to servers; each rule counts how often it was used."""

    _kind = None

    def __init__(self, lab, step):
        step = dict(step)
        self._unused = step.pop("unused", False)
        self._pattern = step.pop(self._kind)
        self._added = [(rules, self._rule(self._pattern, step)) for rules in self._rules_of(lab, step)]

    def apply(self):
        for rules, rule in self._added:
            rules.append(rule)

    def rearm(self):
        """What strikes the first alone is to strike the first of the reference, too; what was used is proven by then."""
        for _, rule in self._added:
            rule.rearm()

    def prove(self):
        used = sum(rule.used for _, rule in self._added)
        if self._unused and used:
            raise NotProven(f"{self._kind} {self._pattern}: was to be left alone, and was used {used} times")
        if not self._unused and not used:
            raise NotProven(f"{self._kind} {self._pattern}: never came to it")

    def undo(self):
        for rules, rule in self._added:
            rules.remove(rule)


class Dns(Rules):
    """dns = PATTERN, answer = …, addresses, aliases, delay (ms), transport, kind; server = 1 or 2, else both."""

    _kind = "dns"

    def _rules_of(self, lab, step):
        server = step.pop("server", None)
        return [it.rules for it in (lab.dns if server is None else [lab.dns[server - 1]])]

    def _rule(self, pattern, step):
        answered = "addresses" if "addresses" in step or "aliases" in step else "zone"
        return Rule(pattern, **{"answer": answered, **step})


class CloudDoes(Rules):
    """cloud = PATTERN, does = …, and what that wants: status, headers, body, number, seconds, leaf."""

    _kind = "cloud"

    def _rules_of(self, lab, step):
        return [lab.cloud.behaviours]

    def _rule(self, pattern, step):
        return Behaviour(pattern, **step)


class ProxyDoes(Rules):
    """proxy = PATTERN of hosts, does = …, and what that wants: status, headers, body, credentials."""

    _kind = "proxy"

    def _rules_of(self, lab, step):
        return [lab.proxy.rules]

    def _rule(self, pattern, step):
        return ProxyRule(pattern, **step)


class DaemonStep:
    """daemon = a name of DAEMONS, log = a pattern that its log must come to have."""

    def __init__(self, lab, step):
        self._daemon, self._pattern = lab.daemon(step["daemon"]), lab.named(step["log"])

    def apply(self):
        self._daemon.start()
        self._before = len(self._daemon.log())

    def prove(self):
        if not comes_true(lambda: re.search(self._pattern, self._daemon.log()[self._before :]), 2):
            raise NotProven(f"daemon {self._daemon.name}: nothing in its log is like {self._pattern!r}")

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
        by_client = peers & {network.CLIENT_ADDRESS, network.CLIENT_ADDRESS_6}
        by_proxy = peers - by_client
        as_wanted = {"client": by_client and not by_proxy, "proxy": by_proxy, "nobody": not peers}[self._by]
        if not as_wanted:
            raise NotProven(f"seen {self._host}: by {sorted(peers) or 'nobody'}, not by {self._by}")

    def undo(self):
        pass


KINDS = {"dns": Dns, "cloud": CloudDoes, "proxy": ProxyDoes, "daemon": DaemonStep, "seen": Seen}
