"""The Windows packages under Wine: the zip in a folder of anyone's choice, the MSI installed and removed again."""
import json
import re
import zipfile

from testbed.commands import run, tried
from testbed.wine import Prefix

from . import console
from .built import DIST, package_named, version_line
from .checks import check

_MSI = "*-x86_64.msi"
_ZIP = "*-windows-x86_64.zip"
_HOME = "Program Files/arc-preflight"
_PATH = r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
_SOURCE = r"HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\arc-preflight"
# Wine does not implement what Java asks there, and says so in the language of the system.
_WINES = re.compile(r"OpenJDK 64-Bit Server VM warning: Attempt to get process group affinity failed: .*\n")


def is_built():
    return any(DIST.glob(_MSI))


def judge(folder):
    prefix = Prefix(folder / "wine").make()
    try:
        _contents()
        console.judge(prefix, _unpacked(prefix), folder)
        _installed(prefix)
        _signed(folder)
        _winget()
    finally:
        prefix.end()


def _contents():
    with zipfile.ZipFile(package_named(_ZIP)) as whole:
        names = {name.split("/", 1)[1] for name in whole.namelist()}
    wanted = {
        *("arc-preflight.cmd", "class-archive.cmd", "health.cmd", "health-task.xml", "README.txt", "LICENSE.txt"),
        *("runtime/bin/java.exe", "runtime/bin/server/jvm.dll", "runtime/lib/modules", "app/arc-preflight.jar", "app/arc-preflight.jsa"),
        *("app/java-options", "app/classes.list", "app/lib/jnidispatch.dll"),
    }
    check("the Windows zip is whole", wanted <= names, wanted - names)
    foreign = [name for name in names if re.search(r"\.so$|add-runtime|cacerts|awt\.dll", name)]
    check("and has nothing of other systems, nor what nobody uses", not foreign, foreign)


def _unpacked(prefix):
    place = prefix.drive / "서버 점검 (1)" / "a b"
    place.mkdir(parents=True)
    with zipfile.ZipFile(package_named(_ZIP)) as whole:
        (top,) = {name.split("/")[0] for name in whole.namelist()}
    run("unzip", "-q", package_named(_ZIP), "-d", place)
    home = place / top
    korean = prefix.korean()

    def call(script, *words):
        return prefix.run("cmd.exe", "/c", script, *words, cwd=home, variables=korean)

    told = call("arc-preflight.cmd", "--version")
    check("it runs where it is unpacked, in a folder with blanks and, on a Korean Windows, Hangul", said(told) == (0, version_line()), told)
    told = call("arc-preflight.cmd", "check", "--offline", "--format", "json")
    report = json.loads(told.stdout)
    check("a check ends with the exit code in its report", told.returncode == report["exitCode"], told)
    told = call("arc-preflight.cmd", "chek")
    check("a command that there is not ends with 101", told.returncode == 101 and "chek" in told.stderr, told)
    (home / "runtime/bin/java.exe").unlink()
    told = call("arc-preflight.cmd", "--version")
    check("a runtime that is missing is told of", told.returncode == 1 and "no Java runtime beside it" in told.stderr, told)
    # Java takes no class archive where a folder's name is not in ASCII.
    run("unzip", "-q", package_named(_ZIP), "-d", prefix.drive / "a b")
    home = prefix.drive / "a b" / top
    part = _archived(prefix, home)
    check(f"its class archive has {part:.0%} of the classes", part > 0.9, part)
    (home / "app/arc-preflight.jsa").unlink()
    told = prefix.run("cmd.exe", "/c", "class-archive.cmd", cwd=home)
    part = _archived(prefix, home)
    check("and can be written anew there", told.returncode == 0 and part > 0.9, told)
    _processes(prefix, home)
    return home


def _processes(prefix, home):
    """What the launcher starts, and what that starts in turn."""
    (prefix.drive / "endpoints.json").write_text('{"endpoints": ["127.0.0.1:1"]}')
    for words in ["check", "--offline"], ["check", "--endpoints", "C:\\endpoints.json"]:
        started = prefix.started("cmd.exe", "/c", "arc-preflight.cmd", *words, cwd=home)
        names = [name for name, _ in started]
        check(f"{' '.join(words)} starts no process but Java", names == ["cmd.exe", "java.exe"], started)
    heap = "-Xmn16m -Xmx1g"
    check("check has the heap of java-options", heap not in started[-1][1], started)
    started = prefix.started("cmd.exe", "/c", "arc-preflight.cmd", "report", "C:\\nothing", cwd=home)
    check("and report a larger one", heap in started[-1][1], started)


def _installed(prefix):
    home = prefix.drive / _HOME
    before = _traces(prefix)
    told = prefix.run("msiexec", "/i", package_named(_MSI), "/qn")
    check("the MSI installs", told.returncode == 0 and (home / "arc-preflight.cmd").exists(), told)
    told = prefix.run("cmd.exe", "/c", "arc-preflight.cmd --version")
    check("and its program is on the PATH", said(told) == (0, version_line()), told)
    part = _archived(prefix, home)
    check(f"its class archive has {part:.0%} of the classes", part > 0.9, part)
    told = prefix.run("reg", "query", _SOURCE, "/v", "EventMessageFile")
    check("the event source has its messages", "REG_EXPAND_SZ" in told.stdout and "EventCreate.exe" in told.stdout, told)
    told = prefix.run("cmd.exe", "/c", home / "health.cmd")
    log = prefix.drive / "ProgramData/arc-preflight/health.log"
    check("the scheduled check leaves its report and its exit code", log.exists() and told.returncode > 1 and "arc-preflight" in log.read_text(), told)
    (log.parent / "health.conf").write_text("# none\n--timeot 5s\n")
    told = prefix.run("cmd.exe", "/c", home / "health.cmd")
    check("and reads its options", told.returncode == 101 and "health.conf, line 2" in log.read_text(), log.read_text())
    (log.parent / "health.conf").unlink()
    told = prefix.run("schtasks", "/create", "/tn", "arc-preflight", "/xml", home / "health-task.xml")
    check("its task is accepted", told.returncode == 0, told)
    told = prefix.run("msiexec", "/i", package_named(_MSI), "/qn")
    check("once more is no failure", told.returncode == 0, told)
    told = prefix.run("msiexec", "/x", package_named(_MSI), "/qn")
    after = _traces(prefix)
    check("it is removed, and leaves nothing", told.returncode == 0 and after == before, f"{told} {after ^ before}")


def _traces(prefix):
    """All files, and the registry's values that an installation writes."""
    prefix.end()
    # Wine makes this folder at the first installation, whatever is installed.
    own = {str(path.relative_to(prefix.drive)) for path in prefix.drive.rglob("*")} - {"windows/Installer"}
    told = prefix.run("reg", "query", _PATH, "/v", "Path").stdout
    places = {it for it in told.split("REG_EXPAND_SZ")[-1].strip().split(";") if it}
    return own | places | {f"event source: {prefix.run('reg', 'query', _SOURCE).returncode}"} | _products(prefix)


def _products(prefix):
    told = prefix.run("reg", "query", r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall", "/s")
    return {line.strip() for line in told.stdout.splitlines() if "arc-preflight" in line}


def _archived(prefix, home, variables={}):
    """Which part of the classes of a check comes from the class archive."""
    log = prefix.drive / "classes.log"
    java = ["runtime/bin/java.exe", "-XX:SharedArchiveFile=app/arc-preflight.jsa", "@app/java-options", r"-Xlog:class+load:file=C:\classes.log"]
    prefix.run(home / java[0], *java[1:], "-jar", r"app\arc-preflight.jar", "check", "--offline", cwd=home, variables=variables)
    classes = [line for line in log.read_text(errors="replace").splitlines() if "source:" in line]
    log.unlink()
    return sum("shared objects file" in line for line in classes) / len(classes)


def _signed(folder):
    """With a certificate of a moment, as packaging/build --sign does."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    run(*"openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=arc-preflight -addext extendedKeyUsage=codeSigning".split(),
        "-keyout", key, "-out", certificate)
    signed = folder / "signed.msi"
    run("osslsigncode", "sign", "-certs", certificate, "-key", key, "-h", "sha256", "-n", "arc-preflight", "-in", package_named(_MSI), "-out", signed)
    told = tried("osslsigncode", "verify", "-CAfile", certificate, "-in", signed)
    check("the MSI can be signed", told.returncode == 0 and "arc-preflight" in told.stdout, told)


def _winget():
    told = (DIST / "winget/ArcPreflight.ArcPreflight.installer.yaml").read_text()
    digest = run("sha256sum", package_named(_MSI)).split()[0].upper()
    code = re.search(r"ProductCode\s+(\S+)", run("msiinfo", "export", package_named(_MSI), "Property")).group(1)
    check("winget's manifest names this MSI", f"InstallerSha256: {digest}" in told and f"ProductCode: '{code}'" in told, told)


def said(told):
    return told.returncode, told.stdout + _WINES.sub("", told.stderr)
