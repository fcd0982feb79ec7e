"""The Go toolchain that builds the reference client: found on this machine, or fetched by get-go."""
import hashlib
import os
import pathlib
import platform
import re
import shutil
import stat
import subprocess
import tempfile
import zipfile

from testbed.commands import run

SOURCE = pathlib.Path(__file__).parents[1] / "reference"
_GET = "scripts/lab/get-go"
# Go's own releases as its module proxy has them; the sums are those of these files.
_PLACE = "golang.org/toolchain/@v/v0.0.1-{release}.linux-{processor}.zip"
_SUMS = {
    "amd64": "30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7",
    "arm64": "02b36b6787b3ac767668f630e2998df45a3b1f9ffee08d1bf3ef6487cd658d99",
}
_PROCESSORS = {"x86_64": "amd64", "aarch64": "arm64"}


def release():
    """The one that go.mod is pinned to."""
    return re.search(r"^toolchain (\S+)$", (SOURCE / "go.mod").read_text(), re.M)[1]


def fetched():
    """Where get-go puts it."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return pathlib.Path(cache) / "arc-preflight" / release()


def find():
    """The go command, or None; an older one than 1.21 would not know what a pinned toolchain is."""
    for it in (fetched() / "bin/go", shutil.which("go"), "/usr/local/go/bin/go"):
        if it and os.access(it, os.X_OK):
            said = subprocess.run([str(it), "env", "GOVERSION"], text=True, capture_output=True, cwd="/").stdout
            version = re.match(r"go1\.(\d+)", said)
            if version and int(version[1]) >= 21:
                return str(it)
    return None


def build(file):
    """Builds the reference client; ends the program with a sentence where that can't be done."""
    go = find()
    if not go:
        raise SystemExit(
            f"lab: the reference client needs Go 1.21 or newer: {_GET} fetches {release()};"
            " --without-reference does without"
        )
    # Static, so that it runs on the client whatever its C library; its resolver is Go's own then.
    environment = {**os.environ, "CGO_ENABLED": "0"}
    run(go, "build", "-trimpath", "-buildvcs=false", "-o", file, ".", cwd=SOURCE, env=environment)


def fetch():
    """Puts the pinned release into the cache, unless it is there, and returns its go command."""
    home = fetched()
    if (home / "bin/go").exists():
        return home / "bin/go"
    processor = _PROCESSORS.get(platform.machine())
    if not processor:
        raise SystemExit(f"get-go: there is no {release()} for {platform.machine()}; install Go 1.21 or newer")
    place = _PLACE.format(release=release(), processor=processor)
    proxies = [it for it in re.split(r"[,|]", os.environ.get("GOPROXY", "")) if it.startswith("http")]
    url = (proxies or ["https://proxy.golang.org"])[0].rstrip("/") + "/" + place
    home.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home.parent) as folder:
        archive = pathlib.Path(folder) / "go.zip"
        run("curl", "-sSfL", "--retry", "3", "-o", archive, url)
        found = hashlib.sha256(archive.read_bytes()).hexdigest()
        if found != _SUMS[processor]:
            raise SystemExit(f"get-go: {url} has the SHA-256 {found}, not {_SUMS[processor]}")
        _unpack(archive, pathlib.Path(folder))
        (pathlib.Path(folder) / "go").rename(home)
    return home / "bin/go"


def _unpack(archive, folder):
    """A module's archive keeps no modes: what is in bin and pkg/tool is to be run."""
    with zipfile.ZipFile(archive) as files:
        for name in files.namelist():
            path = name.split("/", 2)[2]  # golang.org/toolchain@VERSION/
            target = folder / "go" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files.read(name))
            if path.startswith(("bin/", "pkg/tool/")):
                target.chmod(target.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
