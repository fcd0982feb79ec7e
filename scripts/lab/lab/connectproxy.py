"""A scripted HTTP proxy: forwards CONNECT, or does what a scenario wants in its place."""
import base64
import fnmatch
import socket
import threading
import time

from testbed import namespaces

from . import network
from .azure import http_message
from .cloud import read_head, reset, wait_for_end

BEHAVIOURS = {
    "forward",
    "answer",
    "basic",
    "hang",
    "reset",
    "close",
    "garbage",
    "portal",
    "reset-after-connect",
    "hang-after-connect",
    "close-after-connect",
    "html-after-connect",
    "slow-connect",
}


class ProxyRule:
    """What the proxy does with a CONNECT to hosts that match; counts how often it came to that."""

    def __init__(self, pattern="*", does="forward", **more):
        if does not in BEHAVIOURS:
            raise ValueError(f"proxy: nothing is called {does!r}: {', '.join(sorted(BEHAVIOURS))}")
        self.pattern, self.does, self.more = pattern, does, more
        self.used = 0


class ConnectProxy:
    def __init__(self, zone):
        """`zone` gives (aliases, addresses) of a name, or None when there is no such name."""
        self._zone = zone
        self.rules = []

    def start(self):
        for address in (network.PROXY, network.PROXY_6):
            namespaces.serve(network.CORP, address, 3128, self._serve)

    def reset(self):
        self.rules.clear()

    def _serve(self, connection, _peer):
        connection.settimeout(60)
        head = read_head(connection)
        if head:
            self._handle(connection, head)

    def _handle(self, connection, head):
        method, target = head.split()[:2]
        host = target.removeprefix("http://").split("/")[0].rsplit(":", 1)[0]
        rule = next((it for it in reversed(self.rules) if fnmatch.fnmatch(host, it.pattern)), ProxyRule())
        rule.used += 1
        more = rule.more
        if rule.does == "answer":
            say(connection, more["status"], more.get("headers", {}), more.get("body", ""))
        elif rule.does == "basic":
            wanted = base64.b64encode(more["credentials"].encode()).decode()
            if f"Basic {wanted}" in head:
                self._forward(connection, host)
            else:
                say(
                    connection,
                    "407 Proxy Authentication Required",
                    {"Proxy-Authenticate": 'Basic realm="corp"', "Via": "1.1 proxy.corp.example"},
                )
        elif rule.does == "hang":
            wait_for_end(connection)
        elif rule.does == "reset":
            reset(connection)
        elif rule.does == "garbage":
            connection.sendall(b"220 relay.corp.example ESMTP ready\r\n")
        elif rule.does == "portal":
            say(connection, "200 OK", {"Content-Type": "text/html"}, "<html><title>Sign in</title></html>")
        elif rule.does.endswith("-after-connect"):
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            connection.recv(65536)
            if rule.does.startswith("reset"):
                reset(connection)
            elif rule.does.startswith("hang"):
                wait_for_end(connection)
            elif rule.does.startswith("html"):
                say(
                    connection,
                    "403 Forbidden",
                    {"Content-Type": "text/html"},
                    "<html><h1>Blocked</h1></html>",
                )
        elif rule.does != "close":
            time.sleep(more.get("seconds", 0))
            self._forward(connection, host)

    def _forward(self, connection, host):
        found = self._zone(host)
        if found is None:
            say(connection, "503 Service Unavailable", {"X-Squid-Error": "ERR_DNS_FAIL 0"})
            return
        with namespaces.inside(network.CORP):
            onward = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        with onward:
            onward.settimeout(10)
            try:
                onward.connect((found[1][0], 443))
            except OSError as failure:
                say(
                    connection,
                    "503 Service Unavailable",
                    {"X-Squid-Error": f"ERR_CONNECT_FAIL {failure.errno or 110}"},
                )
                return
            onward.settimeout(60)
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=copy, args=[onward, connection], daemon=True)
            back.start()
            copy(connection, onward)
            back.join()


def say(connection, status, headers, body=""):
    connection.sendall(http_message(status, headers, body.encode()))


def copy(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    try:
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass
