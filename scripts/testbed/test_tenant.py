"""The stand-in for Microsoft Entra and Azure Resource Manager answers as they do."""
import json
import unittest
import urllib.parse

from testbed.tenant import APPLICATION, GROUP, SECRET, SUBSCRIPTION, TENANT, Tenant

LOGIN, ARM = "login.microsoftonline.com", "management.azure.com"
SCOPE = f"/subscriptions/{SUBSCRIPTION}"
RIGHTS = f"{SCOPE}/resourceGroups/{GROUP}/providers/Microsoft.Authorization/permissions"
MACHINE = f"{SCOPE}/resourceGroups/{GROUP}/providers/Microsoft.HybridCompute/machines/srv"


class TenantTest(unittest.TestCase):
    def sign_in(self, tenant, **form):
        body = urllib.parse.urlencode({"client_id": APPLICATION, "client_secret": SECRET, **form}).encode()
        return tenant.respond(LOGIN, "POST", f"/{TENANT}/oauth2/v2.0/token", {}, body)

    def read(self, tenant, path, query="api-version=2022-04-01"):
        token = json.loads(self.sign_in(tenant).body)["access_token"]
        return tenant.respond(ARM, "GET", f"{path}?{query}", {"authorization": f"Bearer {token}"})

    def test_refusals_have_their_code(self):
        for form, code in (({"client_secret": "x"}, 7000215), ({"client_id": "x"}, 700016)):
            reply = self.sign_in(Tenant(), **form)
            self.assertIn(reply.status, (400, 401))
            self.assertEqual([code], json.loads(reply.body)["error_codes"])

    def test_somebody_without_a_token_is_told_the_tenant(self):
        reply = Tenant().respond(ARM, "GET", f"{SCOPE}?api-version=2022-12-01", {})
        self.assertEqual(401, reply.status)
        self.assertIn(TENANT, reply.headers["WWW-Authenticate"])

    def test_roles_decide_what_may_be_read(self):
        self.assertEqual(404, self.read(Tenant(), MACHINE).status)
        self.assertEqual(403, self.read(Tenant(roles=[]), MACHINE).status)
        taken_back = [{"actions": ["*"], "notActions": ["Microsoft.HybridCompute/*"]}]
        self.assertEqual(403, self.read(Tenant(roles=taken_back), MACHINE).status)

    def test_pages_lead_to_the_next(self):
        tenant = Tenant(page=1, roles=[{"role": "Reader"}, {"role": "Owner"}])
        first = json.loads(self.read(tenant, RIGHTS).body)
        self.assertEqual(1, len(first["value"]))
        path, query = first["nextLink"].removeprefix(f"https://{ARM}").split("?")
        self.assertEqual([["*"]], [it["actions"] for it in json.loads(self.read(tenant, path, query).body)["value"]])

    def test_faults_end_after_so_many_times(self):
        tenant = Tenant(faults={"*/permissions": "throttled x1"})
        self.assertEqual([429, 200], [self.read(tenant, RIGHTS).status for _ in range(2)])


if __name__ == "__main__":
    unittest.main()
