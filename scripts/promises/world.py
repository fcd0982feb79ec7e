"""A network on which everything is well: endpoints over HTTPS, and DNS that leads to them."""
import ctypes
import multiprocessing
import os
import pathlib
import subprocess
import tempfile
import threading

from testbed import namespaces
from testbed.certificates import Certificates
from testbed.commands import Failed, comes_true, run
from testbed.dns import DnsServer

DOMAIN = ".conditions.test"
NAMES = tuple(f"e{number}{DOMAIN}" for number in range(1, 7))
DNS = "127.0.0.53"
CLOCK_LIBRARY = "clock.so"
_CLOCK_SOURCE = pathlib.Path(__file__).with_name("clock.c")
NGINX = """
daemon off; worker_processes 1; pid {work}/nginx.pid; error_log {work}/nginx.err;
events {{ worker_connections 2048; }}
http {{ access_log off; server {{ listen 443 ssl backlog=1024; listen [::]:443 ssl backlog=1024;
  ssl_certificate {work}/leaf.chain; ssl_certificate_key {work}/leaf.key;
  ssl_protocols TLSv1.2 TLSv1.3; location / {{ return 200 "ok"; }} }} }}
"""
_CLONE_NEWNS, _CLONE_NEWNET = 0x00020000, 0x40000000


class World:
    """Servers in a network and a mount namespace of their own, which this process enters for good."""

    def __init__(self, shared):
        """`shared`: the folder with what prepare() left."""
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(_CLONE_NEWNS | _CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "unshare")
        run("mount", "--make-rprivate", "/")
        run("mount", "-t", "tmpfs", "-o", "mode=755", "world", "/run")
        self.shared = pathlib.Path(shared)
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="world-", dir=shared))
        namespaces.ip("link set lo up")
        add_ipv6()
        self.servers = [self._start_nginx(), self._start_dns()]

    def _start_nginx(self):
        for name in ("leaf.chain", "leaf.key"):
            (self.work / name).symlink_to(self.shared / name)
        configuration = self.work / "nginx.conf"
        configuration.write_text(NGINX.format(work=self.work))
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        server = subprocess.Popen(["nginx", "-c", str(configuration)], **quiet)
        if not comes_true(lambda: ":443 " in namespaces.run(None, "ss -Hlnt"), 10):
            raise Failed(f"nginx did not start: {(self.work / 'nginx.err').read_text()}")
        return server.pid

    def _start_dns(self):
        """In a process of its own: a process that starts others must have no threads."""
        ours, theirs = multiprocessing.Pipe()
        child = os.fork()
        if child == 0:
            try:
                DnsServer(None, [DNS], lambda name: ((), address_of(name)) if name in NAMES else None).start()
                theirs.send("started")
                threading.Event().wait()
            finally:
                os._exit(1)
        theirs.close()
        ours.recv()
        return child


def prepare(folder):
    """What all worlds share: certificates as Azure's, RSA with an intermediate that is sent along; and a clock to be set."""
    made = Certificates(folder)
    made.authority("root", "/O=Microsoft Corporation/CN=Conditions Root", days=2)
    made.authority("issuer", "/O=Microsoft Corporation/CN=Conditions Issuing CA", by="root", days=2)
    made.make_key("leaf")
    made.leaf("leaf", "leaf", [f"*{DOMAIN}"], by="issuer", above=["issuer"], days=2)
    run("cc", "-shared", "-fPIC", "-O2", "-o", pathlib.Path(folder, CLOCK_LIBRARY), _CLOCK_SOURCE, "-ldl")


def add_ipv6():
    namespaces.ip("\n".join(f"address add {address_of(name)[1]}/128 dev lo nodad" for name in NAMES))


def address_of(name):
    number = NAMES.index(name) + 1
    return [f"127.1.1.{number}", f"2001:db8:77::{number}"]
