"""What the harness needs on the machine, and the program that it measures."""
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
IMAGE = ROOT / "target" / "image"
FROM_SOURCE = ROOT / "target" / "run"
CHECK_HTTP = "/usr/lib/nagios/plugins/check_http"

PACKAGES = {
    "nginx": "nginx-light",
    "dig": "bind9-dnsutils",
    "curl": "curl",
    "openssl": "openssl",
    "ip": "iproute2",
    "unshare": "util-linux",
    CHECK_HTTP: "monitoring-plugins-basic",
    "prometheus-blackbox-exporter": "prometheus-blackbox-exporter",
}


def require():
    if os.geteuid() != 0:
        sys.exit("bench: needs root, for network namespaces of its own")
    missing = [tool for tool in PACKAGES if not shutil.which(tool)]
    if missing:
        packages = " ".join(PACKAGES[tool] for tool in missing)
        sys.exit(f"bench: missing {', '.join(missing)}; apt-get install --no-install-recommends {packages}")
    if not os.path.exists("/dev/net/tun"):
        sys.exit("bench: /dev/net/tun is missing, which round trips of 50 ms need; modprobe tun")


def program():
    """The command to measure, its Java runtime, and what it is in words."""
    home, words = IMAGE, "the packaged image"
    if not (home / "bin" / "arc-preflight").exists():
        subprocess.run([ROOT / "scripts" / "arc-preflight", "--version"], check=True, stdout=subprocess.DEVNULL)
        home, words = FROM_SOURCE, "the build of scripts/arc-preflight"
    return str(home / "bin" / "arc-preflight"), str(home / "runtime" / "bin" / "java"), words
