"""Windows programs on Linux: Wine's prefixes, each a machine of its own.

Wine 8 lacks a function that Java's network interfaces need; wine/iphlpapi.c has it and hands all else on to
Wine's own library, under another name.
"""
import os
import pathlib
import re
import shutil
import subprocess

from . import machine
from .commands import Failed, run

TOOLS = ("wine", "x86_64-w64-mingw32-gcc")
# What a Korean Windows needs besides.
KOREAN_TOOLS = ("localedef", machine.LOCALES)
_OWN = pathlib.Path(__file__).resolve().parent / "wine"
_BUILTIN = (pathlib.Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows"), pathlib.Path("/usr/lib64/wine/x86_64-windows"))
# What Wine starts by itself.
_OWN_PROGRAMS = {
    *("wineboot.exe", "winemenubuilder.exe", "services.exe", "winedevice.exe", "plugplay.exe", "svchost.exe", "rpcss.exe", "explorer.exe"),
    *("conhost.exe", "tabtip.exe", "start.exe"),
}
# What would ask the screen, and whether to fetch an engine for browsers or .NET from the network.
WITHOUT = "mscoree,mshtml,winemenubuilder.exe=;iphlpapi=n"


class Prefix:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.drive = self.folder / "drive_c"

    def environment(self, **more):
        return {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "LANG": "C.UTF-8",
            "WINEPREFIX": str(self.folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": WITHOUT,
            **more,
        }

    def make(self):
        """A new one, with what Wine lacks."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self._wine("wineboot", "--init")
        self.end()
        built = build_missing(self.folder / "missing")
        for library in built.glob("*.dll"):
            shutil.copy(library, self.drive / "windows/system32")
        shutil.rmtree(built)
        return self

    def run(self, *words, variables={}, **options):
        """What came of a Windows program: its exit code, and what it said, in UTF-8 unless `text` is false."""
        given = {"stdin": subprocess.DEVNULL} if "input" not in options else {}
        options = {"text": True, "errors": "replace", "timeout": 300, **given, **options}
        told = subprocess.run(["wine", *map(str, words)], env=self.environment(**variables), capture_output=True, **options)
        return told

    def started(self, *words, **options):
        """The name of every process that a program starts, and its command line, which Wine cuts after 300 characters."""
        variables = {**options.pop("variables", {}), "WINEDEBUG": "-all,trace+process"}
        told = self.run(*words, variables=variables, **options)
        found = []
        for app, line in re.findall(r"CreateProcessInternalW app (.+) cmdline (.+)", told.stderr):
            line = line.replace('\\"', '"').replace("\\\\", "\\")
            path = app if app != "(null)" else line
            name = re.search(r"([^\\\"]+\.exe)", path, re.IGNORECASE)
            name = name[1].lower() if name else path
            if name not in _OWN_PROGRAMS:
                found.append((name, line))
        return found

    def korean(self):
        """Variables that make its Windows a Korean one, whose code page is 949."""
        locales = self.folder / "locales"
        if not locales.exists():
            locales.mkdir()
            run("localedef", "-i", "ko_KR", "-f", "UTF-8", locales / "ko_KR.UTF-8")
        return {"LOCPATH": str(locales), "LANG": "ko_KR.UTF-8", "LC_ALL": "ko_KR.UTF-8"}

    def end(self):
        """Waits until its services and programs have ended and all is written."""
        self._wine_server("-k")
        self._wine_server("-w")

    def _wine(self, *words):
        told = self.run(*words)
        if told.returncode:
            raise Failed(f"wine {' '.join(words)}: {told.stderr.strip()}")

    def _wine_server(self, option):
        server = shutil.which("wineserver") or "/usr/lib/wine/wineserver"
        subprocess.run([server, option], env=self.environment(), capture_output=True)


def build_missing(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (builtin,) = [it / "iphlpapi.dll" for it in _BUILTIN if it.is_dir()][:1]
    content = builtin.read_bytes()
    # Without this mark it is a library like any other, which may have another name.
    (folder / "hostiphl.dll").write_bytes(content.replace(b"Wine builtin DLL", bytes(16), 1))
    exported = re.findall(r"^\s+\[ *\d+\] (\w+)$", run("x86_64-w64-mingw32-objdump", "-p", builtin), re.MULTILINE)
    lines = ["LIBRARY iphlpapi.dll", "EXPORTS", "GetAnycastIpAddressTable", *(f"{it} = hostiphl.{it}" for it in sorted(set(exported)))]
    definition = folder / "iphlpapi.def"
    definition.write_text("\n".join(lines) + "\n")
    compile_library(_OWN / "iphlpapi.c", definition, folder / "iphlpapi.dll")
    definition.unlink()
    return folder


def compile_library(*sources_and_result):
    *sources, result = sources_and_result
    run("x86_64-w64-mingw32-gcc", "-O2", "-s", "-shared", "-nostdlib", "-Wl,--entry=0", "-o", result, *sources, "-lkernel32")


def compile_program(source, result, *libraries):
    run("x86_64-w64-mingw32-gcc", "-O2", "-s", "-municode", "-o", result, source, *libraries)
    return result
