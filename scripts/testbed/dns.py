"""A DNS server that answers by rules: each names a pattern, what to say, and counts how often it did."""
import fnmatch
import socket
import struct
import threading

from . import namespaces

A, CNAME, AAAA = 1, 5, 28
RCODES = {"formerr": 1, "servfail": 2, "nxdomain": 3, "notimp": 4, "refused": 5}
OTHER = {"nodata", "drop", "garbage", "wrong-id", "truncated", "cut-off", "addresses", "loop", "zone"}


class Rule:
    """What is said about names that match, or the `first` so many times: `answer` is a key of RCODES or one of OTHER."""

    def __init__(
        self,
        pattern,
        answer="zone",
        addresses=(),
        aliases=(),
        delay=0,
        transport=None,
        kind=None,
        edns=None,
        first=None,
    ):
        if answer not in RCODES and answer not in OTHER:
            raise ValueError(f"dns: no answer is called {answer!r}: {', '.join(sorted({*RCODES, *OTHER}))}")
        self.pattern, self.answer, self.addresses, self.aliases = pattern, answer, addresses, aliases
        self.delay, self.transport, self.kind, self.edns = delay / 1000, transport, kind, edns
        self.first = first
        self.used = 0

    def matches(self, name, kind, transport, edns):
        return (
            fnmatch.fnmatch(name, self.pattern)
            and (self.first is None or self.used < self.first)
            and (self.transport in (None, transport))
            and (self.kind is None or self.kind == {A: "A", AAAA: "AAAA"}.get(kind))
            and self.edns in (None, edns)
        )

    def rearm(self):
        self.used = 0


class DnsServer:
    def __init__(self, namespace, addresses, zone, port=53):
        """`zone` gives (aliases, addresses) of a name, or None when there is no such name."""
        self._namespace, self._addresses, self._zone, self._port = namespace, addresses, zone, port
        self.rules = []

    def start(self):
        for address in self._addresses:
            udp = namespaces.listen(self._namespace, address, self._port, socket.SOCK_DGRAM)
            udp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
            threading.Thread(target=self._serve_udp, args=[udp], daemon=True).start()
            namespaces.serve(self._namespace, address, self._port, self._serve_tcp)

    def _serve_udp(self, udp):
        while True:
            query, peer = udp.recvfrom(4096)
            self._later(query, "udp", lambda reply, peer=peer: udp.sendto(reply, peer))

    def _serve_tcp(self, connection, _peer):
        while len(length := connection.recv(2)) == 2:
            query = connection.recv(struct.unpack("!H", length)[0])
            self._later(query, "tcp", lambda it: connection.sendall(struct.pack("!H", len(it)) + it))

    def _later(self, query, transport, send):
        name, kind, end = question(query)
        asked = name, kind, transport, query[11] > 0
        rule = next((it for it in reversed(self.rules) if it.matches(*asked)), Rule("*"))
        rule.used += 1
        reply = self._reply(query, name, kind, end, rule, transport)
        if reply is None:
            return
        if rule.delay:
            timer = threading.Timer(rule.delay, _quietly, [send, reply])
            timer.daemon = True
            timer.start()
        else:
            _quietly(send, reply)

    def _reply(self, query, name, kind, end, rule, transport):
        answer = rule.answer
        if answer == "drop":
            return None
        if answer == "garbage":
            return b"\x00this is not DNS"
        if answer in RCODES:
            return message(query, end, RCODES[answer])
        if answer == "nodata":
            return message(query, end, 0)
        if answer == "loop":
            return message(query, end, 0, [(name, CNAME, "loop." + name), ("loop." + name, CNAME, name)])
        if answer == "truncated" and transport == "udp":
            return message(query, end, 0, truncated=True)
        if answer == "cut-off":
            return query[:2] + b"\x81\x80"
        found = (rule.aliases, rule.addresses) if answer == "addresses" else self._zone(name)
        if found is None:
            return message(query, end, RCODES["nxdomain"])
        aliases, addresses = found
        owners = [name, *aliases]
        records = [(owner, CNAME, alias) for owner, alias in zip(owners, owners[1:])]
        records += [(owners[-1], kind, it) for it in addresses if kind == (AAAA if ":" in it else A)]
        reply = message(query, end, 0, records)
        return b"\xff\xff" + reply[2:] if answer == "wrong-id" else reply


def _quietly(send, reply):
    try:
        send(reply)
    except OSError:
        pass


def question(query):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode().lower())
        at += query[at] + 1
    return ".".join(labels), struct.unpack("!H", query[at + 1 : at + 3])[0], at + 5


def message(query, end, rcode, records=(), truncated=False):
    flags = 0x8180 | rcode | (0x0200 if truncated else 0)
    body = b""
    for owner, kind, value in records:
        family = socket.AF_INET6 if kind == AAAA else socket.AF_INET
        data = _name(value) if kind == CNAME else socket.inet_pton(family, value)
        body += _name(owner) + struct.pack("!HHIH", kind, 1, 60, len(data)) + data
    return query[:2] + struct.pack("!HHHHH", flags, 1, len(records), 0, 0) + query[12:end] + body


def _name(name):
    return b"".join(bytes([len(it)]) + it.encode() for it in name.split(".")) + b"\0"
