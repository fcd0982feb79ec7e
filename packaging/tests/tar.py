"""The .tar.gz: unpacked into a folder with a space, and called through links."""
from testbed.commands import run

from .built import MACHINE, package_named, version_line
from .checks import check
from .debian import PATH
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
    (root / "opt/first").symlink_to(f"..{home}/bin/arc-preflight")
    (root / "usr/local/bin/second").symlink_to("/opt/first")
    (root / "usr/local/bin/third").symlink_to("second")
    told = root.run("third", "--version", variables={"PATH": "/usr/local/bin:" + PATH})
    check("and through a chain of links, relative and absolute", told.stdout == version_line(), told)
    told = root.run("sh", "-c", f"cd '{home}/bin' && ./arc-preflight --version && sh arc-preflight --version")
    check("and from its own folder, and by sh", told.stdout == version_line() * 2, told)
    (top / "runtime/bin/java").chmod(0o644)
    told = root.run(f"{home}/bin/arc-preflight", "--version")
    check("a runtime that cannot be run is told of", told.returncode == 1 and "install arc-preflight anew" in told.stderr, told)
