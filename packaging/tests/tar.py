"""The .tar.gz: unpacked into a folder with a space, and called through links."""
import shutil

from testbed.commands import run

from . import copies
from .built import MACHINE, package_named, version_line
from .checks import check
from .debian import PATH, Root
from .use import check_archive


def judge(root):
    place = root / "srv/a b"
    place.mkdir(parents=True)
    run("tar", "-xf", package_named(f"*-{MACHINE}.tar.gz"), "-C", place)
    (top,) = place.iterdir()
    home = "/" + str(top.relative_to(root.folder))
    told = root.run(f"{home}/bin/arc-preflight", "--version")
    check("the .tar.gz runs where it is unpacked, in a folder with a space", told.stdout == version_line(), told)
    check_archive(root, home, "with its class archive")
    copies.judge(root, home)
    (root / "opt/first").symlink_to(f"..{home}/bin/arc-preflight")
    (root / "usr/local/bin/second").symlink_to("/opt/first")
    (root / "usr/local/bin/third").symlink_to("second")
    told = root.run("third", "--version", variables={"PATH": "/usr/local/bin:" + PATH})
    check("and through a chain of links, relative and absolute", told.stdout == version_line(), told)
    told = root.run("sh", "-c", f"cd '{home}/bin' && ./arc-preflight --version && sh arc-preflight --version")
    check("and from its own folder, and by sh", told.stdout == version_line() * 2, told)
    old = root / "lib/x86_64-linux-gnu/libc-2.15.so"
    old.touch()
    told = root.run(f"{home}/bin/arc-preflight", "--version")
    check("on a system whose C library is too old it says so", told.returncode == 1 and "C library 2.17" in told.stderr, told)
    old.unlink()
    _without_glibc(root, top)
    (top / "runtime/bin/java").chmod(0o644)
    told = root.run(f"{home}/bin/arc-preflight", "--version")
    check("a runtime that cannot be run is told of", told.returncode == 1 and "install arc-preflight anew" in told.stderr, told)


def _without_glibc(root, top):
    """As on Alpine: a shell, and no loader for programs that are linked to glibc."""
    alpine = Root(root / "srv/alpine")
    (alpine / "bin").mkdir(parents=True)
    (alpine / "tmp").mkdir()
    shutil.copy("/bin/busybox", alpine / "bin/sh")
    run("cp", "-a", top, alpine / "program")
    told = alpine.run("/bin/sh", "/program/bin/arc-preflight", "--version")
    check("and where there is none", told.returncode == 1 and told.stderr.count("\n") == 1 and "C library 2.17" in told.stderr, told)
