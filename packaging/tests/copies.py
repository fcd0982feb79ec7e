"""The program copied in ways that lose the times of its files: its class archive stays in use."""
import os
import pathlib
import shutil
import zipfile

from testbed.commands import run

from .checks import check
from .use import check_archive

_WAYS = {
    "cp -r": lambda home, copy: run("cp", "-r", home, copy),
    "scp -r": lambda home, copy: run("scp", "-q", "-r", home, copy),
    "rsync -r": lambda home, copy: run("rsync", "-r", "--links", "--perms", f"{home}/", copy),
    "tar -m": lambda home, copy: _tar(home, copy),
    "zip and unzip -DD": lambda home, copy: _zip(home, copy),
    "all times zero, as ostree has them": lambda home, copy: _times_zero(home, copy),
}
TOOLS = ("scp", "rsync", "zip", "unzip")


def judge(root, home):
    """`home`: the folder in the root where the program is."""
    for number, (way, make) in enumerate(_WAYS.items()):
        copy = root / f"srv/copy{number}"
        make(root / home.lstrip("/"), copy)
        changed = {int(file.stat().st_mtime) for file in (copy / "app").rglob("*.jar")}
        before = {int(file.stat().st_mtime) for file in (root / home.lstrip("/") / "app").rglob("*.jar")}
        check(f"{way} loses the times", not changed & before, changed)
        told = root.run(f"/srv/copy{number}/bin/arc-preflight", "version", "--verbose")
        check("and keeps the class archive", told.stdout.endswith("class archive: in use\n"), told)
        if number == 0:
            check_archive(root, f"/srv/copy{number}", "for most of the classes of a check")
            _refused(root, copy, f"/srv/copy{number}")
        shutil.rmtree(copy)


def _refused(root, copy, home):
    with zipfile.ZipFile(copy / "app/arc-preflight.jar", "a") as jar:
        jar.writestr("new", "")
    told = root.run(f"{home}/bin/arc-preflight", "version", "--verbose")
    check("a jar of another size is refused, and told of", "class archive: not in use" in told.stdout, told)
    told = root.run(f"{home}/bin/arc-preflight", "check", "--offline", "--verbose")
    check("in a check as well", "class archive: not in use" in told.stderr, told.stderr)


def _tar(home, copy):
    copy.mkdir()
    archive = copy.with_suffix(".tar")
    run("tar", "-cf", archive, "-C", home, ".")
    run("tar", "-xmf", archive, "-C", copy)
    archive.unlink()


def _zip(home, copy):
    archive = pathlib.Path(f"{copy}.zip")
    run("zip", "-q", "-r", "--symlinks", archive, ".", cwd=home)
    run("unzip", "-q", "-DD", archive, "-d", copy)
    archive.unlink()


def _times_zero(home, copy):
    run("cp", "-a", home, copy)
    for path in (copy, *copy.rglob("*")):
        os.utime(path, (0, 0), follow_symlinks=False)
