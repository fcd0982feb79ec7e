"""The libraries: those that were looked at, without what JNA and OSHI have for other systems, and with what JNA would
unpack at each start."""
import hashlib
import re
import zipfile

from .files import write

# By system and architecture: where JNA keeps its library, and what of both is of no use there.
_NATIVES = {
    ("linux", "x86_64"): "com/sun/jna/linux-x86-64/libjnidispatch.so",
    ("linux", "aarch64"): "com/sun/jna/linux-aarch64/libjnidispatch.so",
    ("windows", "x86_64"): "com/sun/jna/win32-x86-64/jnidispatch.dll",
}
_FOREIGN = {
    "linux": r"^com/sun/jna/platform/(win32/|mac/|unix/X11).*\.class$"
    r"|^oshi/.*/(windows|mac|aix|freebsd|openbsd|netbsd|dragonflybsd|solaris)/.*\.class$",
    "windows": r"^com/sun/jna/platform/(linux/|mac/|unix/).*\.class$"
    r"|^oshi/.*/(linux|mac|aix|freebsd|openbsd|netbsd|dragonflybsd|solaris|unix)/.*\.class$",
}


def refuse_others(folder, recorded):
    """What comes from a repository has to be what lies recorded, whatever checksum the repository gives for it."""
    known = {name: digest for digest, name in (line.split() for line in recorded.read_text().splitlines())}
    there = {jar.name: hashlib.sha256(jar.read_bytes()).hexdigest() for jar in folder.glob("*.jar")}
    wrong = [f"{name} is not the file that is recorded: its SHA-256 is {digest}" for name, digest in there.items() if known.get(name, digest) != digest]
    wrong += [f"{name} is not recorded" for name in there.keys() - known.keys()]
    wrong += [f"{name} is missing" for name in known.keys() - there.keys()]
    if wrong:
        raise SystemExit(f"packaging/build: {recorded.name}: {'; '.join(sorted(wrong))}")


def for_one_system(folder, system, architecture):
    native = _NATIVES[system, architecture]
    foreign = re.compile(rf"jnidispatch\.(so|dll|a|jnilib)$|{_FOREIGN[system]}")
    for jar in (*folder.glob("jna-*.jar"), *folder.glob("oshi-*.jar")):
        slim = jar.with_suffix(".slim")
        with zipfile.ZipFile(jar) as full, zipfile.ZipFile(slim, "w") as out:
            for entry in full.infolist():
                content = full.read(entry)
                if entry.filename == native:
                    write(folder / native.rsplit("/", 1)[1], content)
                elif not foreign.search(entry.filename):
                    out.writestr(entry, content)
        slim.replace(jar)
