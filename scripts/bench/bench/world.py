"""What is measured against: certificates, servers near and far, and the wire between them."""
import json
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.request

from testbed import namespaces, tenant
from testbed.certificates import Certificates
from testbed.commands import Failed, comes_true
from testbed.dns import DnsServer
from testbed.wire import Wire

from . import endpoints, tenant_server

NGINX = """
daemon off; worker_processes 1; pid {work}/{network}.pid; error_log {work}/{network}.err;
events {{ worker_connections 4096; }}
http {{ access_log off; server {{ listen 443 ssl http2 backlog=2048;
  ssl_certificate {work}/leaf.chain; ssl_certificate_key {work}/leaf.key;
  ssl_protocols TLSv1.2 TLSv1.3; location / {{ return 200 "ok"; }} }}
 upstream tenant {{ server 127.0.0.1:{tenant}; keepalive 32; }}
 server {{ listen 443 ssl http2; server_name {azure};
  ssl_certificate {work}/leaf.chain; ssl_certificate_key {work}/leaf.key; ssl_protocols TLSv1.2 TLSv1.3;
  location / {{ proxy_pass http://tenant; proxy_http_version 1.1; proxy_set_header Connection "";
    proxy_set_header Host $host; proxy_pass_request_headers on; }} }} }}
"""
BLACKBOX = """
modules:
  https: {{ prober: http, timeout: 10s, http: {{ preferred_ip_protocol: ip4, tls_config: {{ ca_file: {bundle} }} }} }}
"""
BLACKBOX_ADDRESS = "127.0.0.1:9115"
NEAR_END = "10.78.0.1"
# The network namespace where the servers of each network are; None is that of the commands.
NAMESPACES = {"near": None, "far": "far"}


class World:
    """Servers and a wire, which end with this process; to be entered once, apart from the machine."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="arc-bench")
        # What lies in it is to be read by the agent's account, too.
        os.chmod(self.folder.name, 0o755)
        self.work = pathlib.Path(self.folder.name)
        self.servers = []
        self.bundle = self.work / "bundle.pem"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": "/root", "LANG": "C.UTF-8",
            "SSL_CERT_FILE": str(self.bundle), "SSL_CERT_DIR": str(self.work / "none"),
            "CURL_CA_BUNDLE": str(self.bundle),
        }
        self.resolv = self.work / "resolv.conf"
        self.resolve_by([endpoints.DNS["near"]])
        namespaces.cover("/etc/resolv.conf", self.resolv)
        self.make_certificates()
        self.join_far()
        for network in NAMESPACES:
            self.start_servers(network)
        self.start_tenant()
        self.start_blackbox()
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.terminate()
            server.wait()
        self.folder.cleanup()

    def resolve_by(self, servers):
        self.resolv.write_text("".join(f"nameserver {server}\n" for server in servers))

    def list_of(self, names):
        """A file that lists endpoints, in the form that the program reads."""
        file = self.work / f"{names[0]}-{len(names)}.json"
        file.write_text('{"endpoints":[' + ",".join(f'"{name}"' for name in names) + "]}")
        return str(file)

    def make_certificates(self):
        """As Azure's: RSA, with an intermediate that the endpoints send along."""
        made = Certificates(self.work)
        made.authority("root", "/O=Microsoft Corporation/CN=Bench Root", bits=4096, days=2)
        made.authority("issuer", "/O=Microsoft Corporation/CN=Bench Issuing CA", by="root", bits=4096, days=2)
        made.make_key("leaf")
        names = [*(f"*.{network}{endpoints.DOMAIN}" for network in endpoints.DNS), *endpoints.AZURE]
        made.leaf("leaf", "leaf", names, by="issuer", above=["issuer"], days=2)
        usual = pathlib.Path("/etc/ssl/certs/ca-certificates.crt")
        root = pathlib.Path(made.file("root.crt")).read_text()
        self.bundle.write_text((usual.read_text() if usual.exists() else "") + root)

    def join_far(self):
        """The far network, at the other end of a wire that is slow, and that loses what is for silent endpoints."""
        namespaces.make("far")
        namespaces.ip(f"route add local {endpoints.NETWORKS['far']}.0.0/16 dev lo", "far")
        wire = Wire((None, "near"), ("far", "far"), delay=endpoints.ROUND_TRIP_MS / 2000, loses=endpoints.is_silent)
        beside(wire.start)
        namespaces.ip(f"link set far up\nroute add {NEAR_END} dev far", "far")
        namespaces.ip(f"address add {NEAR_END} dev near\nlink set near up")
        for network in ("far", "silent"):
            namespaces.ip(f"route add {endpoints.NETWORKS[network]}.0.0/16 dev near")

    def start_servers(self, network):
        namespace = NAMESPACES[network]
        start_dns(namespace, endpoints.DNS[network], endpoints.address)
        configuration = self.work / f"{network}.conf"
        configuration.write_text(NGINX.format(work=self.work, network=network, azure=" ".join(endpoints.AZURE), tenant=tenant_server.PORT))
        self.start(namespaces.command(namespace, "nginx", "-c", str(configuration)))
        if not comes_true(lambda: ":443 " in namespaces.run(namespace, "ss -Hlnt"), 5):
            raise Failed(f"nginx did not start: {(self.work / f'{network}.err').read_text()}")

    def start_tenant(self):
        """What signs in there is in a file, as `azcmagent connect --config` takes it."""
        start_dns(NAMESPACES["far"], endpoints.AZURE_DNS, endpoints.address_with_azure)
        self.start(namespaces.command(NAMESPACES["far"], sys.executable, str(pathlib.Path(tenant_server.__file__))))
        if not comes_true(lambda: f":{tenant_server.PORT} " in namespaces.run(NAMESPACES["far"], "ss -Hlnt"), 5):
            raise Failed("the stand-in for Microsoft Entra did not start")
        self.config = self.work / "arc.json"
        self.config.write_text(json.dumps({
            "cloud": "AzureCloud", "location": "koreacentral",
            "tenant-id": tenant.TENANT, "subscription-id": tenant.SUBSCRIPTION, "resource-group": tenant.GROUP,
            "service-principal-id": tenant.APPLICATION, "service-principal-secret": tenant.SECRET,
        }))

    def start_blackbox(self):
        configuration = self.work / "blackbox.yml"
        configuration.write_text(BLACKBOX.format(bundle=self.bundle))
        self.start(["prometheus-blackbox-exporter", f"--config.file={configuration}", f"--web.listen-address={BLACKBOX_ADDRESS}"])
        if not comes_true(blackbox_is_up, 5):
            raise Failed("prometheus-blackbox-exporter did not start")

    def start(self, command):
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.servers.append(subprocess.Popen(command, env=self.environment, **quiet))


def blackbox_is_up():
    try:
        urllib.request.urlopen(f"http://{BLACKBOX_ADDRESS}/-/healthy").close()
        return True
    except OSError:
        return False


def start_dns(namespace, address, address_of):
    beside(DnsServer(namespace, [address], lambda name: ((), [address_of(name)])).start)


def beside(start):
    """What it starts runs in a process of its own: a server must not wait for another one's thread."""
    ours, theirs = multiprocessing.Pipe()

    def serve():
        start()
        theirs.send("started")
        threading.Event().wait()

    multiprocessing.get_context("fork").Process(target=serve, daemon=True).start()
    theirs.close()
    ours.recv()
