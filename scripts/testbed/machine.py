"""What has to be installed on this machine, and the Debian packages that bring it."""
import os
import shutil
import sys

CHECK_HTTP = "/usr/lib/nagios/plugins/check_http"
PYTHON = "/usr/bin/python3"
SYSTEMD = "/lib/systemd/systemd"
LOCALES = "/usr/share/i18n/locales/ko_KR"

_PACKAGES = {
    CHECK_HTTP: "monitoring-plugins-basic",
    PYTHON: "python3",
    SYSTEMD: "systemd",
    LOCALES: "locales",
    "localedef": "libc-bin",
    "cc": "gcc libc6-dev",
    "curl": "curl",
    "dbus-daemon": "dbus",
    "debootstrap": "debootstrap",
    "dig": "bind9-dnsutils",
    "dnsmasq": "dnsmasq",
    "faketime": "faketime",
    "gpg": "gnupg",
    "groff": "groff",
    "ip": "iproute2",
    "iptables": "iptables",
    "mitmdump": "mitmproxy",
    "named": "bind9",
    "nft": "nftables",
    "nginx": "nginx-light",
    "msibuild": "msitools",
    "nsenter": "util-linux",
    "openssl": "openssl",
    "osslsigncode": "osslsigncode",
    "msiinfo": "msitools",
    "unzip": "unzip",
    "readelf": "binutils",
    "dpkg-deb": "dpkg",
    "prometheus-blackbox-exporter": "prometheus-blackbox-exporter",
    "qemu-aarch64": "qemu-user",
    "rpm": "rpm",
    "rpmbuild": "rpm",
    "setpriv": "util-linux",
    "shellcheck": "shellcheck",
    "squid": "squid-openssl",
    "systemd-analyze": "systemd",
    "systemd-nspawn": "systemd-container",
    "tinyproxy": "tinyproxy",
    "unbound": "unbound",
    "unshare": "util-linux",
    "wine": "wine wine64",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "zsh": "zsh",
}


def require(who, tools):
    """Ends the program with a sentence unless this is Linux, we are root, and every tool is there."""
    if sys.platform != "linux" or os.geteuid() != 0:
        sys.exit(f"{who}: needs Linux and root, for namespaces of its own")
    missing = sorted({_PACKAGES[it] for it in tools if not (shutil.which(it) or os.path.exists(it))})
    if missing:
        sys.exit(f"{who}: missing programs: apt-get install --no-install-recommends {' '.join(missing)}")
