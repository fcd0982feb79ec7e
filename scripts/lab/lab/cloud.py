"""The cloud: one HTTPS server on every address of Azure, whose behaviour each scenario may change."""
import collections
import fnmatch
import re
import socket
import ssl
import struct
import time
from email.utils import formatdate

from testbed import namespaces

from . import network
from .azure import http_message

_PATIENCE = 60
_TLS_ONLY = {
    "tls1.0": {"maximum": ssl.TLSVersion.TLSv1, "minimum": ssl.TLSVersion.TLSv1},
    "tls1.1": {"maximum": ssl.TLSVersion.TLSv1_1, "minimum": ssl.TLSVersion.TLSv1},
    "tls1.2": {"maximum": ssl.TLSVersion.TLSv1_2},
    "tls1.3": {"minimum": ssl.TLSVersion.TLSv1_3},
    "tls1.2-p-256": {"maximum": ssl.TLSVersion.TLSv1_2, "group": "prime256v1"},
    "x25519": {"group": "X25519"},
    "p-256": {"group": "prime256v1"},
    "p-384": {"group": "secp384r1"},
    "p-521": {"group": "secp521r1"},
    "weak-ciphers": {"maximum": ssl.TLSVersion.TLSv1_2, "ciphers": "AES128-SHA:@SECLEVEL=0"},
    "null-ciphers": {"maximum": ssl.TLSVersion.TLSv1_2, "ciphers": "eNULL:@SECLEVEL=0"},
}
_LEAVES = {
    "expired",
    "not-yet-valid",
    "wrong-host",
    "incomplete",
    "negative-serial",
    "untrusted",
    "vendor-leaf",
    "self-signed",
    "sha1",
    "below-sha1",
    "below-old-root",
    "for-clients",
    "below-clients",
    "below-named",
    "strangers",
}
# Larger ones come in two packets.
_SMALL_HELLO = 1400
# By what it holds: a large one, or one that offers HTTP/2.
_BY_HELLO = {
    "hang-after-large-hello": lambda hello: len(hello) > _SMALL_HELLO,
    "reset-after-large-hello": lambda hello: len(hello) > _SMALL_HELLO,
    "reset-after-h2": lambda hello: b"\x02h2" in hello,
}
_BEFORE_TLS = {
    "hang",
    "reset-on-accept",
    "close-on-accept",
    "hang-after-hello",
    "reset-after-hello",
    "close-after-hello",
    "alert",
    "plain-http",
    "garbage",
    "reset-mid-handshake",
}
_AFTER_TLS = {
    "answer",
    "silent",
    "empty",
    "slow-headers",
    "not-http",
    "truncated-body",
    "reset-after-request",
    "wrong-date",
    "client-certificate",
}
_PLAIN_TO_TLS = http_message(
    "400 Bad Request", {"Server": "nginx"}, b"The plain HTTP request was sent to HTTPS port"
)
BEHAVIOURS = {*_TLS_ONLY, *_LEAVES, *_BEFORE_TLS, *_BY_HELLO, *_AFTER_TLS, "azure"}


class Behaviour:
    """What the cloud does for hosts that match, or for the `first` so many connections of each of them.

    `over`: only where they are reached over "ipv4" or "ipv6".
    """

    def __init__(self, pattern, does, first=None, over=None, **more):
        if does not in BEHAVIOURS:
            raise ValueError(f"cloud: nothing is called {does!r}: {', '.join(sorted(BEHAVIOURS))}")
        self.pattern, self.does, self.more = pattern, does, more
        self.used, self._left = 0, collections.defaultdict(lambda: first)
        self._sign = {None: "", "ipv4": ".", "ipv6": ":"}[over]

    def applies(self, host, address):
        return fnmatch.fnmatch(host, self.pattern) and self._left[host] != 0 and self._sign in address

    def use(self, host):
        self.used += 1
        if self._left[host]:
            self._left[host] -= 1

    def rearm(self):
        self._left.clear()


class Cloud:
    def __init__(self, azure, pki):
        self._azure, self._pki = azure, pki
        self.behaviours = []
        self.connections = {}
        self.tenant = None
        self._contexts = {}

    def start(self):
        for address in ("0.0.0.0", "::"):
            namespaces.serve(network.CLOUD, address, 443, self._serve)

    def reset(self):
        self.behaviours.clear()
        self.connections.clear()

    def _behaviour(self, address, *hosts):
        for it in reversed(self.behaviours):
            if any(it.applies(host, address) for host in hosts):
                return it
        return Behaviour("*", "azure")

    def _serve(self, connection, peer):
        connection.settimeout(_PATIENCE)
        address = connection.getsockname()[0].removeprefix("::ffff:")
        at_address = self._azure.host_at(address)
        early = self._behaviour(address, at_address)
        if early.does in ("hang", "reset-on-accept", "close-on-accept"):
            early.use(at_address)
            self._stop_early(connection, early)
            return
        hello = peek_hello(connection)
        if hello[:1] not in (b"", b"\x16"):
            connection.recv(65536)
            connection.sendall(_PLAIN_TO_TLS)
            return
        host = server_name(hello) or at_address
        self.connections.setdefault(host, set()).add(peer[0])
        behaviour = self._behaviour(address, at_address, host)
        if behaviour.does in _BY_HELLO and not _BY_HELLO[behaviour.does](hello):
            behaviour = Behaviour("*", "azure")
        behaviour.use(host)
        if behaviour.does in _BEFORE_TLS or behaviour.does in _BY_HELLO:
            self._stop_early(connection, behaviour)
        else:
            self._speak_tls(connection, host, behaviour)

    def _stop_early(self, connection, behaviour):
        does = behaviour.does
        if does in ("hang", "hang-after-hello", "hang-after-large-hello"):
            wait_for_end(connection)
        elif does in ("reset-on-accept", "reset-after-hello", "reset-after-large-hello", "reset-after-h2"):
            reset(connection)
        elif does == "close-after-hello":
            connection.recv(65536)
        elif does == "alert":
            connection.recv(65536)
            connection.sendall(b"\x15\x03\x03\x00\x02\x02" + bytes([behaviour.more["number"]]))
        elif does == "plain-http":
            connection.recv(65536)
            connection.sendall(_PLAIN_TO_TLS)
        elif does == "garbage":
            connection.recv(65536)
            connection.sendall(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")
        elif does == "reset-mid-handshake":
            connection.recv(65536)
            connection.sendall(b"\x16\x03\x03\x00\x5a\x02\x00\x00\x56\x03\x03")
            reset(connection)

    def _speak_tls(self, connection, host, behaviour):
        leaf = behaviour.more.get("leaf") or (
            behaviour.does if behaviour.does in _LEAVES else self._pki.leaf_of(host)
        )
        context = self._context(leaf, behaviour.does)
        with context.wrap_socket(connection, server_side=True) as secured:
            head, body = read_request(secured)
            while head and self._answer_of_tenant(secured, host, head, body, behaviour):
                head, body = read_request(secured)
            if head:
                self._answer(secured, host, head, behaviour)

    def _answer_of_tenant(self, secured, host, head, body, behaviour):
        """Whether the connection stays open because a tenant answered what only a tenant does."""
        if self.tenant is None or behaviour.does not in ("azure", "wrong-date"):
            return False
        method, path = head.split()[:2]
        headers = dict(line.lower().split(": ", 1)[:1] + line.split(": ", 1)[1:] for line in head.split("\r\n")[1:] if ": " in line)
        reply = self.tenant.respond(host, method, path, headers, body)
        if reply is None:
            return False
        if reply.how == "stalled":
            wait_for_end(secured)
        elif reply.how == "reset":
            reset(secured)
        else:
            date = formatdate(time.time() + behaviour.more.get("seconds", 0), usegmt=True)
            service = self._azure.headers(host)
            secured.sendall(http_message(reply.line, {"Date": date, **service, **reply.headers}, reply.body, keep=True))
        return reply.how is None

    def _answer(self, secured, host, head, behaviour):
        method, path = head.split()[:2]
        does, more = behaviour.does, behaviour.more
        if does == "answer":
            body = more.get("body", "").encode()
            secured.sendall(
                http_message(
                    more["status"], {"Date": formatdate(usegmt=True), **more.get("headers", {})}, body
                )
            )
        elif does == "silent":
            wait_for_end(secured)
        elif does == "empty":
            pass
        elif does == "reset-after-request":
            reset(secured)
        elif does == "not-http":
            secured.sendall(b"220 mail.contoso.example ESMTP\r\n")
        elif does == "slow-headers":
            for byte in b"HTTP/1.1 200 OK\r\nX-Padding: " + b"a" * 400:
                secured.sendall(bytes([byte]))
                time.sleep(0.5)
        elif does == "truncated-body":
            secured.sendall(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"short":')
        else:
            extra = (
                {"Date": formatdate(time.time() + more["seconds"], usegmt=True)}
                if does == "wrong-date"
                else {}
            )
            secured.sendall(self._azure.message(host, path, method, extra.items()))

    def _context(self, leaf, does):
        key = (leaf, does)
        if key not in self._contexts:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            only = _TLS_ONLY.get(does, {})
            if "sha1" in leaf:
                context.set_ciphers("DEFAULT:@SECLEVEL=0")
            if only:
                context.set_ciphers(only.get("ciphers", "ALL:@SECLEVEL=0"))
            context.minimum_version = only.get("minimum", ssl.TLSVersion.TLSv1_2)
            if "maximum" in only:
                context.maximum_version = only["maximum"]
            if "group" in only:
                context.set_ecdh_curve(only["group"])
            context.load_cert_chain(self._pki.chain(leaf), self._pki.key)
            if does == "client-certificate":
                context.verify_mode = ssl.CERT_REQUIRED
                context.load_verify_locations(self._pki.root)
            self._contexts[key] = context
        return self._contexts[key]


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if isinstance(connection, ssl.SSLSocket):
        connection = socket.socket(fileno=connection.detach())
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def wait_for_end(connection):
    while connection.recv(65536):
        pass


def read_head(connection):
    return read_request(connection)[0]


def read_request(connection):
    """The head of a request as text and its body; empty when the peer has gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return "", b""
        data += more
    head, body = data.split(b"\r\n\r\n", 1)
    head = head.decode("latin-1")
    length = re.search(r"(?im)^content-length: *(\d+)", head)
    while length and len(body) < int(length.group(1)):
        more = connection.recv(65536)
        if not more:
            break
        body += more
    return head, body


def peek_hello(connection):
    """The whole first TLS record, left in the socket's buffer; empty when the peer says nothing."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        data = connection.recv(16384, socket.MSG_PEEK)
        if not data:
            return b""
        if data[0] != 0x16:
            return data
        if len(data) >= 5 and len(data) >= 5 + struct.unpack("!H", data[3:5])[0]:
            return data
        time.sleep(0.005)
    return b""


def server_name(hello):
    """The host that a ClientHello asks for, or an empty string."""
    try:
        at = 5 + 4 + 2 + 32
        at += 1 + hello[at]
        at += 2 + struct.unpack("!H", hello[at : at + 2])[0]
        at += 1 + hello[at]
        end = at + 2 + struct.unpack("!H", hello[at : at + 2])[0]
        at += 2
        while at + 4 <= end:
            kind, length = struct.unpack("!HH", hello[at : at + 4])
            if kind == 0:
                return hello[at + 9 : at + 4 + length].decode().lower()
            at += 4 + length
    except (IndexError, struct.error):
        pass
    return ""
