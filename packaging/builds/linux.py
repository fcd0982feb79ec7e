"""What Linux gets: .deb, .rpm, .tar.gz, for this machine's architecture or another one."""
import gzip
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

from . import libraries, runtime
from .archive import forget_clock, forget_times
from .files import epoch, output, place, run, set_times, write

MODULES = ("java.base", "java.logging", "jdk.unsupported")
EMULATORS = {"aarch64": ("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu")}
_PACKAGING = pathlib.Path(__file__).resolve().parents[1]
_LINUX = _PACKAGING / "linux"
_DEBIAN_NAME = {"x86_64": "amd64", "aarch64": "arm64"}


def tools(architecture, native):
    foreign = [] if native else [EMULATORS[architecture][0], _strip(architecture, native)]
    return [*foreign, "strip", "readelf", "dpkg-deb", "rpmbuild"]


def build(program, image, source, jdk, lists, work, dist, version, built, architecture, native, maintainer):
    """`image`: where the program is left, unpacked; `source`: the runtime it has, or None for the JDK's own."""
    shutil.rmtree(image, ignore_errors=True)
    _make(program, image, source, jdk, lists, work, version, built, architecture, native)
    tree = _installed(image, work)
    set_times(tree)
    _tar(image, dist / f"arc-preflight-{version}-linux-{architecture}.tar.gz", f"arc-preflight-{version}")
    packaged = version.replace("-", "~")
    _deb(tree, packaged, work, dist, architecture, built, maintainer)
    _rpm(tree, packaged, work, dist, architecture, built, maintainer)


def _make(program, image, source, jdk, lists, work, version, built, architecture, native):
    """The program with its runtime. All times of change are set before the class archive is made."""
    app = image / "app"
    shutil.copytree(program, app)
    libraries.for_one_system(app / "lib", "linux", architecture)
    if native and source is None:
        runtime.link_own(jdk, MODULES, image / "runtime")
    else:
        runtime.link(jdk, source, (MODULES, ()), image / "runtime", work / "modules", system="linux", architecture=architecture)
    run(_strip(architecture, native), "--strip-unneeded", "--remove-section=.comment", *_machine_code(image))
    place(_LINUX / "arc-preflight", image / "bin", 0o755)
    place(_PACKAGING.parent / "LICENSE", image)
    place(_LINUX / "copyright", image)
    place(lists / "version", app)
    set_times(image)
    java = [*([] if native else EMULATORS[architecture]), image / "runtime/bin/java"]
    again = work / "again.jsa"
    for archive in app / "arc-preflight.jsa", again:
        run(*java, *_dump_options(app, lists / "arc-preflight.list", archive), stdout=subprocess.DEVNULL)
    forget_clock(app / "arc-preflight.jsa", again)
    forget_times(app / "arc-preflight.jsa", [app / "arc-preflight.jar", *sorted((app / "lib").glob("*.jar"))])

    share = image / "share"
    manual = work / "manual"
    classes = f"{program}/arc-preflight.jar:{program}/lib/*"
    date = built.date().isoformat()
    run(jdk / "bin" / "java", "-cp", classes, _PACKAGING / "ManualPages.java", manual, version, date, _LINUX / "man")
    for page in manual.iterdir():
        write(share / "man" / "man1" / f"{page.name}.gz", gzip.compress(page.read_bytes(), 9, mtime=0))
    completion = output(jdk / "bin" / "java", "-jar", program / "arc-preflight.jar", "generate-completion")
    # It is read by a shell, and no program.
    read = re.sub(r"\A#!.*\n", "", completion)
    write(share / "bash-completion" / "completions" / "arc-preflight", read.encode())
    # zsh has no compopt, and reads its file at the first completion, which has to be answered, too.
    begins = "#compdef arc-preflight\n(( $+functions[compopt] )) || compopt() { :; }\n\n"
    ends = "\n\n_bash_complete -o default -F _complete_arc-preflight\n"
    write(share / "zsh" / "site-functions" / "_arc-preflight", (begins + completion + ends).encode())
    set_times(image)


def _dump_options(app, classes, archive):
    options = ("-Xshare:dump", "-XX:+AOTClassLinking", f"@{app}/java-options")
    files = (f"-XX:SharedClassListFile={classes}", f"-XX:SharedArchiveFile={archive}")
    return [*options, *files, "-cp", app / "arc-preflight.jar"]


def _installed(image, work):
    """The files of the .deb and the .rpm, where they lie on the server."""
    tree = work / "tree"
    home = tree / "usr" / "lib" / "arc-preflight"
    shutil.copytree(image, home, symlinks=True)
    (home / "share").rename(tree / "usr" / "share")
    documents = tree / "usr" / "share" / "doc" / "arc-preflight"
    documents.mkdir(parents=True)
    for file in "LICENSE", "copyright":
        (home / file).rename(documents / file)
    place(_PACKAGING.parent / "CHANGELOG.md", documents)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "arc-preflight").symlink_to("../lib/arc-preflight/bin/arc-preflight")
    for unit in "arc-preflight.service", "arc-preflight.timer":
        place(_LINUX / unit, tree / "usr" / "lib" / "systemd" / "system")
    place(_LINUX / "health.conf", tree / "etc" / "arc-preflight")
    return tree


def _tar(folder, path, top):
    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        return entry

    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=epoch()) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
            archive.add(folder, top, filter=plain)


def _compress(file):
    write(file.with_name(f"{file.name}.gz"), gzip.compress(file.read_bytes(), 9, mtime=0))
    file.unlink()


def _debian_changelog(version, built, maintainer):
    date = built.strftime("%a, %d %b %Y %H:%M:%S +0000")
    return f"arc-preflight ({version}) stable; urgency=medium\n\n  * What is new is in NEWS.gz.\n\n -- {maintainer}  {date}\n"


def _deb(tree, version, work, dist, architecture, built, maintainer):
    """Debian has its own places for zsh's functions and for licences."""
    root = work / "deb"
    shutil.copytree(tree, root, symlinks=True)
    (root / "usr/share/zsh/site-functions").rename(root / "usr/share/zsh/vendor-completions")
    documents = root / "usr/share/doc/arc-preflight"
    (documents / "LICENSE").unlink()
    (documents / "CHANGELOG.md").rename(documents / "NEWS")
    _compress(documents / "NEWS")
    write(documents / "changelog", _debian_changelog(version, built, maintainer).encode())
    _compress(documents / "changelog")
    place(_LINUX / "deb" / "lintian-overrides", root / "usr/share/lintian/overrides")
    (root / "usr/share/lintian/overrides/lintian-overrides").rename(root / "usr/share/lintian/overrides/arc-preflight")
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files]
    values = {
        "VERSION": version,
        "ARCHITECTURE": _DEBIAN_NAME[architecture],
        "GLIBC": glibc(tree),
        "MAINTAINER": maintainer,
        "SIZE": str(sum(path.stat().st_size for path in files) // 1024),
    }
    control = re.sub(r"@(\w+)@", lambda name: values[name.group(1)], (_LINUX / "deb" / "control").read_text())
    write(root / "DEBIAN" / "control", control.encode())
    write(root / "DEBIAN" / "conffiles", b"/etc/arc-preflight/health.conf\n")
    write(root / "DEBIAN" / "md5sums", "".join(sums).encode())
    for script in "postinst", "prerm", "postrm":
        place(_LINUX / "deb" / script, root / "DEBIAN", 0o755)
    set_times(root)
    package = dist / f"arc-preflight_{version}_{values['ARCHITECTURE']}.deb"
    run("dpkg-deb", "-Zxz", "--threads-max=1", "--root-owner-group", "--build", root, package, stdout=subprocess.DEVNULL)


def _rpm(tree, version, work, dist, architecture, built, maintainer):
    macros = {
        "_topdir": work / "rpm",
        "_rpmdir": dist,
        "_rpmfilename": "%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
        "clamp_mtime_to_source_date_epoch": "1",
        "program_version": version,
        "glibc": glibc(tree),
        "tree": tree,
        "built": built.strftime("%a %b %d %Y"),
        "maintainer": maintainer,
    }
    defines = [word for name, value in macros.items() for word in ("--define", f"{name} {value}")]
    run("rpmbuild", "-bb", "--quiet", "--target", architecture, *defines, _LINUX / "arc-preflight.spec")


def refuse_newer(folder, oldest):
    """Packages of machine code that the oldest supported system cannot load would fail there, and not here."""
    needs = {file: max(versions) for file, versions in glibc_needs(folder).items()}
    file = max(needs, key=needs.get, default=None)
    if file and needs[file] > tuple(map(int, oldest.split("."))):
        found = ".".join(map(str, needs[file]))
        sys.exit(
            f"packaging/build: {file} needs glibc {found}, and the packages are for {oldest} or newer: take another JDK, such as Eclipse"
            f" Temurin's, by JAVA_HOME, or say --glibc {found} if that is enough"
        )


def glibc(folder):
    """The oldest C library that all of its machine code can be loaded with."""
    return ".".join(map(str, max(max(versions) for versions in glibc_needs(folder).values())))


def glibc_needs(folder):
    """By file: the versions of the C library whose symbols it needs."""
    needs = {}
    for file in _machine_code(folder):
        versions = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", output("readelf", "--version-info", "--wide", file))
        if versions:
            needs[file] = {(int(major), int(minor)) for major, minor in versions}
    return needs


def _machine_code(folder):
    return [it for it in sorted(folder.rglob("*")) if it.is_file() and not it.is_symlink() and it.read_bytes()[:4] == b"\x7fELF"]


def _strip(architecture, native):
    return "strip" if native else f"{architecture}-linux-gnu-strip"
