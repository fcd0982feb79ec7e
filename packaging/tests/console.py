"""Windows' console: code pages, files and pipes, Ctrl+C, exit codes, and paths that are long or in Hangul."""
import json
import os
import pathlib
import pty
import re
import select
import socket
import threading
import time

from testbed.wine import compile_program

from .checks import check

_ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x1b\][^\x07]*\x07")
_OWN = pathlib.Path(__file__).resolve().parent
_PREFLIGHT = "arc-preflight.cmd"


def judge(prefix, home, folder):
    """`home`: the program, unpacked in a folder whose name is in ASCII."""
    korean = prefix.korean()
    _code_pages(prefix, home)
    _streams(prefix, home, korean)
    _interrupted(prefix, home, folder)
    _paths(prefix, home, korean)


def _code_pages(prefix, home):
    explain = f"{_PREFLIGHT} explain AZCM0061 --lang ko"
    for page in 437, 850:
        shown = _typed(prefix, home, f"chcp {page} >nul & {explain}")
        check(f"code page {page} has no Hangul: ASCII, in English, and why", shown.isascii() and "chcp 65001" in shown and "[ERROR]" not in shown and "?" not in shown, shown)
    for page in 949, 65001:
        shown = _typed(prefix, home, f"chcp {page} >nul & {explain}")
        check(f"code page {page} shows Hangul", "서비스" in shown and "?" not in shown, shown)
    shown = _typed(prefix, home, f"chcp 949 >nul & {_PREFLIGHT} check --offline --lang ko")
    check("code page 949: signs that it lacks are plain ones", "X" in shown and "\ufffd" not in shown, shown)
    raw = _typed(prefix, home, f"chcp 65001 >nul & {_PREFLIGHT} check --offline", raw=True)
    check("a console has colours", b"\x1b[1;31m" in raw or b"\x1b[31" in raw or b"\x1b[38" in raw or b";31m" in raw or b"\x1b[91m" in raw, raw[-600:])
    raw = _typed(prefix, home, f"chcp 65001 >nul & {_PREFLIGHT} check --offline --no-color", raw=True)
    check("and none with --no-color", not re.search(rb"\x1b\[[0-9;]*3[0-7]m|\x1b\[9[0-7]m", raw), raw[-600:])


def _streams(prefix, home, korean):
    """What leads to no console has no colours, and the encoding of the system."""
    file = prefix.drive / "report.txt"
    told = prefix.run("cmd.exe", "/c", f"{_PREFLIGHT} explain AZCM0061 --lang ko >C:\\report.txt", cwd=home, variables=korean)
    written = file.read_bytes()
    check("a file on a Korean Windows is in code page 949", told.returncode == 0 and "서비스" in written.decode("cp949") and b"\x1b" not in written, written)
    told = prefix.run("cmd.exe", "/c", f"{_PREFLIGHT} check --offline --lang ko --format json >C:\\report.txt", cwd=home, variables=korean)
    check("and a JSON document is not: it is the same everywhere", file.read_bytes().isascii(), file.read_bytes()[:600])
    told = prefix.run("cmd.exe", "/c", _PREFLIGHT, "check", "--offline", cwd=home, text=False, errors=None)
    check("a pipe has neither colours nor progress", b"\x1b" not in told.stdout and told.stdout.isascii(), told.stdout)
    script = home / "errors.cmd"
    script.write_text(
        f"@echo off\r\ncmd /c {_PREFLIGHT} chek 2>nul\r\necho level %ERRORLEVEL%\r\ncmd /c {_PREFLIGHT} --version >nul\r\necho level %ERRORLEVEL%\r\n"
        f"cmd /c {_PREFLIGHT} chek >nul 2>&1\r\nexit /b %ERRORLEVEL%\r\n"
    )
    told = prefix.run("cmd.exe", "/c", "errors.cmd", cwd=home)
    check("exit codes reach %ERRORLEVEL%, and exit /b hands them on", told.stdout == "level 101\nlevel 0\n" and told.returncode == 101, told)
    script.unlink()


def _interrupted(prefix, home, folder):
    """A helper starts the program, and sends the event once a server has heard from it, which says nothing for a while."""
    helper = compile_program(_OWN / "interrupt.c", folder / "interrupt.exe")
    begun = prefix.drive / "begun"

    def sent(event):
        begun.unlink(missing_ok=True)
        with _Silent(begun) as port:
            (prefix.drive / "endpoints.json").write_text(json.dumps({"endpoints": [f"127.0.0.1:{port}"]}))
            java = r"runtime\bin\java.exe @app\java-options -jar app\arc-preflight.jar check --timeout 60s --endpoints C:\endpoints.json"
            shown = _on_console(prefix, home, [f"Z:{helper}", event, r"C:\begun", *java.split()], seconds=120)
        ended = re.search(r"ended:(\d+):(\d+):", shown)
        return shown, *map(int, ended.groups() if ended else (-1, -1))

    shown, code, after = sent("c")
    check("Ctrl+C ends a run at once", code == 11 and after < 5_000, shown)
    shown, code, _ = sent("break")
    check("Ctrl+Break is Java's own, and lets it go on", code > 1 and "NOT READY" in shown, shown)


class _Silent:
    """A server that says nothing for five seconds, and writes a file when it is first spoken to."""

    def __init__(self, file):
        self._file, self._socket = file, socket.create_server(("127.0.0.1", 0))

    def __enter__(self):
        threading.Thread(target=self._serve, daemon=True).start()
        return self._socket.getsockname()[1]

    def _serve(self):
        while True:
            try:
                peer, _ = self._socket.accept()
            except OSError:  # it has been closed
                return
            self._file.touch()
            threading.Timer(5, peer.close).start()

    def __exit__(self, *_):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def _paths(prefix, home, korean):
    place = prefix.drive / "없는 폴더 (1)"
    place.mkdir(exist_ok=True)
    (place / "보고서 하나.json").write_text("{}")
    told = prefix.run("cmd.exe", "/c", _PREFLIGHT, "explain", "C:\\없는 폴더 (1)\\보고서 하나.json", cwd=home, variables=korean, encoding="cp949")
    check("a file with blanks and Hangul in its path is found", told.returncode == 23 and "보고서 하나.json" in told.stderr and "is not a known code" not in told.stderr, told)
    deep = "\\".join(["a" * 60] * 5)
    folder = prefix.drive / deep.replace("\\", "/")
    folder.mkdir(parents=True)
    (folder / "report.json").write_text("{}")
    told = prefix.run("cmd.exe", "/c", _PREFLIGHT, "explain", f"C:\\{deep}\\report.json", cwd=home)
    check("and one of more than 300 characters", told.returncode == 23 and "is not a known code" not in told.stderr, told)


def _typed(prefix, home, line, raw=False):
    """What a console shows of a command line."""
    return _on_console(prefix, home, ["cmd.exe", "/c", line], raw=raw)


def _on_console(prefix, home, words, seconds=90, raw=False):
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(home)
        os.execvpe("wine", ["wine", *words], prefix.environment(TERM="xterm"))
    shown, deadline = b"", time.monotonic() + seconds
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 1)[0]:
            try:
                more = os.read(terminal, 65536)
            except OSError:  # the last one has closed it
                break
            shown += more
    os.close(terminal)
    os.waitpid(process, 0)
    if raw:
        return shown
    text = _ESCAPES.sub(b"", shown).replace(b"\r", b"").decode(errors="replace")
    return re.sub(r".*process group affinity.*\n?|.*not implemented\n?|.*VM warning:.*\n?", "", text)
