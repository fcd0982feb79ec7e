"""The real servers of the corporate network: started when a scenario first wants one, ended with the lab."""
import pathlib
import subprocess
import time

from . import namespaces

_PLACE = pathlib.Path("/run/daemons")

_SQUID = f"""
http_port {namespaces.PROXY}:3201 name=open
http_port {namespaces.PROXY}:3202 name=denied
http_port {namespaces.PROXY}:3203 name=some
http_port {namespaces.PROXY}:3204 name=basic
http_port {namespaces.PROXY}:3205 name=upstream
https_port {namespaces.PROXY}:3206 name=tls tls-cert={{pki}}/proxy.chain tls-key={{pki}}/leaf.key
https_port {namespaces.PROXY}:3207 name=stranger tls-cert={{pki}}/stranger-proxy.chain tls-key={{pki}}/leaf.key
auth_param basic program /usr/lib/squid/basic_ncsa_auth {{place}}/passwords
acl open myportname open tls stranger
acl some myportname some
acl basic myportname basic
acl upstream myportname upstream
acl sign-in dstdomain .microsoftonline.com .windows.net
acl known proxy_auth REQUIRED
cache_peer 10.10.2.200 parent 3128 0 no-query
never_direct allow upstream
always_direct deny upstream
http_access allow open
http_access allow upstream
http_access allow some sign-in
http_access allow basic known
http_access deny all
dns_nameservers {namespaces.DNS1}
dns_timeout 2 seconds
connect_timeout 2 seconds
forward_timeout 3 seconds
shutdown_lifetime 0 seconds
visible_hostname proxy.corp.example
pid_filename none
cache deny all
cache_log {{place}}/cache.log
access_log stdio:{{place}}/log
logfile_rotate 0
buffered_logs off
coredump_dir {{place}}
pinger_enable off
"""
_TINYPROXY = f"""
User root
Group root
Port {{port}}
Listen {namespaces.PROXY}
Timeout 10
LogFile "{{place}}/log"
LogLevel Info
ConnectPort 443
"""
_ZONE_TTL = 60


class Daemon:
    """One real server: its configuration files, its command line, and where it writes what it did."""

    def __init__(self, name, files, command, port, on=namespaces.CORP, address=namespaces.PROXY, folder_of=None):
        self.name, self._files, self._command = name, files, command
        self._port, self._on, self._address, self._owner = port, on, address, folder_of
        self._process = None

    @property
    def place(self):
        return _PLACE / self.name

    def start(self):
        if self._process:
            return
        self.place.mkdir(parents=True)
        for file, content in self._files.items():
            (self.place / file).write_text(content)
        if self._owner:
            subprocess.run(["chown", "-R", self._owner, str(self.place)], check=True)
        output = open(self.place / "output", "w")
        self._process = subprocess.Popen(
            namespaces.command(self._on, *self._command), stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, cwd=self.place,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(self.place), "LANG": "C.UTF-8"},
        )
        self._wait()

    def _wait(self):
        deadline = time.monotonic() + 15
        wanted = f"{self._address}:{self._port}"
        while wanted not in namespaces.run(self._on, "ss -Hlntu"):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{self.name} did not start: {self.log()[-500:]}")
            time.sleep(0.02)

    def log(self):
        """All that it wrote so far."""
        files = [self.place / "log", self.place / "output"]
        return "".join(file.read_text(errors="replace") for file in files if file.exists())


def make(name, lab):
    """The daemon of that name: a key of the table below."""
    place = _PLACE / name
    names = lab.azure.hosts
    if name == "squid":
        password = subprocess.run(["openssl", "passwd", "-apr1", "s3cret"], check=True, text=True, capture_output=True).stdout
        files = {"squid.conf": _SQUID.format(pki=lab.pki.folder, place=place), "passwords": f"arc:{password}"}
        return Daemon(name, files, ["squid", "-N", "-f", f"{place}/squid.conf"], 3207, folder_of="proxy")
    if name in ("tinyproxy", "tinyproxy-basic"):
        port = 3301 if name == "tinyproxy" else 3302
        extra = "BasicAuth arc s3cret\n" if name == "tinyproxy-basic" else "Filter \"filter\"\nFilterURLs Off\n"
        files = {"tinyproxy.conf": _TINYPROXY.format(port=port, place=place) + extra, "filter": "management\n"}
        return Daemon(name, files, ["tinyproxy", "-d", "-c", f"{place}/tinyproxy.conf"], port)
    if name in ("mitmproxy", "mitmproxy-transparent"):
        authority = "".join(pathlib.Path(lab.pki.file(it)).read_text() for it in ("vendor.key", "vendor.crt"))
        common = ["mitmdump", "--set", f"confdir={place}", "--set", f"ssl_verify_upstream_trusted_ca={lab.pki.root}"]
        if name == "mitmproxy":
            command = [*common, "--listen-host", namespaces.PROXY, "-p", "3401"]
            return Daemon(name, {"mitmproxy-ca.pem": authority}, command, 3401)
        command = [*common, "--mode", "transparent", "--showhost", "-p", "3402"]
        return Daemon(name, {"mitmproxy-ca.pem": authority}, command, 3402, namespaces.GATEWAY, "0.0.0.0")
    if name == "dnsmasq":
        records = "".join(f"host-record={host},{data['addresses'][0]}\nlocal=/{host}/\n" for host, data in names.items())
        config = f"no-resolv\nno-hosts\nlisten-address={namespaces.DNSMASQ}\nbind-interfaces\nuser=root\nlog-queries\nlog-facility=-\npid-file=\nlocal=/#/\n"
        files = {"dnsmasq.conf": config + records.replace("host-record=login.windows.net,", "#")}
        return Daemon(name, files, ["dnsmasq", "-k", "-C", f"{place}/dnsmasq.conf"], 53, address=namespaces.DNSMASQ)
    if name == "unbound":
        records = "".join(f'local-data: "{host}. {_ZONE_TTL} A {data["addresses"][0]}"\n' for host, data in names.items())
        config = (
            f'server:\nusername: ""\nchroot: ""\ndirectory: "{place}"\npidfile: ""\ndo-daemonize: no\nuse-syslog: no\nlog-queries: yes\n'
            f"interface: {namespaces.UNBOUND}\naccess-control: 0.0.0.0/0 allow\nlocal-zone: pas.windows.net. always_refuse\n"
            'local-zone: "management.azure.com." always_nxdomain\nlocal-zone: "." static\n'
        )
        return Daemon(name, {"unbound.conf": config + records}, ["unbound", "-d", "-c", f"{place}/unbound.conf"], 53, address=namespaces.UNBOUND)
    if name == "bind":
        zones = "".join(f'zone "{host}" {{ type primary; file "{host}.zone"; }};\n' for host in names)
        config = (
            f'options {{ directory "{place}"; listen-on {{ {namespaces.BIND}; }}; listen-on-v6 {{ none; }}; recursion no; '
            f'allow-query {{ any; }}; pid-file none; session-keyfile "{place}/session.key"; managed-keys-directory "{place}"; '
            f"max-udp-size 512; dnssec-validation no; }};\ncontrols {{ }};\n"
            f'logging {{ channel out {{ stderr; severity info; }}; category queries {{ out; }}; }};\n{zones}'
        )
        files = {"named.conf": config}
        for host, data in names.items():
            if host == "login.windows.net":
                continue
            more = "".join(f"@ IN TXT \"{'x' * 200}\"\n" for _ in range(1))
            files[f"{host}.zone"] = f"$TTL {_ZONE_TTL}\n@ IN SOA ns hostmaster 1 60 60 60 60\n@ IN NS ns\nns IN A {namespaces.BIND}\n@ IN A {data['addresses'][0]}\n{more}"
        return Daemon(name, files, ["named", "-f", "-c", f"{place}/named.conf"], 53, address=namespaces.BIND)
    raise ValueError(f"daemon: there is none called {name!r}")
