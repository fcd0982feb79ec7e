"""The image for containers: built without a daemon, its layers and its size; run as it runs in a pipeline."""
import json
import re
import shutil
import tarfile

from testbed.commands import run, tried
from testbed.program import ROOT

from .built import DEBIAN_NAME, package_named, version_line
from .checks import check
from .deb import dpkg
from .debian import copy
from .use import TRUST

TOOLS = ("buildah", "skopeo", "umoci", "crun", "systemd-nspawn")
_FOLDER = ROOT / "packaging" / "container"
_USER = 65532
_MOST = 150e6


def judge(base, folder, server):
    place = folder / "container"
    place.mkdir()
    buildah = ["buildah", "--root", place / "storage", "--runroot", place / "run", "--storage-driver", "vfs"]
    container = run(*buildah, "from", "scratch").strip()
    trusting = copy(base, place / "base", server)
    run("umount", trusting / "proc")
    (trusting / "etc/ssl/certs").mkdir(parents=True, exist_ok=True)
    (trusting / "etc/ssl/certs/ca-certificates.crt").write_text(server.roots)
    run(*buildah, "add", "--quiet", container, trusting.folder, "/")
    run(*buildah, "commit", "--quiet", container, "localhost/base")
    context = place / "context"
    context.mkdir()
    shutil.copy(package_named(f"*_{DEBIAN_NAME}.deb"), context)
    told = tried(*buildah, "build", "--isolation", "chroot", "--format", "docker", "--build-arg", "BASE=localhost/base",
                 "--build-arg", f"PACKAGE=arc-preflight_*_{DEBIAN_NAME}.deb", "--tag", "localhost/arc-preflight", "--file", _FOLDER / "Containerfile", context)
    check("the Containerfile is built, without a daemon and without a network", told.returncode == 0, told.stderr)
    image = json.loads(run(*buildah, "inspect", "--type", "image", "localhost/arc-preflight"))["Docker"]["config"]
    check("it runs as a number that is not root's", image["User"] == f"{_USER}:{_USER}", image)
    check("and has a health check", image["Healthcheck"]["Test"] == ["CMD", "arc-preflight", "version", "--verbose"], image)
    run(*buildah, "push", "--quiet", "localhost/arc-preflight", f"oci:{place / 'oci'}:latest")
    _layers(place)
    run("umoci", "--log=fatal", "unpack", "--image", f"{place / 'oci'}:latest", place / "bundle")
    _used(place / "bundle", image, server)
    _nspawn(trusting, place)


def _nspawn(root, place):
    """By systemd-nspawn, with what the example sets."""
    check("the .deb is installed for systemd-nspawn", dpkg(root, "-i", package_named(f"*_{DEBIAN_NAME}.deb")).returncode == 0)
    settings = place / "arc-preflight.nspawn"
    text = (_FOLDER / settings.name).read_text()
    settings.write_text(text.replace("Parameters=arc-preflight check", "Parameters=arc-preflight check --endpoints /srv/endpoints.json"))
    shutil.copy(root / "tmp/endpoints.json", root / "srv")
    folder = "/run/systemd/nspawn"
    apart = ["unshare", "--mount", "sh", "-c", f'mkdir -p {folder} && mount -t tmpfs none {folder} && cp "$0" {folder} && exec "$@"', settings]
    told = tried(*apart, "systemd-nspawn", "-q", "--register=no", "--keep-unit", "-M", "arc-preflight", "-D", root.folder)
    check("systemd-nspawn runs it as its settings say", told.returncode == 0 and "localhost" in told.stdout and not told.stderr, told)


def _layers(place):
    manifest = json.loads(run("skopeo", "inspect", "--raw", f"oci:{place / 'oci'}:latest"))
    layers = [place / "oci/blobs/sha256" / layer["digest"].split(":")[1] for layer in manifest["layers"]]
    names, own = set(), 0
    for number, layer in enumerate(layers):
        with tarfile.open(layer) as content:
            members = content.getmembers()
        names |= {member.name for member in members}
        own += sum(member.size for member in members) if number else 0
    left = [name for name in names if re.search(r"(^|/)arc-preflight_[^/]*[.]deb$", name) or "systemd/system/arc-preflight" in name]
    check("no layer has the .deb, nor the service", not left and "usr/lib/arc-preflight/runtime/lib/modules" in names, left)
    packed = sum(layer.stat().st_size for layer in layers[1:])
    check(f"upon its base it has {own / 1e6:.0f} MB, {packed / 1e6:.0f} packed; at most {_MOST / 1e6:.0f}", own <= _MOST, own)


def _used(bundle, image, server):
    """By crun, with no capability and a root that is read-only."""
    file = bundle / "config.json"
    config = json.loads(file.read_text())

    def start(*words, user=_USER):
        config["process"].update(
            args=[*image["Entrypoint"], *words], user={"uid": user, "gid": user}, terminal=False, noNewPrivileges=True,
            env=[*image["Env"], *(f"{name}={value}" for name, value in TRUST.items())],
            capabilities={kind: [] for kind in ("bounding", "effective", "inheritable", "permitted", "ambient")},
        )
        config["root"]["readonly"] = True
        config["hostname"] = "container"
        # Its network is that of this test, which has the server.
        config["linux"] = {"namespaces": [{"type": kind} for kind in ("pid", "ipc", "uts", "mount")]}
        config["mounts"] = [
            {"destination": "/proc", "type": "proc", "source": "proc"},
            {"destination": "/tmp", "type": "bind", "source": str(bundle / "rootfs/tmp"), "options": ["rbind", "ro"]},
        ]
        file.write_text(json.dumps(config))
        # crun refuses a machine that has both versions of control groups, and needs neither for this.
        apart = ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs none /sys/fs/cgroup && exec "$@"', "sh"]
        crun = ["crun", "--root", bundle.parent / "crun", "--cgroup-manager=disabled"]
        return tried(*apart, *crun, "run", "--bundle", bundle, "arc-preflight-test")

    told = start("version", "--verbose")
    check("its health check passes", told.returncode == 0 and told.stdout.startswith(version_line()), told)
    check("its class archive is in use", told.stdout.endswith("class archive: in use\n"), told)
    (bundle / "rootfs/tmp/endpoints.json").write_text(server.one)
    told = start(*image["Cmd"], "--endpoints", "/tmp/endpoints.json", "--format", "json")
    report = json.loads(told.stdout or "{}")
    run_there = {each["id"] for each in report.get("checks", []) if each["status"] in ("pass", "warn", "fail")}
    causes = {each["cause"] for each in report.get("findings", [])}
    check("what it runs by itself looks at the network", any(each.startswith("endpoint.") for each in run_there), (told, run_there))
    check("asks no rights of a container, nor that it be a server", "host.not-elevated" not in causes and "host.systemd" not in run_there, causes)
    check("and judges what it sees", told.returncode == 0, (told.returncode, [(each["cause"], each["evidence"]) for each in report.get("findings", [])]))
    told = start("check", "--offline", "--format", "json")
    check("asked for all, it misses those rights as anywhere", '"host.not-elevated"' in told.stdout, told)
