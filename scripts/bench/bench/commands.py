"""What takes turns: the program, and what people would use instead."""
import sys
from dataclasses import dataclass, field

from testbed import tenant
from testbed.machine import CHECK_HTTP

from . import endpoints, tools
from .world import BLACKBOX_ADDRESS

CONNECT_SECONDS = 5
OURS = "arc-preflight"
PARALLEL = "curl --parallel"
SEQUENCE = "dig and curl, one after the other"
NETWORK_ALONE = "the network checks alone"
REQUESTS = "the same requests by curl, one after the other"


@dataclass(frozen=True)
class Command:
    """A process to measure, the DNS servers that it meets, and how it may end."""

    name: str
    arguments: list
    dns: list = field(default_factory=lambda: [endpoints.DNS["near"]])
    exits: tuple = (0,)


class Commands:
    """Makes the commands of one run of the harness."""

    def __init__(self, world):
        self.world = world
        self.program, self.java, self.measured = tools.program()

    def ours(self, *arguments, name=OURS, **how):
        return Command(name, [self.program, *arguments], **how)

    def check(self, names, name=OURS, **how):
        """1 where this machine is none that could be connected, such as without systemd: what it tells of is measured all the same."""
        return self.ours("check", "--endpoints", self.world.list_of(names), name=name, **{"exits": (0, 1), **how})

    def conversation(self, checks, name=OURS, **how):
        """What is asked before connecting; its network checks are those of the two hosts that are asked."""
        network = "endpoint.entra,endpoint.arm"
        words = ["--config", str(self.world.config), "--only", f"{network},{checks}" if checks else network]
        return self.ours("check", *words, name=name, **how)

    def requests(self, **how):
        """The requests of the conversation, each by a curl of its own."""
        login, arm = (f"https://{name}" for name in endpoints.AZURE)
        scope = f"{arm}/subscriptions/{tenant.SUBSCRIPTION}"
        group = f"{scope}/resourceGroups/{tenant.GROUP}/providers"
        curl = "curl -sS --connect-timeout 5"
        form = f"client_id={tenant.APPLICATION}&client_secret={tenant.SECRET}&grant_type=client_credentials"
        reads = [
            scope, f"{scope}/resourceGroups/{tenant.GROUP}", f"{group}/Microsoft.Authorization/permissions",
            f"{group}/Microsoft.Authorization/denyAssignments", f"{group}/Microsoft.Authorization/locks",
            *(f"{scope}/providers/Microsoft.{it}" for it in ("HybridCompute", "GuestConfiguration", "HybridConnectivity")),
            f"{group}/Microsoft.HybridCompute/machines/srv",
        ]
        posts = [f"{arm}/providers/Microsoft.Resources/checkResourceName", f"{group}/Microsoft.PolicyInsights/checkPolicyRestrictions"]
        lines = [
            f"{curl} -o /dev/null {login}/{tenant.TENANT}/v2.0/.well-known/openid-configuration",
            f"{curl} -o /dev/null '{scope}?api-version=2022-12-01'",
            f"token=$({curl} --data-urlencode 'scope={arm}/.default' -d '{form}' {login}/{tenant.TENANT}/oauth2/v2.0/token | sed 's/.*access_token\": \"//; s/\".*//')",
            'test -n "$token"',
            *(f"{curl} -o /dev/null -H \"Authorization: Bearer $token\" '{it}?api-version=2022-04-01'" for it in reads),
            *(f"{curl} -o /dev/null -H \"Authorization: Bearer $token\" -H 'Content-Type: application/json' -d '{{}}' '{it}?api-version=2022-12-01'" for it in posts),
        ]
        return Command(REQUESTS, ["sh", "-ec", "\n".join(lines)], **how)

    def bare_java(self):
        return Command("java -version", [self.java, "-version"])

    def dig_and_curl(self, names, **how):
        """Prints the seconds of each request alone, look-up included."""
        lines = ["set -e"]
        for name in names:
            lines.append(f"dig +short +tries=1 {name} A >/dev/null")
            lines.append(f"dig +short +tries=1 {name} AAAA >/dev/null")
            lines.append(f"curl -fsS -o /dev/null --connect-timeout {CONNECT_SECONDS} -w '%{{time_total}}\\n' https://{name}/")
        return Command(SEQUENCE, ["sh", "-c", "\n".join(lines)], **how)

    def curl_parallel(self, names, connect_seconds=CONNECT_SECONDS, **how):
        urls = [part for name in names for part in ("-o", "/dev/null", f"https://{name}/")]
        parallel = ["curl", "-fsS", "--parallel", "--parallel-immediate", "--parallel-max", "300"]
        return Command(PARALLEL, [*parallel, "--connect-timeout", str(connect_seconds), *urls], **how)

    def python_threads(self, names, **how):
        return Command("python3 threads", [sys.executable, "-m", "bench.threads", *names], **how)

    def check_http(self, names, **how):
        lines = ["set -e"] + [f"{CHECK_HTTP} -S --sni -H {name} -t 10 >/dev/null" for name in names]
        return Command("check_http, host by host", ["sh", "-c", "\n".join(lines)], **how)

    def blackbox(self, names, **how):
        """One scrape of each target at once; the exporter runs already."""
        urls = [f"http://{BLACKBOX_ADDRESS}/probe?module=https&target=https://{name}/" for name in names]
        script = ('curl -fsS --parallel --parallel-immediate --parallel-max 300 "$@" | '
                  f'grep -c "^probe_success 1" | grep -qx {len(names)}')
        return Command("blackbox-exporter", ["sh", "-c", script, "sh", *urls], **how)
