"""The packages, read by lintian and rpmlint: no error and no warning but those that are explained."""
import re

from testbed.commands import tried

from .built import DEBIAN_NAME, LINUX, MACHINE, package_named
from .checks import check

TOOLS = ("lintian", "rpmlint")
_EXPLAINED = LINUX / "rpmlint.toml"


def judge(folder):
    deb = package_named(f"*_{DEBIAN_NAME}.deb")
    told = tried("lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", deb)
    check(f"lintian reads {deb.name}", told.returncode == 0, told.stdout + told.stderr)
    told = tried("lintian", "--allow-root", "--show-overrides", "--tag-display-limit", "0", deb)
    unused = re.findall(r".*unused-override.*", told.stdout)
    check("and every explanation is for something that is there", "O: " in told.stdout and not unused, unused or told)
    rpm = package_named(f"*.{MACHINE}.rpm")
    told = tried("rpmlint", "--config", _EXPLAINED, rpm)
    found = re.findall(r"(?m)^\S+: [EW]: .*", told.stdout)
    check(f"rpmlint reads {rpm.name}", told.returncode == 0 and not found and "1 packages" in told.stdout, told.stdout + told.stderr)
