"""What Windows gets: a zip for those who have a JDK there, and, from a runtime for Windows, a whole zip and an MSI."""
import os
import pathlib
import shlex
import shutil
import sys
import zipfile
from datetime import datetime, timezone

from testbed.wine import TOOLS as WINE
from testbed.wine import Prefix

from . import libraries, msi, runtime
from .files import epoch, run, set_times, write

TOOLS = (*WINE, *msi.TOOLS)
# jdk.crypto.mscapi seeds random numbers and reads certificates as Windows does; not every runtime has it.
_MODULES = (("java.base", "java.logging", "jdk.unsupported"), ("jdk.charsets", "jdk.crypto.mscapi"))
_SCRIPTS = pathlib.Path(__file__).resolve().parents[1] / "windows"
_TEXTS = (".txt", ".cmd", ".ps1")
_ONLY_WITHOUT_RUNTIME = "add-runtime.ps1"


def scripts(folder):
    """As Windows' own editor and shell want them."""
    for file in sorted(_SCRIPTS.iterdir()):
        content = file.read_text().replace("\n", "\r\n")
        if file.suffix in _TEXTS:
            write(folder / file.name, content.encode())
        elif file.suffix == ".xml":
            write(folder / file.name, content.encode("utf-16"))


def without_runtime(program, work, dist, version):
    """`program`: the folder with the jar and all its libraries."""
    folder = work / "windows"
    shutil.copytree(program, folder / "app")
    scripts(folder)
    (folder / "class-archive.cmd").unlink()
    _licence(folder)
    set_times(folder)
    return _zip(folder, f"arc-preflight-{version}", dist / f"arc-preflight-{version}-windows.zip")


def with_runtime(program, source, jdk, lists, work, dist, version, *, url, signed):
    """`lists`: the classes that runs on Linux need; `signed`: signs a file in its place."""
    folder = work / "windows-x86_64"
    app = folder / "app"
    shutil.copytree(program, app)
    libraries.for_one_system(app / "lib", "windows", "x86_64")
    signed(app / "lib" / "jnidispatch.dll")
    runtime.link(jdk, source, _MODULES, folder / "runtime", work / "modules", system="windows", architecture="x86_64")
    scripts(folder)
    (folder / _ONLY_WITHOUT_RUNTIME).unlink()
    _licence(folder)
    set_times(folder)
    _class_archive(folder, lists, work)
    set_times(folder)
    _zip(folder, f"arc-preflight-{version}", dist / f"arc-preflight-{version}-windows-x86_64.zip")
    package = dist / f"arc-preflight-{version}-x86_64.msi"
    msi.build(_SCRIPTS / "arc-preflight.wxs", folder, version, package)
    signed(package)
    for name, content in msi.manifests(package, version, url).items():
        write(dist / "winget" / name, content.encode())


def _class_archive(folder, lists, work):
    """The classes of runs on Linux, and those that only a run on Windows needs."""
    prefix = Prefix(work / "wine").make()
    app = folder / "app"
    own = work / "windows.list"
    java = [folder / "runtime/bin/java.exe", f"@{app}/java-options"]
    jna = f"-Djna.boot.library.path={app}/lib"
    for words in ["check", "--offline"], ["health", "--offline"]:
        prefix.run(java[0], f"-XX:DumpLoadedClassList={own}", *java[1:], jna, "-jar", app / "arc-preflight.jar", *words)
        if not own.exists():
            sys.exit("packaging/build: the program did not run under Wine")
    lines = dict.fromkeys(line.split(" id: ")[0] for file in (own, lists / "arc-preflight.list") for line in file.read_text().splitlines())
    write(app / "classes.list", "".join(f"{line}\n" for line in lines).encode())
    os.utime(app / "classes.list", (epoch(), epoch()))
    told = prefix.run("cmd.exe", "/c", folder / "class-archive.cmd")
    prefix.end()
    shutil.rmtree(prefix.folder)
    if not (app / "arc-preflight.jsa").exists():
        sys.exit(f"packaging/build: the class archive could not be written under Wine: {told.stdout} {told.stderr}")


def _licence(folder):
    licence = _SCRIPTS.parents[1] / "LICENSE"
    write(folder / "LICENSE.txt", licence.read_text().replace("\n", "\r\n").encode())


def _zip(folder, top, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for file in sorted(it for it in folder.rglob("*") if it.is_file()):
            _add(out, file, f"{top}/{file.relative_to(folder)}")
    return path


def _add(out, file, name):
    entry = zipfile.ZipInfo(name, datetime.fromtimestamp(epoch(), timezone.utc).timetuple()[:6])
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    # The time as seconds since 1970: what reads it need not guess a time zone.
    entry.extra = b"UT\x05\x00\x01" + epoch().to_bytes(4, "little")
    out.writestr(entry, file.read_bytes())


def sign_by(command):
    """A function that has `command FILE` sign a file in its place, or leaves it as it is."""
    def sign(file):
        if command:
            run(*shlex.split(command), file)

    return sign
