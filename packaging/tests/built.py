"""What packaging/build has made."""
import platform
import re

from testbed.commands import run
from testbed.program import ROOT

DIST = ROOT / "target" / "dist"
TREE = ROOT / "target" / "packaging" / "tree"
LINUX = ROOT / "packaging" / "linux"
HOME = "usr/lib/arc-preflight"
MACHINE = platform.machine()
DEBIAN_NAME = {"x86_64": "amd64", "aarch64": "arm64"}.get(MACHINE, MACHINE)
# What the spec asks of whoever builds it, besides the version.
CHANGELOG = {"built": "Sun Nov 22 2026", "maintainer": "test <test@arc-preflight.invalid>"}
CONFIG = "etc/arc-preflight/health.conf"


def package_named(pattern):
    (package,) = DIST.glob(pattern)
    return package


def rpm_version():
    return run("rpm", "-qp", "--queryformat", "%{VERSION}", package_named(f"*.{MACHINE}.rpm"))


def version_line():
    return f"arc-preflight {re.search('^  <version>(.+)</version>', (ROOT / 'pom.xml').read_text(), re.MULTILINE).group(1)}\n"
