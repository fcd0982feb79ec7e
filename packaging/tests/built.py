"""What packaging/build has made."""
from testbed.commands import run
from testbed.program import ROOT

DIST = ROOT / "target" / "dist"
TREE = ROOT / "target" / "packaging" / "tree"
LINUX = ROOT / "packaging" / "linux"
HOME = "usr/lib/arc-preflight"
CONFIG = "etc/arc-preflight/health.conf"


def package_named(pattern):
    (package,) = DIST.glob(pattern)
    return package


def rpm_version():
    return run("rpm", "-qp", "--queryformat", "%{VERSION}", package_named("*.rpm"))


def version_line():
    return f"arc-preflight {rpm_version().replace('~', '-')}\n"
