"""The other tools that are not Debian's: built or fetched at pinned versions, each from its own registry."""
import os
import sys

from testbed.commands import run

from . import golang

# Checked by Go against its checksum database.
_GO = {
    "goss": ("github.com/goss-org/goss/cmd/goss", "v0.4.8"),
    "blackbox_exporter": ("github.com/prometheus/blackbox_exporter", "v0.28.0"),
}
_PYTHON = ("requests==2.34.2", "urllib3==2.8.0", "idna==3.20", "certifi==2026.10.19.post1", "charset-normalizer==3.5.3")
# What says its version, by the name that the table has for it.
_SAY_THEIRS = {"curl -v": "curl --version", "dig": "dig -v 2>&1", "openssl s_client": "openssl version", "check_http": "/usr/lib/nagios/plugins/check_http -V"}


def make(folder):
    """Puts them into the folder, unless they are there."""
    go = golang.find()
    if not go:
        raise SystemExit(f"lab: --compare builds goss and the exporter with Go: scripts/lab/get-go fetches {golang.release()}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, (package, version) in _GO.items():
        if not (folder / name).exists():
            run(go, "install", f"{package}@{version}", env={**os.environ, "GOBIN": str(folder), "CGO_ENABLED": "0"}, cwd=folder)
    if not (folder / "python").exists():
        # Wheels for any Python, since another one than this installs runs them.
        only = ["--platform", "any", "--implementation", "py", "--abi", "none", "--only-binary=:all:"]
        run(sys.executable, "-m", "pip", "install", "--quiet", *only, "--target", folder / "python", "--no-deps", *_PYTHON)


def versions():
    """Tool → its version, of those that have one."""
    said = {name: run("sh", "-c", command).split("\n")[0].strip() for name, command in _SAY_THEIRS.items()}
    known = {"goss": _GO["goss"][1], "blackbox_exporter": _GO["blackbox_exporter"][1], "requests": _PYTHON[0].split("==")[1]}
    return said | known
