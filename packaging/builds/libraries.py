"""The libraries without what JNA and OSHI have for other systems, and with what JNA would unpack at each start."""
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
