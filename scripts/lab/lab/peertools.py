"""The other tools that are not Debian's: built or fetched at pinned versions, each from its own registry."""
import os
import pathlib
import re
import sys

from testbed.commands import run

from . import golang

# Of the modules that peers/go.mod pins and peers/go.sum has the sums of.
_GO = {"goss": "github.com/goss-org/goss/cmd/goss", "blackbox_exporter": "github.com/prometheus/blackbox_exporter"}
_MODULE = pathlib.Path(__file__).parents[1] / "peers"
_PYTHON = ("requests==2.34.2", "urllib3==2.8.0", "idna==3.20", "certifi==2026.10.19.post1", "charset-normalizer==3.5.3")
# What says its version, by the name that the table has for it.
_SAY_THEIRS = {"curl -v": "curl --version", "dig": "dig -v 2>&1", "openssl s_client": "openssl version", "check_http": "/usr/lib/nagios/plugins/check_http -V; true"}


def make(folder):
    """Puts them into the folder, unless they are there."""
    go = golang.find()
    if not go:
        raise SystemExit(f"lab: --compare builds goss and the exporter with Go: scripts/lab/get-go fetches {golang.release()}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, package in _GO.items():
        if not (folder / name).exists():
            run(go, "build", "-buildvcs=false", "-o", folder / name, package, env={**os.environ, "CGO_ENABLED": "0"}, cwd=_MODULE)
    if not (folder / "python").exists():
        # Wheels for any Python, since another one than this installs runs them.
        only = ["--platform", "any", "--implementation", "py", "--abi", "none", "--only-binary=:all:"]
        run(sys.executable, "-m", "pip", "install", "--quiet", *only, "--target", folder / "python", "--no-deps", *_PYTHON)


def versions():
    """Tool → its version, of those that have one."""
    said = {name: re.search(r"\d[\w.-]+", run("sh", "-c", command))[0] for name, command in _SAY_THEIRS.items()}
    pinned = dict(re.findall(r"^\s(?:\S+/)?(goss|blackbox_exporter) (v\S+)", (_MODULE / "go.mod").read_text(), re.M))
    return said | pinned | {"requests": _PYTHON[0].split("==")[1]}
