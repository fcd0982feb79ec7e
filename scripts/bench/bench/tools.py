"""What the harness needs on the machine, and the program that it measures."""
import os
import sys

from testbed import machine, program as from_source

_TOOLS = ("nginx", "dig", "curl", "openssl", "ip", "unshare", "nsenter", machine.CHECK_HTTP, "prometheus-blackbox-exporter")


def require():
    machine.require("bench", _TOOLS)
    if not os.path.exists("/dev/net/tun"):
        sys.exit("bench: /dev/net/tun is missing, which round trips of 50 ms need; modprobe tun")


def program():
    """The command to measure, its Java runtime, and what it is in words."""
    home, words = from_source.home()
    return str(home / "bin" / "arc-preflight"), str(home / "runtime" / "bin" / "java"), words
