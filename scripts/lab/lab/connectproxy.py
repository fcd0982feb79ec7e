"""A scripted HTTP proxy: forwards CONNECT, or does what a scenario wants in its place."""
import base64
import collections
import fnmatch
import re
import socket
import threading
import time

from testbed import namespaces

from . import network
from .azure import http_message
from .cloud import read_head, reset, wait_for_end

_ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n"
BEHAVIOURS = {
    "forward",
    "says",
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
    """What the proxy does with a CONNECT to hosts that match, and counts how often it came to that.

    `agent`: only for clients whose User-Agent begins so, or, with a "!" before it, for all others.
    `first`: only for the first so many of each host. `beside`: only while so many tunnels are open.
    """

    def __init__(self, pattern="*", does="forward", agent=None, first=None, beside=None, **more):
        if does not in BEHAVIOURS:
            raise ValueError(f"proxy: nothing is called {does!r}: {', '.join(sorted(BEHAVIOURS))}")
        self.pattern, self.does, self.more = pattern, does, more
        self._agent, self._beside = agent, beside
        self._left = collections.defaultdict(lambda: first)
        self.used = 0

    def applies(self, host, head, tunnels):
        says = re.search(r"^User-Agent: (.*)$", head, re.MULTILINE)
        agent = says.group(1) if says else ""
        wanted = self._agent and self._agent.removeprefix("!")
        return (
            fnmatch.fnmatch(host, self.pattern)
            and self._left[host] != 0
            and (self._beside is None or tunnels >= self._beside)
            and (wanted is None or agent.startswith(wanted) != self._agent.startswith("!"))
        )

    def use(self, host):
        self.used += 1
        if self._left[host]:
            self._left[host] -= 1

    def rearm(self):
        self._left.clear()


class ConnectProxy:
    def __init__(self, zone):
        """`zone` gives (aliases, addresses) of a name, or None when there is no such name."""
        self._zone = zone
        self.rules = []
        self._lock, self._tunnels = threading.Lock(), 0

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
        with self._lock:
            found = (it for it in reversed(self.rules) if it.applies(host, head, self._tunnels))
            rule = next(found, ProxyRule())
            rule.use(host)
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
        elif rule.does == "says":
            connection.sendall(more["says"].encode())
            wait_for_end(connection)
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
            self._forward(connection, host, more.get("says", _ESTABLISHED))

    def _forward(self, connection, host, says=_ESTABLISHED):
        with self._lock:
            self._tunnels += 1
        try:
            self._tunnel(connection, host, says)
        finally:
            with self._lock:
                self._tunnels -= 1

    def _tunnel(self, connection, host, says):
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
            connection.sendall(says.encode())
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
