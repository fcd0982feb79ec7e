"""The kinds of steps that change the network between the hosts: rules, routes, lines, ports."""
import errno
import random
import re
import socket

from testbed import commands, namespaces
from testbed.wire import Wire

from . import network
from .proof import NotProven


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


def _nft(on, rules):
    return commands.run(*namespaces.command(on, "nft", "-f", "-"), input=rules)


class WireStep:
    """wire = true with delay (ms, one way) and loss (percent): between the gateway and the cloud."""

    _DEVICE = "wire0"

    def __init__(self, lab, step):
        chance = random.Random(443)
        self._loss = step.get("loss", 0) / 100
        self._wire = Wire(
            (network.GATEWAY, self._DEVICE),
            (network.CLOUD, self._DEVICE),
            delay=step.get("delay", 0) / 1000,
            loses=lambda packet: chance.random() < self._loss,
        )

    def apply(self):
        self._wire.start()
        for name, (route, _) in network.LINE_TO_CLOUD.items():
            namespaces.ip(f"link set {self._DEVICE} up\nroute replace {route} dev {self._DEVICE}", name)

    def prove(self):
        if not self._wire.carried or (self._loss and not self._wire.lost):
            raise NotProven(f"wire: carried {self._wire.carried} packets and lost {self._wire.lost}")

    def undo(self):
        self._wire.stop()
        for name, (route, neighbour) in network.LINE_TO_CLOUD.items():
            namespaces.ip(f"route replace {route} via {neighbour}", name)


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


class Ports:
    """ports = how many the client has to connect from; all of them are taken."""

    _RANGE = "net.ipv4.ip_local_port_range"

    def __init__(self, lab, step):
        # Above those that connections of the scenarios before may still hold.
        self._first, self._count, self._taken = 61_000, step["ports"], []

    def apply(self):
        self._before = namespaces.run(network.CLIENT, f"sysctl -n {self._RANGE}").strip()
        self._set(f"{self._first} {self._first + self._count - 1}")
        for port in range(self._first, self._first + self._count):
            with namespaces.inside(network.CLIENT):
                taken = socket.socket()
            taken.bind(("0.0.0.0", port))
            self._taken.append(taken)

    def prove(self):
        with namespaces.inside(network.CLIENT), socket.socket() as attempt:
            failure = attempt.connect_ex((network.DNS1, 53))
        if failure != errno.EADDRNOTAVAIL:
            raise NotProven(f"ports: a connection ended in {errno.errorcode.get(failure, 'success')}")

    def undo(self):
        for it in self._taken:
            it.close()
        self._set(self._before)

    def _set(self, ports):
        namespaces.run(network.CLIENT, f"sysctl -qw {self._RANGE}='{ports}'")


KINDS = {"firewall": Firewall, "iptables": Iptables, "wire": WireStep, "family": Families, "ports": Ports}
