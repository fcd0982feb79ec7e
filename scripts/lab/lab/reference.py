"""The reference client, asked the same as our program on the same client host, right after it.

Right after, and not beside: what a fault has met is counted before, and a burst of two programs is
another fault than that of one.
"""
import json
import shlex
import subprocess

from . import agreement
from .words import Words

_ASKED = ("pass", "warn", "fail")
_TENANT = "9f8e7d6c-0000-4000-8000-000000000002"
_LOCAL_CONFIG = "/var/opt/azcmagent/localconfig.json"
_PROXY_VARIABLES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy", "REQUEST_METHOD")
# Go's own waits come to less than this, asking again included.
_PATIENCE = 90
# As reference/agent/waits.go has them.
_WAITS = ("brief", "patient", "go")
# Milliseconds over a name, from which on the brief waits, in which everything else fits, could be too short.
_LONG = 1000


class Reference:
    def __init__(self, lab, program):
        self._lab, self._program = lab, program
        self._words = Words(lab.program["words"])
        self._listed = agreement.load()

    def judge(self, scenario, report):
        """What the reference says, and how it agrees with the report."""
        task = self._task(scenario, report)
        if not task["endpoints"]:
            return {"requests": [], "agreed": 0, "listed": [], "differences": []}
        # A difference after a time-out is none before Go's own waits have passed.
        for waits in _WAITS[1:] if _waited_for_names(report) else _WAITS:
            requests = self._ask(scenario, task | {"waits": waits})
            verdict = agreement.Verdict(self._listed, scenario.name, self._words.causes)
            verdict.hold(report, requests)
            if not verdict.differences or not any(it.get("timedOut") for it in requests):
                break
        return {
            "requests": requests,
            "agreed": verdict.agreed,
            "listed": verdict.listed,
            "differences": verdict.differences,
        }

    def _ask(self, scenario, task):
        words = ["timeout", "--signal=KILL", str(_PATIENCE), *scenario.under, str(self._program), "check"]
        command = self._lab.client.command(words, self._lab.environment_of(scenario), scenario.user)
        result = subprocess.run(command, text=True, errors="replace", capture_output=True, input=json.dumps(task))
        if result.returncode != 0:
            raise RuntimeError(f"the reference: exit code {result.returncode}: {result.stderr.strip()[-200:]}")
        return json.loads(result.stdout)["requests"]

    def _task(self, scenario, report):
        targets = {}
        for check in report["checks"]:
            observed = check["observation"] or {}
            if check["status"] in _ASKED and observed.get("kind") == "endpoint":
                targets[check["id"].removeprefix("endpoint.")] = observed["target"]
        connecting = scenario.run.startswith("check")
        host = lambda name: targets[name]["host"] if name in targets else ""
        return {
            "region": next((it["value"] for it in report["settings"] if it["name"] == "location"), ""),
            "tenant": _TENANT,
            "endpoints": [
                {"id": name, "url": _url(it), "required": it["required"]} for name, it in targets.items()
            ],
            "services": {
                "signIn": host("entra") if connecting else "",
                "resources": host("arm"),
                "identity": host("his-global"),
            },
            "proxy": self._proxy(scenario, connecting),
            "privateLink": report["expectations"]["privateLink"],
            "clockOff": self._lab.clock_off,
        }

    def _proxy(self, scenario, connecting):
        """What the agent has to go by: its command line, its configuration, and what its services see."""
        words = shlex.split(scenario.run)
        settings = self._settings()
        services = self._services()
        decides = services is not None and (not connecting or services.get("HTTPS_PROXY") or services.get("https_proxy"))
        bypass = settings.get("proxy.bypass") or []
        return {
            "flag": words[words.index("--proxy") + 1] if "--proxy" in words else None,
            "url": settings.get("proxy.url") or "",
            "bypass": bypass.split(",") if isinstance(bypass, str) else bypass,
            "environment": services if decides else None,
        }

    def _settings(self):
        file = self._lab.client.root / _LOCAL_CONFIG.lstrip("/")
        try:
            settings = json.loads(file.read_text())
        except (OSError, ValueError):
            return {}
        return {name.lower(): it for name, it in settings.items()} if isinstance(settings, dict) else {}

    def _services(self):
        """The variables of the agent's identity service; None where there is none."""
        shown = self._lab.client.run(
            ["systemctl", "show", "himdsd.service", "-p", "LoadState,Environment"], check=False
        ).stdout
        values = dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)
        if values.get("LoadState") != "loaded":
            return None
        pairs = [it.split("=", 1) for it in shlex.split(values.get("Environment", "")) if "=" in it]
        return {name: it for name, it in pairs if name in _PROXY_VARIABLES}


def _waited_for_names(observed):
    """Whether the system took long over any name, be it an endpoint's or the proxy's."""
    if isinstance(observed, list):
        return any(map(_waited_for_names, observed))
    if not isinstance(observed, dict):
        return False
    system = observed.get("system")
    took = system.get("durationMs") or 0 if isinstance(system, dict) else 0
    return took >= _LONG or any(map(_waited_for_names, observed.values()))


def _url(target):
    scheme, port = ("http", "") if target["port"] == 80 else ("https", "" if target["port"] == 443 else f":{target['port']}")
    return f"{scheme}://{target['host']}{port}{target['path'] or '/'}"
