"""The cloud's hosts and what they say, read from cloud.toml."""
import pathlib
import tomllib
from email.utils import formatdate

_FILE = pathlib.Path(__file__).parents[1] / "cloud.toml"


class Azure:
    def __init__(self):
        data = tomllib.loads(_FILE.read_text())
        self.hosts = {host["name"]: host for host in data["host"]}
        self._answers = data["answer"]
        self._by_address = {a: h["name"] for h in data["host"] for a in h["addresses"]}

    def addresses(self):
        return list(self._by_address)

    def ipv4(self, name):
        return self.hosts[name]["addresses"][0]

    def host_at(self, address):
        return self._by_address.get(address, "")

    def headers(self, host):
        """Those by which that host is known, whatever it says."""
        return self._answers[self.hosts[host]["answer"]].get("headers", {}) if host in self.hosts else {}

    def message(self, host, path, method, extra=()):
        """The whole HTTP answer of that host, as bytes; `extra` headers are added."""
        answer = (
            self._answers[self.hosts[host]["answer"]] if host in self.hosts else {"status": "404 Not Found"}
        )
        body = answer.get("body", "")
        status = answer["status"]
        for prefix, text in answer.get("paths", {}).items():
            if path.startswith(prefix):
                status, body = "200 OK", text
        headers = {"Date": formatdate(usegmt=True), **answer.get("headers", {}), **dict(extra)}
        return http_message(status, headers, b"" if method == "HEAD" else body.encode(), len(body))


def http_message(status, headers, body, length=None, keep=False):
    lines = [f"HTTP/1.1 {status}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"Content-Length: {len(body) if length is None else length}", f"Connection: {'keep-alive' if keep else 'close'}", "", ""]
    return "\r\n".join(lines).encode() + body
