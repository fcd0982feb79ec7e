"""The Windows Installer package: wixl makes it of arc-preflight.wxs and the folder, msibuild adds what wixl does not know."""
import hashlib
import uuid
from xml.etree.ElementTree import Element, SubElement, tostring

from .files import output, run

TOOLS = ("wixl", "msibuild", "msiinfo")
_NAMESPACE = uuid.UUID("8f2c0f5e-5a4b-5f0e-9c0d-6d1b0c3f7a11")
_COMMAND = '"[System64Folder]cmd.exe" /c '
# An executable of a folder's, deferred, as the system, whose failure is no failure of the installation.
_IN_FOLDER = 34 + 64 + 1024 + 2048

_TABLES = {
    "Environment": "CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE,"
    " `Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`)",
    "RemoveFile": "CREATE TABLE `RemoveFile` (`FileKey` CHAR(72) NOT NULL, `Component_` CHAR(72) NOT NULL, `FileName` CHAR(255) LOCALIZABLE,"
    " `DirProperty` CHAR(72) NOT NULL, `InstallMode` SHORT NOT NULL PRIMARY KEY `FileKey`)",
    "CustomAction": "CREATE TABLE `CustomAction` (`Action` CHAR(72) NOT NULL, `Type` SHORT NOT NULL, `Source` CHAR(72), `Target` CHAR(255)"
    " PRIMARY KEY `Action`)",
}


def product_code(version):
    return "{" + str(uuid.uuid5(_NAMESPACE, version)).upper() + "}"


def build(source, tree, version, result):
    fragment = tree.parent / "files.wxs"
    fragment.write_bytes(_files(tree))
    defined = [word for name, value in (("version", version), ("product", product_code(version))) for word in ("-D", f"{name}={value}")]
    result.unlink(missing_ok=True)
    run("wixl", "--arch", "x64", *defined, "--output", result, source, fragment)
    there = output("msiinfo", "tables", result).split()
    for query in (*(_TABLES[name] for name in _TABLES if name not in there), *_rows()):
        run("msibuild", result, "-q", query)


def _files(tree):
    """A component for each file, which has the same name and number in every version."""
    wix = Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    fragment = SubElement(wix, "Fragment")
    places = {tree: SubElement(fragment, "DirectoryRef", Id="INSTALLDIR")}
    group = SubElement(fragment, "ComponentGroup", Id="Files")
    for path in sorted(tree.rglob("*")):
        number = uuid.uuid5(_NAMESPACE, str(path.relative_to(tree)))
        if path.is_dir():
            places[path] = SubElement(places[path.parent], "Directory", Id=f"D{number.hex}", Name=path.name)
        else:
            component = SubElement(places[path.parent], "Component", Id=f"C{number.hex}", Guid=str(number), Win64="yes")
            SubElement(component, "File", Id=f"F{number.hex}", KeyPath="yes", Source=str(path.relative_to(tree.parent)))
            SubElement(group, "ComponentRef", Id=f"C{number.hex}")
    return tostring(wix, "utf-8", xml_declaration=True)


def _rows():
    return [
        "INSERT INTO `Environment` (`Environment`, `Name`, `Value`, `Component_`) VALUES ('Path', '=-*Path', '[~];[INSTALLDIR]', 'EventSource')",
        *_removed("Log", "health.log", "DATADIR"),
        *_removed("DataFolder", None, "DATADIR"),
        *_custom("WriteArchive", "INSTALLDIR", f'{_COMMAND}""[INSTALLDIR]class-archive.cmd""', 5900, "NOT REMOVE"),
        *_custom("RemoveTask", "INSTALLDIR", f"{_COMMAND}schtasks.exe /delete /tn arc-preflight /f", 3400, 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'),
        _turn("RemoveEnvironmentStrings", 3300),
        _turn("WriteEnvironmentStrings", 5200),
    ]


def _removed(key, name, folder):
    named = ("`FileName`, ", f"'{name}', ") if name else ("", "")
    yield (
        f"INSERT INTO `RemoveFile` (`FileKey`, `Component_`, {named[0]}`DirProperty`, `InstallMode`)"
        f" VALUES ('{key}', 'Data', {named[1]}'{folder}', 2)"
    )


def _custom(name, folder, command, turn, condition):
    yield f"INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('{name}', {_IN_FOLDER}, '{folder}', '{command}')"
    yield _turn(name, turn, condition)


def _turn(name, turn, condition=None):
    also = (", `Condition`", f", '{condition}'") if condition else ("", "")
    return f"INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`{also[0]}) VALUES ('{name}', {turn}{also[1]})"


def manifests(package, version, url):
    """What winget wants to know of it, by file name."""
    start = f"PackageIdentifier: ArcPreflight.ArcPreflight\nPackageVersion: {version}\n"
    digest = hashlib.sha256(package.read_bytes()).hexdigest().upper()
    end = "ManifestVersion: 1.6.0\n"
    return {
        "ArcPreflight.ArcPreflight.yaml": f"{start}DefaultLocale: en-US\nManifestType: version\n{end}",
        "ArcPreflight.ArcPreflight.installer.yaml": f"""{start}Platform:
- Windows.Desktop
- Windows.Server
MinimumOSVersion: 6.3.9600.0
InstallerType: wix
Scope: machine
InstallModes:
- silent
- silentWithProgress
UpgradeBehavior: install
Commands:
- arc-preflight
ProductCode: '{product_code(version)}'
Installers:
- Architecture: x64
  InstallerUrl: {url}/{package.name}
  InstallerSha256: {digest}
ManifestType: installer
{end}""",
        "ArcPreflight.ArcPreflight.locale.en-US.yaml": f"""{start}PackageLocale: en-US
Publisher: arc-preflight maintainers
PackageName: arc-preflight
License: Apache-2.0
ShortDescription: Says whether this server can be onboarded to Azure Arc, and if not, exactly why
ManifestType: defaultLocale
{end}""",
    }
