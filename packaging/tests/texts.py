"""The scripts, manual pages, completions and units, read by the programs that know their kind."""
import gzip
import os
import pty
import re
import select
import shutil
import signal
import time

from testbed.commands import tried
from testbed.program import ROOT

from .built import LINUX, TREE
from .checks import check

COMPLETION = TREE / "usr/share/bash-completion/completions/arc-preflight"
SCRIPTS = (
    LINUX / "arc-preflight",
    *sorted((LINUX / "deb").glob("p*")),
    *(ROOT / "scripts" / name for name in ("arc-preflight", "class-archive", "find-jdk", "install-hint")),
)


def judge(folder):
    for script in SCRIPTS:
        told = tried("shellcheck", script)
        check(f"shellcheck {script.relative_to(ROOT)}", told.returncode == 0, told.stdout)
    told = tried("dash", "-n", LINUX / "arc-preflight")
    check("dash reads the launcher", told.returncode == 0, told.stderr)
    pages = sorted((TREE / "usr/share/man/man1").iterdir())
    for page in pages:
        told = tried("groff", "-man", "-Tutf8", "-ww", "-z", input=gzip.decompress(page.read_bytes()).decode())
        check(f"groff {page.name}", told.returncode == 0 and not told.stderr, told.stderr)
    commands = re.search(r'local commands="(.*)"', COMPLETION.read_text()).group(1).split()
    named = {page.name for page in pages}
    check("a manual page for every command", named == {f"arc-preflight-{each}.1.gz" for each in commands} | {"arc-preflight.1.gz"}, named)
    typed = zsh("arc-preflight check --loc\t koreac\t")
    check("zsh completes an option and its value", "--location" in typed and "koreacentral" in typed and "not found" not in typed, typed)
    units = folder / "units"
    shutil.copytree(TREE / "usr/lib/systemd/system", units)
    service = units / "arc-preflight.service"
    service.write_text(service.read_text().replace("/usr/bin/arc-preflight", str(LINUX / "arc-preflight")))
    told = tried("systemd-analyze", "verify", "--man=no", *units.iterdir())
    check("systemd-analyze verify", told.returncode == 0 and "arc-preflight" not in told.stderr, told.stderr)
    told = tried("systemd-analyze", "security", "--offline=true", service)
    score = re.search(r"exposure level for .*: ([\d.]+)", told.stdout)
    check(f"systemd-analyze security: {score and score.group(1)}, at most 2.6", score and float(score.group(1)) <= 2.6, told.stdout)


def zsh(keys):
    """What an interactive zsh shows when these keys are pressed."""
    functions = TREE / "usr/share/zsh/site-functions"
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="dumb", PS1="ready> ", HOME="/nonexistent")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    shown = ""
    os.write(terminal, f"fpath=({functions} $fpath); autoload -U compinit; compinit -D -u; PS1=go; echo rea''dy\n".encode())
    deadline = time.monotonic() + 60
    for until, then in ("ready", keys), ("koreacentral", ""):
        while until not in shown and time.monotonic() < deadline:
            if select.select([terminal], [], [], 1)[0]:
                shown += os.read(terminal, 4096).decode(errors="replace")
        os.write(terminal, then.encode())
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return shown
