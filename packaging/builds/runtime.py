"""A runtime for another system, of only the modules that the program needs.

It comes from a JDK, whose packed modules are linked, or from another runtime, whose modules are taken out
of it and linked anew: what jlink generated for it has to go, and so have the hashes of modules.
"""
import pathlib
import re
import shutil
import sys

from .files import run

_FORGET_HASHES = pathlib.Path(__file__).resolve().parents[1] / "ForgetHashes.java"
_LINUX = "libjava libjimage libjli libjsig libnet libnio libsyslookup libverify libzip jspawnhelper"
_WINDOWS = "java jimage jli net nio syslookup verify zip sunmscapi msvcp140 vcruntime140 vcruntime140_1 ucrtbase"
# The roots that count are those of the agent, and a JDK's own may be a link into its machine.
_UNUSED = "**/cacerts,**/classlist,**/jrt-fs.jar,**/libsimdsort.so,**/keytool*,**/jexec"
# keytool, and what the launcher would say in other languages; each package keeps a file, as its module promises.
_UNSAID = ",".join(
    f"glob:/java.base/sun/{each}"
    for each in ("security/tools/keytool/Main*", "security/tools/keytool/resources/keytool_*", "launcher/resources/launcher_*")
)
_OPTIONS = (
    "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", f"--exclude-files={_UNUSED}", f"--exclude-resources={_UNSAID}",
)
_ARCHITECTURES = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "aarch64"}


def link_own(jdk, modules, into):
    """Of the JDK's own modules, packed or not."""
    run(jdk / "bin" / "jlink", "--add-modules", ",".join(modules), "--output", into, *_OPTIONS)


def link(jdk, source, modules, into, work, *, system, architecture):
    """`modules`: what is needed, and after it what is taken where it is there."""
    release = dict(re.findall(r'^(\w+)="(.*)"$', (source / "release").read_text(), re.MULTILINE))
    ours = dict(re.findall(r'^(\w+)="(.*)"$', (jdk / "release").read_text(), re.MULTILINE))
    if release.get("JAVA_VERSION", "").split(".")[0] != ours["JAVA_VERSION"].split(".")[0]:
        sys.exit(f"packaging/build: {source} is not a Java runtime of version {ours['JAVA_VERSION'].split('.')[0]}")
    needed, useful = modules
    there = set(release["MODULES"].split())
    if set(needed) - there:
        sys.exit(f"packaging/build: the runtime in {source} lacks {', '.join(sorted(set(needed) - there))}")
    chosen = [*needed, *(each for each in useful if each in there)]
    packed = source / "jmods"
    if not packed.is_dir():
        packed = _pack(jdk, source, chosen, release["JAVA_VERSION"], work, f"{system}-{_ARCHITECTURES[architecture]}")
    run(
        jdk / "bin" / "jlink",
        *("--module-path", packed, "--add-modules", ",".join(chosen), "--output", into),
        *_OPTIONS,
    )


def _pack(jdk, source, chosen, version, work, platform):
    shutil.rmtree(work, ignore_errors=True)
    classes, natives, programs, settings, packed = (work / name for name in ("classes", "natives", "programs", "conf", "jmods"))
    for folder in natives, programs, settings, packed:
        folder.mkdir(parents=True)
    run(
        jdk / "bin" / "jimage",
        *("extract", f"--dir={classes}", f"--include=regex:/({'|'.join(map(re.escape, chosen))})/.*", source / "lib/modules"),
    )
    for folder, pattern in ("java/lang/invoke", "BoundMethodHandle$Species_*"), ("jdk/internal/module", "SystemModules$*"):
        for generated in (classes / "java.base" / folder).glob(pattern):
            if not generated.name.endswith("$Species_L.class"):
                generated.unlink()
    run(jdk / "bin" / "java", _FORGET_HASHES, classes / "java.base/module-info.class")
    _natives(source, natives, programs, platform)
    shutil.copytree(source / "conf/security", settings / "security")
    for file in "net.properties", "logging.properties":
        shutil.copy(source / "conf" / file, settings)
    for module in chosen:
        more = ["--cmds", programs, "--libs", natives, "--config", settings] if module == "java.base" else []
        legal = source / "legal" / module
        more += ["--legal-notices", legal] if legal.is_dir() else []
        run(
            jdk / "bin" / "jmod",
            *("create", "--class-path", classes / module, "--target-platform", platform, "--module-version", version),
            *more,
            packed / f"{module}.jmod",
        )
    return packed


def _natives(source, natives, programs, platform):
    """java.base has everything of machine code, whichever module it was of."""
    if platform.startswith("windows"):
        shutil.copy(source / "bin/java.exe", programs)
        libraries = [it for it in (source / "bin").glob("*.dll") if it.stem in _WINDOWS.split() or it.stem.startswith("api-ms-win-")]
        shutil.copytree(source / "bin/server", natives / "server")
    else:
        shutil.copy(source / "bin/java", programs)
        libraries = [it for it in (source / "lib").iterdir() if it.name.removesuffix(".so") in _LINUX.split()]
        shutil.copytree(source / "lib/server", natives / "server", ignore=shutil.ignore_patterns("*.jsa"))
    data = [source / "lib" / name for name in ("jvm.cfg", "tzdb.dat", "tzmappings") if (source / "lib" / name).exists()]
    for file in (*libraries, *data):
        shutil.copy(file, natives)
    shutil.copytree(source / "lib/security", natives / "security")
