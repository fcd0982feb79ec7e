"""The kinds of steps a scenario's injection is made of. Each knows how to do it, prove it and undo it.

A step is a table of the scenario file; its kind is the key that names it (see KINDS). `prove` runs
after the program did and raises NotProven unless the fault was really met: a mistyped rule must fail
its scenario, never pass it.
"""
import pathlib
import re
import subprocess
import time

from . import hostfaults, namespaces
from .client import content_of
from .cloud import Behaviour
from .connectproxy import ProxyRule
from .dnsserver import Rule
from .proof import NotProven
from .wire import Wire

_PLACES = {"gateway", "corp", "cloud", "client"}


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


class Firewall:
    """firewall = MATCH (nft), verdict = …, on = gateway, hook = forward, unless said otherwise; idle = true: may go unmet."""

    def __init__(self, lab, step):
        self._on = step.get("on", "gateway")
        self._hook = step.get("hook", "forward")
        self._kind = "nat" if self._hook == "prerouting" else "filter"
        self._match, self._verdict = lab.named(step["firewall"]), lab.named(step["verdict"])
        self._table = f"fault{lab.next_number()}"
        self._may_idle = step.get("idle", False)

    def apply(self):
        priority = -100 if self._kind == "nat" else 0
        rules = f"""table inet {self._table} {{
          counter hit {{ }}
          chain fault {{
            type {self._kind} hook {self._hook} priority {priority};
            {self._match} counter name hit {self._verdict}
          }}
        }}
        """
        _nft(self._on, rules)

    def prove(self):
        said = _nft(self._on, f"list counter inet {self._table} hit")
        if not self._may_idle and not re.search(r"packets [1-9]", said):
            raise NotProven(f"firewall {self._match!r}: no packet met it")

    def undo(self):
        _nft(self._on, f"delete table inet {self._table}")


def _nft(on, rules):
    result = subprocess.run(
        namespaces.command(on, "nft", "-f", "-"), input=rules, text=True, capture_output=True
    )
    if result.returncode != 0:
        raise RuntimeError(f"nft: {result.stderr.strip()}")
    return result.stdout


class Iptables:
    """iptables = RULE without its -A, on = gateway unless said otherwise: what nft cannot match, such as text."""

    def __init__(self, lab, step):
        self._on, self._name = step.get("on", "gateway"), f"fault{lab.next_number()}"
        chain, rule = lab.named(step["iptables"]).split(" ", 1)
        self._chain, self._rule = chain, f"{rule} -m comment --comment {self._name}"

    def apply(self):
        namespaces.run(self._on, f"iptables -I {self._chain} {self._rule}")

    def prove(self):
        listed = namespaces.run(self._on, f"iptables -nvxL {self._chain}")
        counter = next(line.split()[0] for line in listed.splitlines() if self._name in line)
        if counter == "0":
            raise NotProven(f"iptables {self._rule!r}: no packet met it")

    def undo(self):
        namespaces.run(self._on, f"iptables -D {self._chain} {self._rule}")


class WireStep:
    """wire = true with delay (ms, one way) and loss (percent): between the gateway and the cloud."""

    def __init__(self, lab, step):
        self._wire = Wire(step.get("delay", 0), step.get("loss", 0))

    def apply(self):
        self._wire.start()

    def prove(self):
        if not self._wire.carried or (self._wire.wants_loss and not self._wire.lost):
            raise NotProven(f"wire: carried {self._wire.carried} packets and lost {self._wire.lost}")

    def undo(self):
        self._wire.stop()


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
        pass


class Families:
    """family = dual or ipv6: of which the DNS tells addresses of Azure."""

    def __init__(self, lab, step):
        self._lab, self._wanted = lab, {"dual": ".:", "ipv6": ":"}[step["family"]]

    def apply(self):
        self._lab.families, self._lab.told_ipv6 = self._wanted, 0

    def prove(self):
        if not self._lab.told_ipv6:
            raise NotProven("family: nobody asked for an IPv6 address")

    def undo(self):
        self._lab.families = "."


class File:
    """file = PATH on the client, with content = TEXT, link = PATH, absent = true, or pki = a file of the authority's."""

    def __init__(self, lab, step):
        self._lab, self._path = lab, step["file"]
        if step.get("absent"):
            self._content = None
        elif "link" in step:
            self._content = pathlib.PurePath(step["link"])
        elif "pki" in step:
            self._content = open(lab.pki.file(step["pki"]), "rb").read()
        else:
            self._content = lab.named(step["content"]).encode()

    def apply(self):
        self._lab.client.write(self._path, self._content)

    def prove(self):
        file = self._lab.client.root / self._path.lstrip("/")
        found = content_of(file)
        if found != self._content:
            raise NotProven(f"file {self._path}: is not what it was made")

    def undo(self):
        self._lab.client.undo()


class Command:
    """command = SHELL on = client, gateway, corp or cloud; proof = SHELL that must print `says` (a pattern); undo = SHELL."""

    def __init__(self, lab, step):
        self._lab, self._step = lab, step
        if step["on"] not in _PLACES:
            raise ValueError(f"command: there is no host {step['on']!r}: {', '.join(sorted(_PLACES))}")
        if "proof" not in step:
            raise ValueError(f"command {step['command']!r}: has no proof")

    def apply(self):
        self._shell(self._step["command"])

    def prove(self):
        said = self._shell(self._step["proof"])
        if not re.search(self._lab.named(self._step.get("says", ".")), said):
            raise NotProven(f"command: {self._step['proof']!r} printed {said.strip()!r}")

    def undo(self):
        if "undo" in self._step:
            self._shell(self._step["undo"])

    def _shell(self, script):
        script = self._lab.named(script)
        if self._step["on"] == "client":
            return self._lab.client.run(["sh", "-ec", script]).stdout
        return namespaces.run(self._step["on"], script)


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


KINDS = {
    "dns": Dns,
    "cloud": CloudDoes,
    "proxy": ProxyDoes,
    "firewall": Firewall,
    "file": File,
    "command": Command,
    "iptables": Iptables,
    "wire": WireStep,
    "daemon": DaemonStep,
    "family": Families,
    "seen": Seen,
    **hostfaults.KINDS,
}


def step(lab, table):
    """The step that this table of a scenario file describes; a ValueError says what is wrong with it."""
    for key, kind in KINDS.items():
        if key in table:
            try:
                return kind(lab, table)
            except (TypeError, KeyError) as wrong:
                raise ValueError(f"step {table}: {wrong}") from wrong
    raise ValueError(f"step {table}: its kind is none of {', '.join(KINDS)}")
