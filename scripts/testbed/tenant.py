"""A stand-in for a tenant of Microsoft Entra and its subscription in Azure Resource Manager.

Answers have the shapes of https://github.com/Azure/azure-rest-api-specs, from the examples of
  specification/subscription (Subscriptions_Get), specification/resources (ResourceGroups_Get, GetProvider,
  CheckResourceName), specification/authorization (GetPermissions, GetDenyAssignmentsByScope), specification/
  hybridcompute (Machines_Get, PrivateLinkScopes_Get, Gateway_Get) and specification/policyinsights
  (PolicyRestrictions_CheckAtResourceGroupScope, 2024-10-01),
the errors of https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors, and
the AADSTS codes of https://learn.microsoft.com/entra/identity-platform/reference-error-codes. The sign-in itself is
that of https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow (certificate-credentials
for x5t) and v2-oauth2-device-code. The roles are those of
https://learn.microsoft.com/azure/role-based-access-control/built-in-roles.
"""
import base64
import fnmatch
import hashlib
import json
import re
import time
import urllib.parse

TENANT = "72f988bf-0000-4000-8000-2d7cd011db47"
SUBSCRIPTION = "ae64b9f5-0000-4000-8000-5a3c0d1f2b10"
APPLICATION = "c0de1234-0000-4000-8000-1b9d9c5a7e01"
OBJECT = "0b1ec700-0000-4000-8000-77aa55cc11dd"
SECRET = "Arc8Q~canary-secret-of-the-lab-0123456789"
GROUP = "rg-arc"
EVERYBODY = "00000000-0000-0000-0000-000000000000"

# Which hosts are of which cloud, and how its tenants name it in their metadata.
CLOUDS = {
    "AzureCloud": ("microsoftonline.com", "management.azure.com", (".azure.com", ".windows.net", "microsoftonline.com")),
    "AzureUSGovernment": ("microsoftonline.us", "management.usgovcloudapi.net", (".us", "usgovcloudapi.net")),
    "AzureChinaCloud": ("partner.microsoftonline.cn", "management.chinacloudapi.cn", (".cn",)),
}
ROLES = {
    "Owner": (["*"], []),
    "Contributor": (["*"], ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]),
    "Reader": (["*/read"], []),
    "Azure Connected Machine Onboarding": (
        [
            "Microsoft.HybridCompute/machines/read",
            "Microsoft.HybridCompute/machines/write",
            "Microsoft.HybridCompute/privateLinkScopes/read",
            "Microsoft.GuestConfiguration/guestConfigurationAssignments/read",
        ],
        [],
    ),
    "Arc Gateway Manager": (["Microsoft.HybridCompute/gateways/*", "Microsoft.HybridCompute/settings/*"], []),
}
# The protocol's word, the status and the sentence of each refusal.
_ENTRA = {
    7000215: ("invalid_client", 401, "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{app}'."),
    7000222: ("invalid_client", 401, "The provided client secret keys for app '{app}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds."),
    700016: ("unauthorized_client", 400, "Application with identifier '{app}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant."),
    7000112: ("unauthorized_client", 400, "Application '{app}'(arc-onboarding) is disabled."),
    90002: ("invalid_request", 400, "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant."),
    900432: ("invalid_request", 400, "Confidential Client is not supported in Cross Cloud request."),
    700027: ("invalid_client", 401, "The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '{thumbprint}']"),
    700024: ("invalid_client", 401, "Client assertion is not within its valid time range. Current time: {now}, assertion valid from {start}, expiry time of assertion {end}."),
    500021: ("invalid_request", 400, "Access to 'Contoso' tenant is denied."),
    50005: ("interaction_required", 400, "User tried to log in to a device from a platform that's currently not supported through Conditional Access policy."),
    50020: ("invalid_grant", 400, "User account from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application."),
    50057: ("invalid_grant", 400, "The user account is disabled."),
    50076: ("interaction_required", 400, "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource."),
    50097: ("interaction_required", 400, "Device authentication is required."),
    53000: ("interaction_required", 400, "Device is not in required device state. Conditional Access policy requires a compliant device."),
    53003: ("invalid_grant", 400, "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance."),
    530003: ("interaction_required", 400, "Your device is required to be managed to access this resource."),
    65001: ("invalid_grant", 400, "The user or administrator has not consented to use the application with ID '{app}'."),
    700082: ("invalid_grant", 400, "The refresh token has expired due to inactivity. The token was issued on 2026-08-01T08:00:00.0000000Z and was inactive for 90.00:00:00."),
    70043: ("invalid_grant", 400, "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access."),
    90033: ("temporarily_unavailable", 503, "A transient error has occurred. Please try again."),
    399218: ("invalid_request", 400, "The request is not allowed."),
}
_REASONS = {200: "OK", 302: "Found", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable"}


class Reply:
    """What to send: a status, headers and a body; `how` says what is wrong with the sending."""

    def __init__(self, status, body, headers=None, how=None):
        self.status, self.headers, self.how = status, dict(headers or {}), how
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.headers.setdefault("Content-Type", "application/json; charset=utf-8")

    @property
    def line(self):
        return f"{self.status} {_REASONS[self.status]}"


class Tenant:
    """One tenant, application, subscription and resource group; every part of it may be made otherwise."""

    def __init__(self, **parts):
        self.cloud = "AzureCloud"
        self.secret, self.secret_expired, self.application_disabled = SECRET, False, False
        self.thumbprints = []
        self.entra_code = None
        self.device, self.code_seconds = "accept", 900
        self.roles = [{"role": "Azure Connected Machine Onboarding", "at": "group"}]
        self.subscription_state, self.group_state = "Enabled", "Succeeded"
        self.subscription_tenant = TENANT
        self.providers = {it: "Registered" for it in ("HybridCompute", "GuestConfiguration", "HybridConnectivity", "AzureArcData", "Compute")}
        self.regions = ["East US", "West Europe", "Korea Central", "USGov Virginia", "China East 2"]
        self.machines, self.links = {}, {}
        self.locks, self.denials, self.policies = [], [], []
        self.groups, self.reserved_names = [], []
        self.page = 100
        self.faults = {}
        self.permissions_hidden = False
        self.skew = 0
        unknown = parts.keys() - vars(self).keys()
        if unknown:
            raise ValueError(f"tenant: nothing is called {sorted(unknown)[0]!r}")
        for name, value in parts.items():
            setattr(self, name, {**self.providers, **value} if name == "providers" else value)
        self.requests, self._failed = [], {}

    # What everybody may ask.

    def is_of_this_cloud(self, host):
        return host.endswith(CLOUDS[self.cloud][2])

    def respond(self, host, method, target, headers, body=b""):
        """The answer to a request; None where this is no question to Entra or Resource Manager."""
        path, _, query = target.partition("?")
        is_entra = ".well-known/openid-configuration" in path or "/oauth2/v2.0/" in path
        is_arm = host.startswith("management.") and path.startswith(("/subscriptions", "/providers"))
        if not is_entra and not is_arm:
            return None
        self.requests.append(f"{method} {host}{path}")
        wrong = self._fault(path)
        if wrong:
            return wrong
        parts = urllib.parse.parse_qs(query)
        form = {k: v[0] for k, v in urllib.parse.parse_qs(body.decode("latin-1")).items()}
        return self._entra(host, path, form) if is_entra else self._arm(host, method, path, parts, headers, body)

    def _fault(self, path):
        for pattern, fault in self.faults.items():
            if fnmatch.fnmatch(path.lower(), pattern.lower()):
                kind, _, times = fault.partition(" x")
                done = self._failed.get(pattern, 0)
                if times and done >= int(times):
                    continue
                self._failed[pattern] = done + 1
                return _broken(kind)
        return None

    # Microsoft Entra.

    def _entra(self, host, path, form):
        tenant = path.split("/")[1]
        if tenant not in (TENANT, "contoso.onmicrosoft.com", "organizations") or not self.is_of_this_cloud(host):
            return self._refusal(90002, tenant=tenant)
        if path.endswith("openid-configuration"):
            return Reply(200, {
                "token_endpoint": f"https://{host}/{TENANT}/oauth2/v2.0/token",
                "issuer": f"https://{host}/{TENANT}/v2.0",
                "tenant_region_scope": "NA",
                "cloud_instance_name": CLOUDS[self.cloud][0],
                "cloud_graph_host_name": "graph.windows.net",
                "msgraph_host": "graph.microsoft.com",
            })
        if path.endswith("/devicecode"):
            return Reply(200, {"device_code": "device-canary", "user_code": "ABCD1234", "verification_uri": "https://microsoft.com/devicelogin", "expires_in": self.code_seconds, "interval": 1, "message": "To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code ABCD1234 to authenticate."})
        if "device_code" in form:
            return self._device()
        application = form.get("client_id", "")
        if application != APPLICATION:
            return self._refusal(700016, app=application)
        if self.application_disabled:
            return self._refusal(7000112, app=application)
        if self.entra_code:
            return self._refusal(self.entra_code, app=application, tenant=tenant)
        if "client_assertion" in form:
            wrong = self._assertion(form["client_assertion"])
            return wrong or self._token()
        if self.secret_expired:
            return self._refusal(7000222, app=application)
        if form.get("client_secret") != self.secret:
            return self._refusal(7000215, app=application)
        return self._token()

    def _device(self):
        if self.entra_code:
            return self._refusal(self.entra_code, app="14d82eec-204b-4c2f-b7e8-296a70dab67e")
        if self.device == "accept":
            return self._token()
        word, code = {
            "decline": ("authorization_declined", 65004), "expire": ("expired_token", 70019), "wait": ("authorization_pending", 70016),
        }[self.device]
        return Reply(400, {"error": word, "error_description": f"{word}.", "error_codes": [code], "correlation_id": "c0ffee00-0000-4000-8000-000000000007"})

    def _assertion(self, assertion):
        """A refusal, unless a certificate of the application signed it, for now."""
        header, claims = (json.loads(_unpacked(it)) for it in assertion.split(".")[:2])
        named = header.get("x5t#S256") or header.get("x5t", "")
        thumbprint = _unpacked(named).hex().upper()
        if thumbprint not in self.thumbprints:
            return self._refusal(700027, thumbprint=thumbprint)
        now = time.time()
        if not claims.get("nbf", 0) - 300 <= now <= claims["exp"] + 300:
            start, end = (time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(claims.get(it, 0))) for it in ("nbf", "exp"))
            return self._refusal(700024, now=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), start=start, end=end)
        return None

    def _refusal(self, code, **values):
        word, status, text = _ENTRA[code]
        text = text.format_map(_Blank(values))
        ids = {"trace_id": "7ace0000-0000-4000-8000-000000000001", "correlation_id": "c0ffee00-0000-4000-8000-000000000007"}
        at = time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime())
        said = f"AADSTS{code}: {text} Trace ID: {ids['trace_id']} Correlation ID: {ids['correlation_id']} Timestamp: {at}"
        return Reply(status, {"error": word, "error_description": said, "error_codes": [code], "timestamp": at, **ids, "error_uri": f"https://login.microsoftonline.com/error?code={code}"})

    def _token(self):
        return Reply(200, {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": self.token()})

    def token(self, **claims):
        """An access token for the application, or one that says otherwise."""
        now = int(time.time())
        management = "https://" + CLOUDS[self.cloud][1]
        said = {"aud": management, "iss": f"https://sts.windows.net/{TENANT}/", "iat": now - 60, "nbf": now - 60, "exp": now + 3540, "appid": APPLICATION, "idtyp": "app", "oid": OBJECT, "tid": TENANT, "ver": "1.0", **claims}
        return ".".join((_packed({"typ": "JWT", "alg": "RS256"}), _packed(said), "Y2FuYXJ5LXNpZ25hdHVyZQ"))

    # Azure Resource Manager.

    def _arm(self, host, method, path, query, headers, body):
        found = re.match(r"/subscriptions/([^/]+)", path)
        if found and (found.group(1).lower() != SUBSCRIPTION or not self.is_of_this_cloud(host)):
            return _error(404, "SubscriptionNotFound", f"The subscription '{found.group(1)}' could not be found.")
        token = headers.get("authorization", "").removeprefix("Bearer ")
        if not token:
            challenge = f'Bearer authorization_uri="https://login.windows.net/{self.subscription_tenant}", error="invalid_token", error_description="The authentication failed because of missing \'Authorization\' header."'
            return _error(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.", {"WWW-Authenticate": challenge})
        wrong = self._token_trouble(token)
        return wrong or self._read(path.rstrip("/"), query, host, body)

    def _token_trouble(self, token):
        try:
            claims = json.loads(_unpacked(token.split(".")[1]))
        except (IndexError, ValueError):
            return _error(401, "InvalidAuthenticationToken", "The access token is invalid.")
        if claims["exp"] < time.time():
            return _error(401, "ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than current UTC time.")
        if claims["tid"] != self.subscription_tenant:
            return _error(401, "InvalidAuthenticationTokenTenant", f"The access token is from the wrong issuer. It must match the tenant '{self.subscription_tenant}' associated with this subscription.")
        return None

    def _read(self, path, query, host, body):
        scope = f"/subscriptions/{SUBSCRIPTION}"
        group = f"{scope}/resourceGroups/{GROUP}"
        low = path.lower()
        if low == "/subscriptions":
            return self._listed([self._subscription()], query, host, path)
        if low == "/providers/microsoft.resources/checkresourcename":
            name = json.loads(body)["name"]
            return Reply(200, {"name": name, "type": "Microsoft.HybridCompute/machines", "status": "Reserved" if name in self.reserved_names else "Allowed"})
        if low == scope:
            return self._may("Microsoft.Resources/subscriptions/read", scope, any_role=True) or Reply(200, self._subscription())
        named = re.match(re.escape(scope) + r"/providers/microsoft\.([^/]+)$", low)
        if named:
            return self._may("Microsoft.Resources/subscriptions/providers/read", scope) or self._provider(named.group(1))
        within = low.removeprefix(scope)
        if within.startswith("/resourcegroups/") and not within.startswith(f"/resourcegroups/{GROUP}"):
            return self._no_group(within.split("/")[2])
        if low == group.lower():
            return self._may("Microsoft.Resources/subscriptions/resourceGroups/read", group) or self._group()
        at = scope if not low.startswith(group.lower()) else group
        return self._of_scope(low[len(at):], at, path, query, host)

    def _of_scope(self, rest, at, path, query, host):
        if self.group_state is None and at.endswith(GROUP):
            return self._no_group(GROUP)
        if rest == "/providers/microsoft.authorization/permissions":
            if self.permissions_hidden or not self._grants(at):
                return self._forbidden("Microsoft.Authorization/permissions/read", at)
            granted = [{"actions": a, "notActions": n, "dataActions": [], "notDataActions": []} for a, n in self._grants(at)]
            return self._listed(granted, query, host, path)
        lists = {
            "/providers/microsoft.authorization/denyassignments": ("Microsoft.Authorization/denyAssignments/read", self._denials(at, query.get("$filter", [""])[0])),
            "/providers/microsoft.authorization/locks": ("Microsoft.Authorization/locks/read", self._locks(at)),
        }
        if rest in lists:
            action, values = lists[rest]
            return self._may(action, at) or self._listed(values, query, host, path)
        if rest == "/providers/microsoft.policyinsights/checkpolicyrestrictions":
            return self._may("Microsoft.PolicyInsights/checkPolicyRestrictions/read", at) or Reply(200, self._restrictions())
        kind, name = rest.split("/")[-2:]
        return self._resource(kind, name, at, path)

    def _resource(self, kind, name, at, path):
        kinds = {"machines": "machines", "privatelinkscopes": "privateLinkScopes", "gateways": "gateways"}
        if kind not in kinds:
            return _error(404, "InvalidResourceType", f"The resource type '{kind}' could not be found.")
        refused = self._may(f"Microsoft.HybridCompute/{kinds[kind]}/read", at)
        if refused:
            return refused
        if self.providers["HybridCompute"] != "Registered":
            return _error(409, "MissingSubscriptionRegistration", "The subscription is not registered to use namespace 'Microsoft.HybridCompute'. See https://aka.ms/rps-not-found for how to register subscriptions.")
        held = self.machines if kind == "machines" else self.links
        if name not in held:
            return _error(404, "ResourceNotFound", f"The Resource 'Microsoft.HybridCompute/{kinds[kind]}/{name}' under resource group '{GROUP}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix")
        resource = dict(held[name])
        return Reply(200, {"id": path, "name": name, "type": f"Microsoft.HybridCompute/{kinds[kind]}", "location": resource.pop("location", "koreacentral"), "properties": {"provisioningState": "Succeeded", **resource}})

    def _subscription(self):
        return {"id": f"/subscriptions/{SUBSCRIPTION}", "subscriptionId": SUBSCRIPTION, "tenantId": self.subscription_tenant, "displayName": "Production", "state": self.subscription_state, "subscriptionPolicies": {"locationPlacementId": "Public_2014-09-01", "quotaId": "EnterpriseAgreement_2014-09-01", "spendingLimit": "Off"}, "authorizationSource": "RoleBased"}

    def _group(self):
        if self.group_state is None:
            return self._no_group(GROUP)
        return Reply(200, {"id": f"/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}", "name": GROUP, "type": "Microsoft.Resources/resourceGroups", "location": "koreacentral", "properties": {"provisioningState": self.group_state}})

    @staticmethod
    def _no_group(name):
        return _error(404, "ResourceGroupNotFound", f"Resource group '{name}' could not be found.")

    def _provider(self, low):
        for name, state in self.providers.items():
            if name.lower() == low:
                types = [{"resourceType": "machines", "locations": self.regions, "apiVersions": ["2024-07-10"]}] if name == "HybridCompute" else []
                return Reply(200, {"id": f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.{name}", "namespace": f"Microsoft.{name}", "resourceTypes": types, "registrationState": state, "registrationPolicy": "RegistrationRequired"})
        return _error(404, "InvalidResourceNamespace", f"The resource namespace 'Microsoft.{low}' is invalid.")

    def _denials(self, at, asked):
        """All of them, or those of somebody and the groups that the application is in."""
        named = re.search(r"assignedTo\('([^']+)'\)", asked)
        own = {EVERYBODY, *self.groups, named.group(1)} if named else None
        return [{"id": f"{at}/providers/Microsoft.Authorization/denyAssignments/d{n}", "name": f"d{n}", "type": "Microsoft.Authorization/denyAssignments", "properties": {"denyAssignmentName": it["name"], "description": "", "permissions": [{"actions": it["actions"], "notActions": it.get("notActions", []), "dataActions": [], "notDataActions": []}], "scope": at, "doNotApplyToChildScopes": it.get("notBelow", False), "principals": [{"id": it.get("for", EVERYBODY), "type": "SystemDefined"}], "excludePrincipals": [{"id": p, "type": "ServicePrincipal"} for p in it.get("except", [])], "isSystemProtected": True}} for n, it in enumerate(self.denials) if own is None or it.get("for", EVERYBODY) in own]

    def _locks(self, at):
        return [{"id": f"{at}/providers/Microsoft.Authorization/locks/{it['name']}", "type": "Microsoft.Authorization/locks", "name": it["name"], "properties": {"level": it["level"], "notes": it.get("notes", "")}} for it in self.locks]

    def _restrictions(self):
        def policy(name):
            return {"policyDefinitionId": f"/providers/Microsoft.Authorization/policyDefinitions/{name}", "policyAssignmentId": f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.Authorization/policyAssignments/{name}"}

        fields = [{"field": it["field"], "restrictions": [{"result": it["result"], "values": it.get("values", []), "policy": policy(it["name"]), "policyEffect": it.get("effect", "Deny"), "reason": it.get("reason", "")}]} for it in self.policies if "field" in it]
        whole = [{"policyInfo": policy(it["name"]), "evaluationResult": "NonCompliant", "evaluationDetails": {"evaluatedExpressions": []}, "effectDetails": {"policyEffect": it.get("effect", "Deny")}} for it in self.policies if "field" not in it]
        return {"fieldRestrictions": fields, "contentEvaluationResult": {"policyEvaluations": whole}}

    # What whoever signed in may do.

    def _grants(self, at):
        """(actions, notActions) of each role that counts there."""
        found = []
        for it in self.roles:
            if it.get("at", "group") == "subscription" or at.endswith(GROUP):
                found.append(ROLES[it["role"]] if "role" in it else (it["actions"], it.get("notActions", [])))
        return found

    def _may(self, action, at, any_role=False):
        """A refusal, unless a role allows it."""
        if any_role and self.roles:
            return None
        for actions, not_actions in self._grants(at):
            if _covers(actions, action) and not _covers(not_actions, action):
                return None
        return self._forbidden(action, at)

    @staticmethod
    def _forbidden(action, at):
        return _error(403, "AuthorizationFailed", f"The client '{APPLICATION}' with object id '{OBJECT}' does not have authorization to perform action '{action}' over scope '{at}' or the scope is invalid. If access was recently granted, please refresh your credentials.")

    def _listed(self, values, query, host, path):
        first = int(query.get("$skiptoken", ["0"])[0])
        page = {"value": values[first : first + self.page]}
        if first + self.page < len(values):
            rest = urllib.parse.urlencode({"api-version": query["api-version"][0], "$skiptoken": first + self.page})
            page["nextLink"] = f"https://{host}{path}?{rest}"
        return Reply(200, page)


class _Blank(dict):
    def __missing__(self, key):
        return ""


def _broken(kind):
    if kind == "throttled":
        return _error(429, "TooManyRequests", "The request is being throttled.", {"Retry-After": "1"})
    if kind == "throttled-long":
        return _error(429, "TooManyRequests", "The request is being throttled.", {"Retry-After": "3600"})
    if kind == "unavailable":
        return _error(503, "ServerTimeout", "The request timed out. Diagnostic information: timestamp '20261128T120000Z'.")
    if kind == "html":
        return Reply(200, b"<html><head><title>Contoso Web Gateway</title></head><body>Please log in.</body></html>", {"Content-Type": "text/html"})
    if kind == "truncated":
        return Reply(200, b'{"value": [{"actions": ["*"], "notAct')
    if kind == "error-in-200":
        return Reply(200, {"error": {"code": "InternalServerError", "message": "Encountered internal server error."}})
    if kind == "huge":
        return Reply(200, b'{"value": [' + b'{"actions": ["Microsoft.HybridCompute/machines/read"], "notActions": []},' * 400_000 + b"{}]}")
    if kind == "redirect":
        return Reply(302, b"", {"Location": "https://portal.contoso.example/login"})
    if kind == "token-refused":
        return _error(401, "InvalidAuthenticationToken", "The access token is invalid.")
    if kind in ("stalled", "reset"):
        return Reply(200, b"", how=kind)
    raise ValueError(f"tenant: no fault is called {kind!r}")


def _error(status, code, message, headers=None):
    request = hashlib.sha1(f"{code}{message}".encode()).hexdigest()
    ids = {"x-ms-request-id": f"{request[:8]}-0000-4000-8000-{request[8:20]}", "x-ms-failure-cause": "gateway"}
    return Reply(status, {"error": {"code": code, "message": message}}, {**ids, **(headers or {})})


def _covers(patterns, action):
    return any(re.fullmatch(re.escape(it.lower()).replace(r"\*", ".*"), action.lower()) for it in patterns)


def _packed(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def _unpacked(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
