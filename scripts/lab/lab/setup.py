"""What a run of the lab needs of this machine, and the program that it runs."""
import os
import shutil
import subprocess
import sys

PACKAGES = {
    "iptables": "iptables",
    "squid": "squid-openssl",
    "tinyproxy": "tinyproxy",
    "mitmdump": "mitmproxy",
    "dnsmasq": "dnsmasq",
    "unbound": "unbound",
    "named": "bind9",
    "curl": "curl",
    "gpg": "gnupg",
    "openssl": "openssl",
    "ip": "iproute2",
    "nft": "nftables",
    "unshare": "util-linux",
    "nsenter": "util-linux",
    "setpriv": "util-linux",
    "faketime": "faketime",
    "dbus-daemon": "dbus",
    "/usr/bin/python3": "python3",
    "/lib/systemd/systemd": "systemd",
}


def check_machine(more=None):
    """Ends the program with a sentence unless it is Linux, root, and every tool is there; `more`: tool → package."""
    if sys.platform != "linux" or os.geteuid() != 0:
        sys.exit("lab: needs Linux and root, for namespaces of its own")
    wanted = {**PACKAGES, **(more or {})}
    missing = sorted({package for tool, package in wanted.items() if not shutil.which(tool)})
    if missing:
        sys.exit("lab: missing programs: apt-get install --no-install-recommends " + " ".join(missing))


def build_program(root):
    """Builds as a first start does, and tells how a start in the lab looks."""
    subprocess.run([root / "scripts" / "arc-preflight", "version"], check=True, stdout=subprocess.DEVNULL)
    run = root / "target" / "run"
    runtime = (run / "runtime").resolve()
    return {
        "command": [str(run / "bin" / "arc-preflight")],
        "runtime": str(runtime),
        "shown": [str(run)] + ([] if os.stat(runtime).st_dev == os.stat("/").st_dev else [str(runtime)]),
    }
