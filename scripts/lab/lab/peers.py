"""What other tools say of the same fault: each asked for one host, as a person would ask it, and its decisive line."""
import concurrent.futures
import json
import re
import subprocess

from testbed.commands import comes_true
from testbed.machine import CHECK_HTTP, PYTHON

from .pki import STORE_PASSWORD

_PATIENCE = 6
_EXPORTER = "http://127.0.0.1:9115"
_SHORT = 160
_USUAL = [200, 302, 400, 401, 404]
_REQUESTS = "import requests, sys; print('HTTP', requests.get(sys.argv[1], timeout=6, allow_redirects=False).status_code)"

TOOLS = ("dig", "curl", "openssl", CHECK_HTTP)


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
            "openssl s_client": self._openssl,
            "check_http": self._check_http,
            "blackbox_exporter": self._exporter,
            "goss": self._goss,
            "requests": self._requests,
            "a JVM client": self._jvm,
        }
        with concurrent.futures.ThreadPoolExecutor() as pool:
            asked = {name: pool.submit(tool, scenario, host, environment) for name, tool in tools.items()}
            said = {name: it.result() for name, it in asked.items()}
        if refused:
            said["blackbox_exporter"] = refused
        return {name: _short(it) for name, it in said.items()}

    def _run(self, words, scenario, environment):
        command = self._lab.client.command(["timeout", str(_PATIENCE + 4), *words], environment, scenario.user)
        return subprocess.run(command, text=True, errors="replace", capture_output=True, stdin=subprocess.DEVNULL)

    def _tool(self, name):
        return f"{self._lab.program['peers']}/{name}"

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

    def _openssl(self, scenario, host, environment):
        words = ["openssl", "s_client", "-connect", f"{host}:443", "-servername", host, "-verify_hostname", host]
        words += ["-verify_return_error", "-brief"]
        proxy = re.search(r"([^/@:]+:\d+)/?$", environment.get("HTTPS_PROXY", ""))
        said = self._run([*words, "-proxy", proxy[1]] if proxy else words, scenario, environment)
        lines = [it for it in (said.stdout + said.stderr).splitlines() if it.strip()]
        telling = [it for it in lines if re.search(r"error|Verification: OK|refused|timed out", it, re.I)]
        # Without the number of its thread.
        return re.sub(r"^[0-9A-F]{16}:", "", (telling or lines or ["no answer"])[0])

    def _check_http(self, scenario, host, environment):
        said = self._run([CHECK_HTTP, "-H", host, "-S", "--sni", "-t", str(_PATIENCE)], scenario, environment)
        return (said.stdout or said.stderr).split("|")[0].strip().split("\n")[0]

    def _exporter(self, scenario, host, environment):
        module = "proxy" if environment.get("HTTPS_PROXY") else "https"
        url = f"{_EXPORTER}/probe?module={module}&target=https://{host}/&debug=true"
        said = self._run(["curl", "-s", "--noproxy", "*", url], scenario, {}).stdout
        if "probe_success 1" in said:
            return "probe_success 1"
        errors = re.findall(r'level=error .*?(?:err|msg)="?(.*)$', said, re.M | re.I)
        return re.sub(r'^.*? err="?', "", errors[0]).replace("\\", "").rstrip('"') if errors else "probe_success 0"

    def _goss(self, scenario, host, environment):
        wanted = {
            "dns": {host: {"resolvable": True, "timeout": _PATIENCE * 500}},
            "http": {
                f"https://{host}/": {
                    "status": {"or": _USUAL}, "timeout": _PATIENCE * 1000, "no-follow-redirects": True,
                },
            },
        }
        file = f"/run/goss-{self._lab.next_number()}.json"
        (self._lab.client.root / file.lstrip("/")).write_text(json.dumps(wanted))
        said = self._run([self._tool("goss"), "--gossfile", file, "validate", "--format", "json"], scenario, environment)
        try:
            results = json.loads(said.stdout)["results"]
        except (ValueError, KeyError):
            return (said.stderr or said.stdout).strip().split("\n")[0] or "no answer"
        failed = [it for it in results if not it.get("successful")]
        telling = [it for it in failed if "Error" in it.get("summary-line", "")] or failed
        return telling[-1].get("summary-line", "failed") if failed else "all tests passed"

    def _requests(self, scenario, host, environment):
        variables = {"PYTHONPATH": self._tool("python"), "REQUESTS_CA_BUNDLE": self._lab.BUNDLE, **environment}
        said = self._run([PYTHON, "-c", _REQUESTS, f"https://{host}/"], scenario, variables)
        line = (said.stdout.strip() or said.stderr.strip()).split("\n")[-1] or "no answer"
        # The cause stands at the end of a long sentence.
        return re.sub(r"^(\S+: ).*\(Caused by (.*)\)$", r"\1\2", line)

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
        http = "prober: http, timeout: 5s, http: {{ preferred_ip_protocol: ip4, fail_if_not_ssl: true, follow_redirects: false, valid_status_codes: [200, 302, 400, 401, 404], {} }}"
        modules = [f"  https: {{ {http.format(trust)} }}"]
        if proxy:
            modules.append(f"  proxy: {{ {http.format(f'proxy_url: {json.dumps(proxy)}, ' + trust)} }}")
        self._lab.client.write("/etc/blackbox.yml", "modules:\n" + "\n".join(modules) + "\n")
        if not self._exporter_runs:
            self._lab.client.run(["systemd-run", "--quiet", "--unit=blackbox", self._tool("blackbox_exporter"),
                                  "--config.file=/etc/blackbox.yml", "--web.listen-address=127.0.0.1:9115"])
            self._exporter_runs = True
            healthy = ["curl", "-sf", f"{_EXPORTER}/-/healthy"]
            if not comes_true(lambda: self._lab.client.run(healthy, check=False).returncode == 0, 10):
                raise RuntimeError("the exporter did not start")
        return self._lab.client.run(["curl", "-s", "-X", "POST", f"{_EXPORTER}/-/reload"], check=False).stdout.strip()


def _short(line):
    line = re.sub(r"\s+", " ", line.replace("|", "/").replace("`", "'"))
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
