"""What a run of the lab starts from: the machine, the programs, and the certificates."""
import os

from testbed import machine, program

from . import golang, windows
from .azure import Azure
from .pki import Pki

_TOOLS = [
    *("iptables", "squid", "tinyproxy", "mitmdump", "dnsmasq", "unbound", "named", "dig", "curl", "gpg", "openssl"),
    *("ip", "nft", "unshare", "nsenter", "setpriv", "faketime", "dbus-daemon", machine.PYTHON, machine.SYSTEMD),
]


def check_machine(*more):
    """Ends the program with a sentence unless all that is needed is there, these programs included."""
    machine.require("lab", [*_TOOLS, *more])


def build_program():
    """Builds as a first start does, and tells how a start in the lab looks."""
    folder = program.build()
    runtime = (folder / "runtime").resolve()
    return {
        "command": [str(folder / "bin" / "arc-preflight")],
        "runtime": str(runtime),
        # Other file systems than / are not in the client's overlay.
        "shown": [str(folder)] + ([] if os.stat(runtime).st_dev == os.stat("/").st_dev else [str(runtime)]),
    }


def build_reference(built, folder):
    """Builds the reference client, and lets the client host see it beside our program."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "reference"
    golang.build(file)
    return {**built, "reference": str(file), "shown": [*built["shown"], str(folder)]}


def use_windows():
    """What packaging/build has made for Windows, and this machine's Java for its tools."""
    template = windows.make_template()
    return {"windows": template, "runtime": str(program.jdk()), "shown": [template]}


def make_certificates(folder):
    pki = Pki(folder)
    pki.make(list(Azure().hosts))
    return pki
