"""What other tools say of the same fault: each asked for one host, as a person would ask it, and its decisive line."""
import concurrent.futures
import json
import re
import subprocess

from testbed.commands import comes_true
from testbed.machine import CHECK_HTTP

from .pki import STORE_PASSWORD

_PATIENCE = 6
_EXPORTER = "http://127.0.0.1:9115"
_SHORT = 160

TOOLS = ("dig", "curl", "prometheus-blackbox-exporter", CHECK_HTTP)


class Peers:
    def __init__(self, lab):
        self._lab = lab
        self._exporter_runs = False

    def ask(self, scenario, host):
        """Tool → its decisive line."""
        environment = self._lab.environment_of(scenario)
        refused = self._configure_exporter(environment.get("HTTPS_PROXY", ""))
        tools = {
            "curl -v": self._curl,
            "dig": self._dig,
            "check_http": self._check_http,
            "blackbox-exporter": self._exporter,
            "a JVM client": self._jvm,
        }
        with concurrent.futures.ThreadPoolExecutor() as pool:
            asked = {name: pool.submit(tool, scenario, host, environment) for name, tool in tools.items()}
            said = {name: it.result() for name, it in asked.items()}
        if refused:
            said["blackbox-exporter"] = refused
        return {name: _short(it) for name, it in said.items()}

    def _run(self, words, scenario, environment):
        command = self._lab.client.command(["timeout", str(_PATIENCE + 4), *words], environment, scenario.user)
        return subprocess.run(command, text=True, errors="replace", capture_output=True, stdin=subprocess.DEVNULL)

    def _curl(self, scenario, host, environment):
        said = self._run(["curl", "-sSv", "-o", "/dev/null", "-m", str(_PATIENCE), f"https://{host}/"], scenario, environment)
        lines = said.stderr.splitlines()
        failed = [it for it in lines if it.startswith("curl: (")]
        return failed[-1] if failed else next((it for it in reversed(lines) if it.startswith("< HTTP/")), "no answer")

    def _dig(self, scenario, host, environment):
        said = self._run(["dig", "+time=2", "+tries=1", host], scenario, environment).stdout
        status = re.search(r"status: (\w+)", said)
        if not status:
            return next((it for it in said.splitlines() if it.startswith(";;")), "no answer")
        answers = re.findall(r"^\S+\s+\d+\s+IN\s+(?:A|CNAME)\s+(\S+)", said, re.M)
        return f"status: {status[1]}, {', '.join(answers) or 'no answer'}"

    def _check_http(self, scenario, host, environment):
        said = self._run([CHECK_HTTP, "-H", host, "-S", "--sni", "-t", str(_PATIENCE)], scenario, environment)
        return (said.stdout or said.stderr).split("|")[0].strip().split("\n")[0]

    def _exporter(self, scenario, host, environment):
        module = "proxy" if environment.get("HTTPS_PROXY") else "https"
        url = f"{_EXPORTER}/probe?module={module}&target=https://{host}/&debug=true"
        said = self._run(["curl", "-s", "--noproxy", "*", url], scenario, {}).stdout
        if "probe_success 1" in said:
            return "probe_success 1"
        errors = re.findall(r"level=error .*?msg=\"?(.*)$", said, re.M)
        return errors[0] if errors else "probe_success 0"

    def _jvm(self, scenario, host, environment):
        found = re.search(r"([^/@:]+):(\d+)/?$", environment.get("HTTPS_PROXY", ""))
        options = [f"-Dhttps.proxyHost={found[1]}", f"-Dhttps.proxyPort={found[2]}"] if found else []
        pki = self._lab.pki
        words = [f"{self._lab.program['runtime']}/bin/java", *options, f"-Djavax.net.ssl.trustStore={pki.file('trust.store')}",
                 f"-Djavax.net.ssl.trustStorePassword={STORE_PASSWORD}", "-cp", str(pki.folder), "PlainClient", host]
        return self._run(words, scenario, environment).stdout.strip().split("\n")[0] or "no answer"

    def _configure_exporter(self, proxy):
        """Returns what it says against the configuration; nothing when it takes it."""
        root = self._lab.pki.root
        trust = f"tls_config: {{ ca_file: {root} }}"
        http = "prober: http, timeout: 5s, http: {{ preferred_ip_protocol: ip4, fail_if_not_ssl: true, valid_status_codes: [200, 302, 400, 401, 404], {} }}"
        modules = [f"  https: {{ {http.format(trust)} }}"]
        if proxy:
            modules.append(f"  proxy: {{ {http.format(f'proxy_url: {json.dumps(proxy)}, ' + trust)} }}")
        self._lab.client.write("/etc/blackbox.yml", "modules:\n" + "\n".join(modules) + "\n")
        if not self._exporter_runs:
            self._lab.client.run(["systemd-run", "--quiet", "--unit=blackbox", "prometheus-blackbox-exporter",
                                  "--config.file=/etc/blackbox.yml", "--web.listen-address=127.0.0.1:9115"])
            self._exporter_runs = True
            healthy = ["curl", "-sf", f"{_EXPORTER}/-/healthy"]
            if not comes_true(lambda: self._lab.client.run(healthy, check=False).returncode == 0, 10):
                raise RuntimeError("the exporter did not start")
        return self._lab.client.run(["curl", "-s", "-X", "POST", f"{_EXPORTER}/-/reload"], check=False).stdout.strip()


def _short(line):
    line = re.sub(r"\s+", " ", line.replace("|", "/").replace("`", "'"))
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
