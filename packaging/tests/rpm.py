"""The .rpm: installed without its dependencies by Debian's own rpm, used, upgraded and removed."""
import re

from testbed.commands import run, tried

from .built import CHANGELOG, CONFIG, LINUX, MACHINE, TREE, package_named, rpm_version
from .checks import check
from .use import change_configuration, check_upgraded, use


def judge(root, folder):
    (root / "var/lib/rpm").mkdir(parents=True, exist_ok=True)
    run("rpm", "--root", root.folder, "--initdb")
    before = root.files()
    rpm = ["rpm", "--root", root.folder, "--nodeps"]
    package = package_named(f"*.{MACHINE}.rpm")
    told = tried(*rpm, "-i", package)
    check("rpm -i", told.returncode == 0, told.stderr)
    told = tried(*rpm, "-V", "arc-preflight")
    check("rpm -V", told.returncode == 0, told.stdout)
    use(root)

    newer = folder / "newer"
    run("cp", "-a", TREE, newer)
    change_configuration(root, newer)
    macros = {"_topdir": folder / "rpmbuild", "_rpmdir": folder, "_rpmfilename": "newer.rpm", "tree": newer,
              "program_version": rpm_version() + ".1", "glibc": "2.17", **CHANGELOG, "_binary_payload": "w0.gzdio"}
    defines = [word for name, value in macros.items() for word in ("--define", f"{name} {value}")]
    spec = folder / "newer.spec"
    spec.write_text(re.sub(r"(?m)^%global _binary_payload.*\n", "", (LINUX / "arc-preflight.spec").read_text()))
    run("rpmbuild", "-bb", "--quiet", *defines, spec)
    told = tried(*rpm, "-U", folder / "newer.rpm")
    check("upgrade of the .rpm", told.returncode == 0, told.stderr)
    check_upgraded(root)
    told = tried(*rpm, "-e", "arc-preflight")
    check("rpm -e", told.returncode == 0, told.stderr)
    left = root.files() - before
    kept = {"etc/arc-preflight", f"{CONFIG}.rpmsave", f"{CONFIG}.rpmnew"}
    check("leaves what was changed, as .rpmsave, only", left <= kept and f"{CONFIG}.rpmsave" in left, sorted(left))
