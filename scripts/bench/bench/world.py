"""What is measured against: certificates, servers near and far, and the wire between them."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from . import endpoints

NGINX = """
daemon off; worker_processes 1; pid {work}/{network}.pid; error_log {work}/{network}.err;
events {{ worker_connections 4096; }}
http {{ access_log off; server {{ listen 443 ssl http2 backlog=2048;
  ssl_certificate {work}/chain.pem; ssl_certificate_key {work}/leaf.key;
  ssl_protocols TLSv1.2 TLSv1.3; location / {{ return 200 "ok"; }} }} }}
"""
BLACKBOX = """
modules:
  https: {{ prober: http, timeout: 10s, http: {{ preferred_ip_protocol: ip4, tls_config: {{ ca_file: {bundle} }} }} }}
"""
BLACKBOX_ADDRESS = "127.0.0.1:9115"
NEAR_END = "10.78.0.1"
FAR_NAMESPACE = f"""
ip link set lo up && ip route add local {endpoints.NETWORKS["far"]}.0.0/16 dev lo && echo apart && read moved &&
ip link set far up && ip route add {NEAR_END} dev far && exec "$@"
"""


class World:
    """A folder, servers and a wire, which end together; to be entered once, in a network namespace."""

    def __enter__(self):
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="arc-bench"))
        self.processes = []
        self.bundle = self.work / "bundle.pem"
        self.resolv = self.work / "resolv.conf"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": "/root", "LANG": "C.UTF-8",
            "SSL_CERT_FILE": str(self.bundle), "SSL_CERT_DIR": str(self.work / "none"),
            "CURL_CA_BUNDLE": str(self.bundle),
        }
        self.resolve_by([endpoints.DNS["near"]])
        run("mount", "--bind", self.resolv, os.path.realpath("/etc/resolv.conf"))
        self.make_certificates()
        run("ip", "link", "set", "lo", "up")
        self.start(*self.servers("near"))
        self.join_far()
        self.start_blackbox()
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.stdin.close()
            process.wait()
        run("umount", os.path.realpath("/etc/resolv.conf"))
        shutil.rmtree(self.work)

    def resolve_by(self, servers):
        self.resolv.write_text("".join(f"nameserver {server}\n" for server in servers))

    def list_of(self, names):
        """A file that lists endpoints, in the form that the program reads."""
        file = self.work / f"{names[0]}-{len(names)}.json"
        file.write_text('{"endpoints":[' + ",".join(f'"{name}"' for name in names) + "]}")
        return str(file)

    def make_certificates(self):
        """As Azure's: RSA, with an intermediate that the endpoints send along."""
        names = ",".join(f"DNS:*.{network}{endpoints.DOMAIN}" for network in endpoints.DNS)
        authority = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign"
        self.certificate("root", "/O=Microsoft Corporation/CN=Bench Root", 4096, authority, by="root")
        self.certificate("issuer", "/O=Microsoft Corporation/CN=Bench Issuing CA", 4096, authority, by="root")
        self.certificate("leaf", "/CN=bench.test", 2048, f"subjectAltName={names}", by="issuer")
        pem = lambda name: (self.work / f"{name}.pem").read_text()
        (self.work / "chain.pem").write_text(pem("leaf") + pem("issuer"))
        usual = pathlib.Path("/etc/ssl/certs/ca-certificates.crt")
        self.bundle.write_text((usual.read_text() if usual.exists() else "") + pem("root"))

    def certificate(self, name, subject, bits, extensions, by):
        base, issuer = self.work / name, self.work / by
        base.with_suffix(".ext").write_text(extensions)
        run("openssl", "req", "-newkey", f"rsa:{bits}", "-nodes", "-subj", subject, "-keyout", f"{base}.key", "-out", f"{base}.csr")
        signer = ("-signkey", f"{base}.key") if by == name else ("-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-CAcreateserial")
        run("openssl", "x509", "-req", "-days", "2", "-in", f"{base}.csr", *signer, "-extfile", f"{base}.ext", "-out", f"{base}.pem")

    def servers(self, network):
        configuration = self.work / f"{network}.conf"
        configuration.write_text(NGINX.format(work=self.work, network=network))
        return module("servers", endpoints.DNS[network], configuration)

    def join_far(self):
        self.start(*module("wire", "near", "far"))
        far = self.start("unshare", "--net", "sh", "-c", FAR_NAMESPACE, "sh", *self.servers("far"), says="apart")
        run("ip", "link", "set", "far", "netns", str(far.pid))
        run("ip", "address", "add", NEAR_END, "dev", "near")
        run("ip", "link", "set", "near", "up")
        for network in ("far", "silent"):
            run("ip", "route", "add", f"{endpoints.NETWORKS[network]}.0.0/16", "dev", "near")
        print("moved", file=far.stdin, flush=True)
        expect("ready", far)

    def start_blackbox(self):
        configuration = self.work / "blackbox.yml"
        configuration.write_text(BLACKBOX.format(bundle=self.bundle))
        # The shell ends it with its own input, as the other servers end.
        exporter = f"prometheus-blackbox-exporter --config.file={configuration} --web.listen-address={BLACKBOX_ADDRESS}"
        self.start("sh", "-c", f"{exporter} 2>{self.work}/blackbox.log & echo ready; read end; kill $!; wait",
                   environment=self.environment)
        for _ in range(250):
            try:
                return urllib.request.urlopen(f"http://{BLACKBOX_ADDRESS}/-/healthy").close()
            except OSError:
                time.sleep(0.02)
        sys.exit("bench: prometheus-blackbox-exporter did not start")

    def start(self, *command, says="ready", environment=None):
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment,
                                   cwd=pathlib.Path(__file__).parents[1])
        self.processes.append(process)
        expect(says, process)
        return process


def expect(line, process):
    if process.stdout.readline() != line + "\n":
        sys.exit(f"bench: {' '.join(map(str, process.args))} did not start")


def module(name, *arguments):
    return sys.executable, "-m", f"bench.{name}", *map(str, arguments)


def run(*command):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"bench: {' '.join(map(str, command))}: {done.stderr.strip()}")
