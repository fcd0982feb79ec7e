"""What has to be installed on this machine, and the Debian packages that bring it."""
import os
import shutil
import sys

CHECK_HTTP = "/usr/lib/nagios/plugins/check_http"
PYTHON = "/usr/bin/python3"
SYSTEMD = "/lib/systemd/systemd"
LOCALES = "/usr/share/i18n/locales/ko_KR"

# Those not named here are in a package of their own name.
_PACKAGES = {
    CHECK_HTTP: "monitoring-plugins-basic",
    PYTHON: "python3",
    SYSTEMD: "systemd",
    LOCALES: "locales",
    "apt-ftparchive": "apt-utils",
    # Without the C library of the system.
    "busybox": "busybox-static",
    "cc": "gcc libc6-dev",
    "createrepo_c": "createrepo-c",
    "dbus-daemon": "dbus",
    "dig": "bind9-dnsutils",
    "dpkg-deb": "dpkg",
    "gpg": "gnupg",
    "ip": "iproute2",
    "localedef": "libc-bin",
    "mitmdump": "mitmproxy",
    "msibuild": "msitools",
    "msiinfo": "msitools",
    "named": "bind9",
    "nft": "nftables",
    "nginx": "nginx-light",
    "nsenter": "util-linux",
    "qemu-aarch64": "qemu-user",
    "readelf": "binutils",
    "rpmbuild": "rpm",
    "rpmsign": "rpm",
    "scp": "openssh-client",
    "setpriv": "util-linux",
    "squid": "squid-openssl",
    "systemd-analyze": "systemd",
    "systemd-nspawn": "systemd-container",
    "unshare": "util-linux",
    "wine": "wine wine64",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
}


def require(who, tools):
    """Ends the program with a sentence unless this is Linux, we are root, and every tool is there."""
    if sys.platform != "linux" or os.geteuid() != 0:
        sys.exit(f"{who}: needs Linux and root, for namespaces of its own")
    missing = sorted({_PACKAGES.get(it, it) for it in tools if not (shutil.which(it) or os.path.exists(it))})
    if missing:
        sys.exit(f"{who}: missing programs: apt-get install --no-install-recommends {' '.join(missing)}")
