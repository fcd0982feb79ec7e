"""Stands for the Azure CLI on the machine of whoever owns the tenant and the subscription.

It knows the commands and parameters of https://learn.microsoft.com/cli/azure/reference-index that remedies have, refuses
any other as the real one does, and does to the lab's tenant what they say.
"""
import json
import re
import shlex

from testbed import tenant as played

_EVERYWHERE = {"query", "output", "subscription"}
# Parameters of each command; those with a star have to be given.
_PARAMETERS = {
    "account get-access-token": "resource tenant",
    "account list": "all",
    "account list-locations": "",
    "account show": "",
    "ad app credential list": "id*",
    "ad app credential reset": "id* append display-name cert",
    "ad app permission admin-consent": "id*",
    "ad sp create-for-rbac": "name role scopes",
    "ad sp show": "id*",
    "ad sp update": "id* set",
    "arcgateway list": "resource-group",
    "connectedmachine delete": "resource-group* name* yes",
    "connectedmachine private-link-scope list": "resource-group",
    "connectedmachine show": "resource-group* name*",
    "group create": "name* location*",
    "group exists": "name*",
    "group list": "",
    "lock list": "resource-group",
    "provider register": "namespace*",
    "provider show": "namespace*",
    "role assignment create": "assignee* role* scope*",
}
_FLAGS = {"all", "append", "yes"}
_ONBOARDING = re.compile(r"^/subscriptions/[0-9a-f-]{36}(/resourceGroups/[\w.()-]+)?$", re.I)


class Refused(Exception):
    """What the Azure CLI says of a command line that it does not take."""


def run(command, tenant):
    """What `az …; az …` prints, and its exit code."""
    printed = []
    for line in command.split(";"):
        words = shlex.split(line)
        try:
            name, given = _parsed(words[1:])
            printed.append(json.dumps(_act(name, given, tenant), indent=2))
        except Refused as why:
            return "\n".join([*printed, f"ERROR: {why}\n"]), 2
    return "\n".join(printed) + "\n", 0


def _parsed(words):
    name = " ".join(words[: next((n for n, it in enumerate(words) if it.startswith("--")), len(words))])
    if name not in _PARAMETERS:
        raise Refused(f"'{name}' is misspelled or not recognized by the system.")
    known = _PARAMETERS[name].split()
    rest, given = words[len(name.split()) :], {}
    while rest:
        key = rest.pop(0).removeprefix("--")
        if key not in _EVERYWHERE | {it.rstrip("*") for it in known}:
            raise Refused(f"unrecognized arguments: --{key}")
        if key not in _FLAGS and (not rest or rest[0].startswith("--")):
            raise Refused(f"argument --{key}: expected one argument")
        given[key] = True if key in _FLAGS else rest.pop(0)
    missing = [it.rstrip("*") for it in known if it.endswith("*") and it.rstrip("*") not in given]
    if missing:
        raise Refused(f"the following arguments are required: --{', --'.join(missing)}")
    return name, given


def _act(name, given, tenant):
    match name:
        case "provider register":
            tenant.providers[given["namespace"].removeprefix("Microsoft.")] = "Registered"
            return {"registrationState": "Registering"}
        case "provider show":
            return tenant.providers.get(given["namespace"].removeprefix("Microsoft."))
        case "group create":
            tenant.group, tenant.group_state = given["name"], "Succeeded"
            return {"name": tenant.group, "properties": {"provisioningState": tenant.group_state}}
        case "group exists":
            return given["name"] == tenant.group and tenant.group_state is not None
        case "group list":
            return [tenant.group] if tenant.group_state else []
        case "lock list":
            return tenant.locks
        case "connectedmachine show":
            return _machine(given, tenant)
        case "connectedmachine delete":
            _machine(given, tenant)
            del tenant.machines[given["name"]]
            return None
        case "role assignment create":
            scope = _ONBOARDING.match(given["scope"])
            if not scope or given["role"] not in played.ROLES:
                raise Refused(f"Role '{given['role']}' doesn't exist at {given['scope']}.")
            tenant.roles.append({"role": given["role"], "at": "group" if scope[1] else "subscription"})
            return {"roleDefinitionName": given["role"], "scope": given["scope"]}
        case "ad sp update":
            tenant.application_disabled = given["set"] != "accountEnabled=true"
            return None
        case "ad sp show":
            if given["id"] != played.APPLICATION:
                raise Refused(f"Resource '{given['id']}' does not exist or one of its queried reference-property objects are not present.")
            return {"name": "arc-onboarding", "tenant": played.TENANT}
        case "ad app credential list":
            return [{"name": "arc-onboarding", "end": "2026-11-01T00:00:00Z" if tenant.secret_expired else "2027-11-01T00:00:00Z"}]
        case "ad app credential reset":
            tenant.secret_expired = False
            return {"appId": given["id"], "tenant": played.TENANT}
        case "ad app permission admin-consent":
            tenant.entra_code = None
            return None
        case "ad sp create-for-rbac":
            tenant.roles.append({"role": given["role"], "at": "group"})
            return {"appId": played.APPLICATION, "tenant": played.TENANT}
        case "account show":
            return tenant.subscription_tenant
        case "account list":
            return [{"id": played.SUBSCRIPTION, "state": tenant.subscription_state, "tenant": tenant.subscription_tenant, "cloud": tenant.cloud}]
        case "account list-locations":
            return [it.replace(" ", "").lower() for it in tenant.regions]
        case "account get-access-token":
            return tenant.token()
        case "arcgateway list" | "connectedmachine private-link-scope list":
            return tenant.links


def _machine(given, tenant):
    if given["name"] not in tenant.machines:
        raise Refused(f"(ResourceNotFound) The Resource 'Microsoft.HybridCompute/machines/{given['name']}' was not found.")
    return tenant.machines[given["name"]]
