"""The HTTPS server that the class archive is made with, under as many names as a check has endpoints."""
import json
import subprocess

from testbed.program import ROOT, jdk

ENDPOINTS = 20


class Server:
    def __init__(self, folder):
        names = [f"endpoint{number}.test" for number in range(1, ENDPOINTS + 1)]
        # A JVM of the same number in another namespace would be warned of where the port is read.
        words = [jdk() / "bin" / "java", "-XX:-UsePerfData", ROOT / "scripts" / "TrainingServer.java", folder, "localhost", *names]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        port = self.process.stdout.readline().strip()
        self.hosts = "127.0.0.1 localhost\n" + "".join(f"127.0.0.1 {name}\n" for name in names)
        self.one = json.dumps({"endpoints": [f"localhost:{port}"]})
        self.many = json.dumps({"endpoints": [f"{name}:{port}" for name in names]})
        self.roots = (folder / "roots.pem").read_text()

    def end(self):
        self.process.kill()
        self.process.wait()
