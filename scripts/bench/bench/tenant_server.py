"""Plays the stand-in for Microsoft Entra and Azure Resource Manager behind nginx, which speaks TLS for it."""
import pathlib
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from testbed.tenant import Tenant  # noqa: E402

PORT = 8088


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    tenant = Tenant(roles=[{"role": "Owner", "at": "subscription"}])

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.tenant.respond(self.headers["Host"], self.command, self.path, headers, body)
        status, headers, body = (reply.status, reply.headers, reply.body) if reply else (404, {}, b"")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
