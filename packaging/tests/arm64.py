"""The packages for arm64: started under qemu-aarch64, and what machine code of either kind asks of the C library."""
import json
import shutil
import tarfile

from builds.linux import EMULATORS, glibc_needs
from testbed.commands import run, tried
from testbed.program import ROOT

from .built import DIST, package_named, version_line
from .checks import check

# The C library of each system that the program knows the agent to run on (catalog/systems.json). Sources: the
# distributions' own packages, glibc or libc6, as their package searches and release notes have them.
_RED_HAT = {"7": (2, 17), "8": (2, 28), "9": (2, 34), "10": (2, 39)}
GLIBC = {
    "almalinux": _RED_HAT,
    "amzn": {"2": (2, 26), "2023": (2, 34)},
    "azurelinux": {"1.0": (2, 28), "2.0": (2, 35), "3.0": (2, 38)},
    "centos": _RED_HAT,
    "debian": {"9": (2, 24), "10": (2, 28), "11": (2, 31), "12": (2, 36), "13": (2, 41)},
    "ol": _RED_HAT,
    "rhel": _RED_HAT,
    "rocky": _RED_HAT,
    "sles": {"12": (2, 22), "12.5": (2, 22), "15": (2, 26), "15.3": (2, 31), "15.4": (2, 31), "15.5": (2, 31), "15.6": (2, 38), "15.7": (2, 38), "16": (2, 40)},
    "ubuntu": {"16.04": (2, 23), "18.04": (2, 27), "20.04": (2, 31), "22.04": (2, 35), "24.04": (2, 39), "26.04": (2, 43)},
}
_SYSTEMS = ROOT / "src/main/resources/io/arcpreflight/catalog/systems.json"
_ARM = "*-linux-aarch64.tar.gz"


def is_built():
    return any(DIST.glob(_ARM))


def judge(folder):
    home = _unpacked(folder, _ARM)
    java = [*EMULATORS["aarch64"], home / "runtime/bin/java", f"-XX:SharedArchiveFile={home}/app/arc-preflight.jsa", f"@{home}/app/java-options",
            f"-Djna.boot.library.path={home}/app/lib"]
    program = ["-jar", home / "app/arc-preflight.jar"]
    told = tried(*java, *program, "--version")
    check("the program for arm64 says its version", (told.returncode, told.stdout) == (0, version_line()), told)
    told = tried(*java, *program, "check", "--offline", "--format", "json")
    system = next(each for each in json.loads(told.stdout)["checks"] if each["id"] == "host.system")
    check("and checks this machine, by its native library too", system["status"] == "pass" and not told.stderr, told)
    log = folder / "classes.log"
    tried(*java, f"-Xlog:class+load:file={log}", *program, "check", "--offline")
    classes = [line for line in log.read_text().splitlines() if "source:" in line]
    part = sum("shared objects file" in line for line in classes) / len(classes)
    check(f"its class archive has {part:.0%} of the classes", part > 0.9, part)
    _packages(folder)
    for archive in sorted(DIST.glob("*-linux-*.tar.gz")):
        _needs(archive.name, glibc_needs(_unpacked(folder, archive.name)))


def _unpacked(folder, pattern):
    archive = package_named(pattern)
    place = folder / archive.name.removesuffix(".tar.gz")
    if not place.exists():
        with tarfile.open(archive) as packed:
            packed.extractall(place, filter="tar")
    (home,) = place.iterdir()
    return home


def _packages(folder):
    deb, rpm = package_named("*_arm64.deb"), package_named("*.aarch64.rpm")
    said = run("dpkg-deb", "--field", deb, "Architecture", "Depends")
    check("the .deb is for arm64 and names its C library", "arm64" in said and "libc6 (>= 2." in said, said)
    said = run("rpm", "-qp", "--queryformat", "%{ARCH} %{OS}\n", "--requires", rpm)
    check("the .rpm is for aarch64 and names its C library", "aarch64" in said and "glibc >= 2." in said, said)
    inside = folder / "arm64-deb"
    run("dpkg-deb", "--extract", deb, inside)
    foreign = [it for it in inside.rglob("*.so") if "AArch64" not in run("readelf", "--file-header", it)]
    check("all of its machine code is for arm64", not foreign and any(inside.rglob("libjnidispatch.so")), foreign)
    shutil.rmtree(inside)


def _needs(archive, needs):
    """What the oldest system of each architecture has is enough."""
    newest = max(max(versions) for versions in needs.values())
    architecture = "arm64" if "aarch64" in archive else "x64"
    systems = {
        f"{system['ids'][0]} {version['version']}": GLIBC[system["ids"][0]].get(version["version"])
        for system in json.loads(_SYSTEMS.read_text())["systems"] if system["family"] == "linux"
        for version in system["versions"] if version[architecture] != "refused"
    }
    unknown = [name for name, version in systems.items() if version is None]
    check(f"the C library of all {len(systems)} {architecture} systems is known", systems and not unknown, unknown)
    lacking = [name for name, version in systems.items() if version and version < newest]
    which = sorted(file.name for file, versions in needs.items() if max(versions) == newest)
    check(f"{archive} needs glibc {'.'.join(map(str, newest))}, which each of them has", not lacking, f"not {lacking}; it is for {which}")
