"""The kind of step that gives the lab's cloud a tenant, and the client what signs in to it."""
import hashlib
import json
import pathlib
import re
import ssl

from testbed import tenant
from testbed.tenant import Tenant

from .proof import NotProven

_CONFIG = "/etc/arc.json"
_AZURE_CLI = "/usr/local/bin/az"
# What changes nothing although it is no GET: signing in, and questions that are too long for an address.
_HARMLESS = re.compile(r"^POST \S+(/oauth2/v2\.0/(token|devicecode)|/check(resourcename|policyrestrictions))$", re.I)


class TenantStep:
    """tenant = the kind of credential: secret, certificate (`file` of the authority's), token, none, or azcli: the
    Azure CLI with a session, or `says` why it has none.

    `given` overrides what the configuration file on the client says (null leaves it out), `is` what the
    tenant is like (the parts of testbed.tenant.Tenant), `claims` what a given token says otherwise, `asked` lists
    patterns that the tenant must have been asked, and `unasked` those that it must not have been. That nothing was
    changed is proven always.
    """

    def __init__(self, lab, step):
        self._lab, self._kind = lab, step["tenant"]
        self._given, self._claims = step.get("given", {}), step.get("claims", {})
        self._file, self._says = step.get("file", "sign-in.pem"), step.get("says")
        self._asked, self._unasked = step.get("asked", ["."]), step.get("unasked", [])
        parts = dict(step.get("is", {}))
        certificate = parts.pop("certificate", "sign-in")
        if self._kind == "certificate" and certificate:
            parts["thumbprints"] = _thumbprints(lab.pki.file(f"{certificate}.crt"))
        self._tenant = Tenant(**parts)

    def apply(self):
        self._lab.cloud.tenant = self._tenant
        config = {
            "tenant-id": tenant.TENANT,
            "subscription-id": tenant.SUBSCRIPTION,
            "resource-group": tenant.GROUP,
            "location": "koreacentral",
            "cloud": self._tenant.cloud,
            **self._credential(),
            **self._given,
        }
        kept = {name: value for name, value in config.items() if value != "left out"}
        self._lab.client.write(_CONFIG, json.dumps(kept).encode())

    def _credential(self):
        if self._kind == "secret":
            return {"service-principal-id": tenant.APPLICATION, "service-principal-secret": tenant.SECRET}
        if self._kind == "certificate":
            file = f"/etc/{self._file}"
            self._lab.client.write(file, pathlib.Path(self._lab.pki.file(self._file)).read_bytes())
            return {"service-principal-id": tenant.APPLICATION, "service-principal-cert": file}
        if self._kind == "azcli":
            self._lab.client.write(_AZURE_CLI, self._azure_cli().encode())
            self._lab.client.run(["chmod", "755", _AZURE_CLI])
        if self._kind == "token":
            return {"access-token": self._tenant.token(**self._claims)}
        return {}

    def _azure_cli(self):
        """Answers az account get-access-token as the CLI does, or ends with 1 as it does without a session."""
        if self._says:
            return f"#!/bin/sh\ncat >&2 <<'END'\nERROR: {self._says}\nEND\nexit 1\n"
        return f"#!/bin/sh\ncat <<'END'\n{json.dumps({'accessToken': self._tenant.token(), 'tenant': tenant.TENANT, 'tokenType': 'Bearer'})}\nEND\n"

    def prove(self):
        requests = self._tenant.requests
        for pattern in self._asked:
            if not any(re.search(pattern, it) for it in requests):
                raise NotProven(f"tenant: was never asked {pattern!r}")
        for pattern in self._unasked:
            if any(re.search(pattern, it) for it in requests):
                raise NotProven(f"tenant: was asked {pattern!r}")
        for it in requests:
            if not it.startswith("GET ") and not _HARMLESS.match(it):
                raise NotProven(f"tenant: was changed by {it}")

    def undo(self):
        self._lab.cloud.tenant = None
        self._lab.client.undo()


def _thumbprints(file):
    der = ssl.PEM_cert_to_DER_cert(pathlib.Path(file).read_text())
    return [hashlib.new(kind, der).hexdigest().upper() for kind in ("sha1", "sha256")]


KINDS = {"tenant": TenantStep}
