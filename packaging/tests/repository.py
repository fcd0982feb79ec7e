"""The signed repositories: installed from by apt-get, dnf and zypper, upgraded, gone back, removed; and nothing unsigned."""
import functools
import http.server
import os
import re
import shutil
import threading

from testbed.commands import run, tried
from testbed.program import ROOT

from .built import CHANGELOG, DEBIAN_NAME, DIST, LINUX, MACHINE, TREE, package_named, rpm_version, version_line
from .checks import check
from .debian import copy
from .use import check_archive

_OLDER = "0.0.9"
TOOLS = ("apt-ftparchive", "createrepo_c", "rpmsign", "gpg", "dnf", "zypper")


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class _Served:
    """A folder, served on a port of the loopback interface."""

    def __init__(self, folder):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=folder))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def judge(base, folder, server):
    home = folder / "gnupg"
    home.mkdir(mode=0o700)
    os.environ["GNUPGHOME"] = str(home)
    run("gpg", "--batch", "--passphrase", "", "--quick-gen-key", "arc-preflight test <test@arc-preflight.invalid>", "rsa3072", "sign", "1d")
    into = folder / "repository"
    into.mkdir()
    served = _Served(into)
    for packages in _older(folder), DIST:
        told = tried(ROOT / "packaging/repository", "--key", "test@arc-preflight.invalid", "--url", served.url, "--into", into, packages)
        check(f"a repository of {packages.name}", told.returncode == 0, told.stderr)
    told = tried(ROOT / "packaging/repository", "--key", "nobody@arc-preflight.invalid", "--url", served.url, "--into", folder / "none")
    check("a key that gpg does not have is said", told.returncode == 1 and "no secret keys" in told.stderr, told)
    told = tried("sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS", cwd=into)
    check("the sums are those of its files", told.returncode == 0 and ".deb" in (into / "SHA256SUMS").read_text(), told)
    told = tried("gpg", "--verify", "SHA256SUMS.asc", "SHA256SUMS", cwd=into)
    check("and signed", told.returncode == 0 and "Good signature" in told.stderr, told.stderr)
    try:
        _apt(copy(base, folder / "apt", server), into)
        _dnf(copy(base, folder / "dnf", server), into, folder)
        _zypper(copy(base, folder / "zypper", server), into, folder)
    finally:
        served.server.shutdown()
        tried("gpgconf", "--kill", "all")


def _older(folder):
    """The same packages, by an older number."""
    older = folder / "older"
    older.mkdir()
    tree = folder / "older-deb"
    run("dpkg-deb", "-R", package_named(f"*_{DEBIAN_NAME}.deb"), tree)
    control = tree / "DEBIAN/control"
    control.write_text(re.sub(r"(?m)^Version: .*", f"Version: {_OLDER}", control.read_text()))
    run("dpkg-deb", "-Znone", "--root-owner-group", "-b", tree, older / f"arc-preflight_{_OLDER}_{DEBIAN_NAME}.deb")
    shutil.rmtree(tree)
    spec = re.sub(r"(?m)^%global _binary_payload.*\n", "", (LINUX / "arc-preflight.spec").read_text())
    _rpmbuild(folder, older, spec, tree=TREE, program_version=_OLDER, glibc="2.17", **CHANGELOG)
    return older


def _rpmbuild(folder, into, spec, **macros):
    written = folder / "test.spec"
    written.write_text(spec)
    macros |= {"_topdir": folder / "rpmbuild", "_rpmdir": into, "_binary_payload": "w0.gzdio", "_rpmfilename": "%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm"}
    run("rpmbuild", "-bb", "--quiet", *(word for name, value in macros.items() for word in ("--define", f"{name} {value}")), written)


def _apt(root, into):
    (root / "etc/apt/sources.list").unlink(missing_ok=True)
    script, key = (into / "install.sh").read_text(), (into / "arc-preflight.gpg")
    content = key.read_bytes()
    key.write_bytes(content[:-1] + b"x")
    told = root.run("sh", input=script)
    check("install.sh takes no other key", told.returncode == 1 and "not the key" in told.stderr and not (root / "usr/bin/arc-preflight").exists(), told)
    key.write_bytes(content)
    before = root.files()
    told = root.run("sh", input=script)
    check("install.sh installs by apt-get", told.returncode == 0 and root.run("arc-preflight", "--version").stdout == version_line(), told)
    check_archive(root, "/usr/lib/arc-preflight", "with its class archive in use")
    newest = root.run("dpkg-query", "-Wf", "${Version}", "arc-preflight").stdout

    def version():
        return root.run("dpkg-query", "-Wf", "${Version}", "arc-preflight").stdout

    told = root.run("apt-get", "install", "-y", "--allow-downgrades", f"arc-preflight={_OLDER}")
    check("apt-get goes back to an older version", told.returncode == 0 and version() == _OLDER, told)
    told = root.run("apt-get", "upgrade", "-y")
    check("and upgrades", told.returncode == 0 and version() == newest, told)
    told = root.run("apt-get", "purge", "-y", "arc-preflight")
    left = {path for path in root.files() - before if not path.startswith("var/lib/apt/")}
    check("and removes it all", told.returncode == 0 and left <= {"etc/apt/sources.list.d/arc-preflight.list", *_keys()}, sorted(left))
    package = next((into / "apt/pool").rglob(f"*{newest}*_{DEBIAN_NAME}.deb"))
    root.run("apt-get", "clean")
    with _changed(package):
        told = root.run("apt-get", "install", "-y", "arc-preflight")
        check("apt-get refuses a package that was changed", told.returncode != 0 and "Hash Sum mismatch" in told.stdout + told.stderr, told)
    with _changed(into / "apt/dists/stable/InRelease", b"Origin: arc-preflight", b"Origin: arc-preflighT"):
        shutil.rmtree(root / "var/lib/apt/lists")
        told = root.run("apt-get", "update")
        check("and a list that was changed", "BADSIG" in told.stdout + told.stderr, told)


def _keys():
    return {"usr/share/keyrings", "usr/share/keyrings/arc-preflight.asc", "usr/share/keyrings/arc-preflight.gpg"}


class _changed:
    """While in it, a byte of the file is another."""

    def __init__(self, file, old=None, new=None):
        self.file, self.content = file, file.read_bytes()
        middle = len(self.content) // 2
        self.old, self.new = (old, new) if old else (self.content[middle : middle + 16], bytes(16))

    def __enter__(self):
        self.file.write_bytes(self.content.replace(self.old, self.new, 1))

    def __exit__(self, *_):
        self.file.write_bytes(self.content)


def _system(folder):
    """What the package depends on, as an empty package: there is no distribution with RPM packages here."""
    into = folder / "standins"
    if not into.exists():
        into.mkdir()
        _rpmbuild(folder, into, "Name: glibc\nVersion: 2.36\nRelease: 1\nSummary: stands in\nLicense: none\nProvides: /bin/sh\n%description\n.\n%files\n")
        run("createrepo_c", "--quiet", "--general-compress-type=gz", into)
    return f"[standins]\nname=standins\nbaseurl=file://{into}\nenabled=1\ngpgcheck=0\n"


def _source(into, folder):
    """As on a server, but for the key's place: these programs run outside of the root."""
    text = (into / "arc-preflight.repo").read_text().replace("file:///usr/share/keyrings", f"file://{into}")
    place = folder / "sources"
    place.mkdir(exist_ok=True)
    (place / "arc-preflight.repo").write_text(text)
    (place / "standins.repo").write_text(_system(folder))
    return place


def _dnf(root, into, folder):
    shutil.rmtree(folder / "dnf-cache", ignore_errors=True)
    dnf = ["dnf", "-y", "--installroot", root.folder, "--releasever=1", "--noplugins", f"--setopt=reposdir={_source(into, folder)}",
           f"--setopt=cachedir={folder}/dnf-cache", f"--setopt=logdir={folder}", f"--forcearch={MACHINE}"]
    _managed("dnf", root, into, {
        "install": [*dnf, "install", "arc-preflight"],
        "back": [*dnf, "downgrade", f"arc-preflight-{_OLDER}"],
        "upgrade": [*dnf, "upgrade"],
        "remove": [*dnf, "remove", "arc-preflight"],
        "refresh": [*dnf, "clean", "all"],
    })


def _zypper(root, into, folder):
    sources = root / "etc/zypp/repos.d"
    sources.mkdir(parents=True, exist_ok=True)
    shutil.copytree(_source(into, folder), sources, dirs_exist_ok=True)
    zypper = ["zypper", "--root", root.folder, "--non-interactive", "--gpg-auto-import-keys"]
    _managed("zypper", root, into, {
        "install": [*zypper, "install", "arc-preflight"],
        "back": [*zypper, "install", "--oldpackage", f"arc-preflight={_OLDER}"],
        "upgrade": [*zypper, "update", "arc-preflight"],
        "remove": [*zypper, "remove", "arc-preflight"],
        "refresh": [*zypper, "clean", "--all"],
    })


def _managed(name, root, into, commands):
    def version():
        return tried("rpm", "--root", root.folder, "-q", "--queryformat", "%{VERSION}", "arc-preflight").stdout

    before = root.files()
    told = tried(*commands["install"])
    good = told.returncode == 0 and version() == rpm_version() and root.run("arc-preflight", "--version").stdout == version_line()
    check(f"{name} installs", good, told)
    check_archive(root, "/usr/lib/arc-preflight", "with its class archive in use")
    told = tried(*commands["back"])
    check(f"{name} goes back to an older version", told.returncode == 0 and version() == _OLDER, told)
    told = tried(*commands["upgrade"])
    check("and upgrades", told.returncode == 0 and version() == rpm_version(), told)
    told = tried(*commands["remove"])
    left = {path for path in root.files() - before if "arc-preflight" in path}
    check("and removes it all", told.returncode == 0 and not left, (told, sorted(left)))
    package = next((into / "yum").rglob(f"*-{rpm_version()}-*.rpm"))
    tried(*commands["refresh"])
    with _changed(package):
        told = tried(*commands["install"])
        check(f"{name} refuses a package that was changed", told.returncode != 0 and not (root / "usr/bin/arc-preflight").exists(), told)
    tried(*commands["refresh"])
    with _changed(package.parent / "repodata/repomd.xml", b"<revision>", b"<revision>1"):
        told = tried(*commands["install"])
        check("and a list that was changed", told.returncode != 0 and not (root / "usr/bin/arc-preflight").exists(), told)
