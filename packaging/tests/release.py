"""The files of target/dist: their sums, their sizes, and what the bill of materials and the zip hold."""
import json
import zipfile

from testbed.commands import tried

from .built import DEBIAN_NAME, DIST, HOME, MACHINE, TREE, package_named
from .checks import check


def judge():
    told = tried("sha256sum", "-c", "--strict", "SHA256SUMS", cwd=DIST)
    check("checksums", told.returncode == 0, told.stderr)
    installed = sum(path.stat().st_size for path in TREE.rglob("*") if path.is_file() and not path.is_symlink())
    check(f"installed {installed / 1e6:.1f} MB, at most 105", installed <= 105e6)
    for package in package_named(f"*_{DEBIAN_NAME}.deb"), package_named(f"*.{MACHINE}.rpm"):
        size = package.stat().st_size
        check(f"{package.name} {size / 1e6:.1f} MB, at most 32", size <= 32e6)
    bill = json.loads(package_named("*.cdx.json").read_text())
    listed = {f"{each['name']}-{each['version']}.jar" for each in bill["components"]}
    shipped = {path.name for path in (TREE / HOME / "app/lib").glob("*.jar")}
    check("the bill of materials lists every library", shipped <= listed, shipped - listed)
    check("and nothing that is not shipped but the runtime", [each for each in listed - shipped if "openjdk" not in each] == [], listed - shipped)
    with zipfile.ZipFile(package_named("*-windows.zip")) as windows:
        names = {name.split("/", 1)[1] for name in windows.namelist()}
        check("the Windows zip has every library and its scripts", {f"app/lib/{name}" for name in shipped} <= names
              and {"arc-preflight.cmd", "add-runtime.ps1", "README.txt", "app/arc-preflight.jar", "app/java-options"} <= names, names)
        jna = next(name for name in windows.namelist() if "jna-jpms" in name)
        with windows.open(jna) as jar, zipfile.ZipFile(jar) as inner:
            check("with the library that JNA needs there", "com/sun/jna/win32-x86-64/jnidispatch.dll" in inner.namelist())
