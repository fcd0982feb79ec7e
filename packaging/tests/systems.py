"""Other releases than the one of the main test, the oldest that can be had among them: installed, run, removed."""
import json
import shutil

from testbed.commands import run

from . import debian
from .built import DEBIAN_NAME, MACHINE, package_named, version_line
from .checks import check
from .deb import dpkg
from .use import answers, check_archive, check_run
from .server import ENDPOINTS

_UBUNTU = "http://archive.ubuntu.com/ubuntu"
_SYSTEMS = {
    "bullseye": {},
    "trixie": {},
    "xenial": {"mirror": _UBUNTU},
}


def make(base):
    for suite, options in _SYSTEMS.items():
        debian.make(_base(base, suite), suite, include="", **options)


def judge(base, folder, server):
    for suite in _SYSTEMS:
        root = debian.copy(_base(base, suite), folder / suite, server)
        _installed(root)
        _unpacked(root)
        debian.unmount_below(root.folder)
        shutil.rmtree(root.folder)


def _base(base, suite):
    return base.with_name(f"{base.name}-{suite}")


def _installed(root):
    release = (root / "etc/os-release").read_text()
    name = next(line for line in release.splitlines() if line.startswith("PRETTY_NAME=")).split('"')[1]
    before = root.files()
    told = dpkg(root, "-i", package_named(f"*_{DEBIAN_NAME}.deb"))
    check(f"{name}: dpkg -i, with nothing else", told.returncode == 0, told.stderr)
    told = root.run("arc-preflight", "--version")
    check("--version", told.stdout == version_line() and not told.stderr, told)
    check_archive(root, "/usr/lib/arc-preflight", "the class archive is in use")
    answered = answers(root)
    check(f"{ENDPOINTS} endpoints answer", answered == ENDPOINTS, answered)
    told = check_run(root)
    status = {each["id"]: each["status"] for each in json.loads(told.stdout or '{"checks": []}')["checks"]}
    check("the system is looked at", status.get("host.system") == "pass" and "could-not-run" not in status.values(), (told.stderr, status))
    told = dpkg(root, "-P", "arc-preflight")
    check("and nothing is left after dpkg -P", told.returncode == 0 and root.files() == before, sorted(root.files() ^ before))


def _unpacked(root):
    run("tar", "-xf", package_named(f"*-linux-{MACHINE}.tar.gz"), "-C", root / "srv")
    (top,) = (root / "srv").iterdir()
    told = root.run(f"/srv/{top.name}/bin/arc-preflight", "version", "--verbose")
    check("the .tar.gz runs as well", told.returncode == 0 and told.stdout.endswith("class archive: in use\n"), told)
