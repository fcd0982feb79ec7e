"""What counts as agreement between our report and the reference's requests."""
import unittest

from . import agreement

_LISTED = {
    "difference": [
        {"id": "any answer", "ours": ["http.forbidden"], "reference": "succeeds", "reason": "-"},
        {"id": "setting", "ours": ["passed"], "reference": "fails", "beside": ["proxy.malformed-url"], "error": "proxyconnect", "reason": "-"},
    ],
    "inseparable": [{"id": "chain", "ours": ["tls.incomplete-chain"], "words": ["tls.untrusted-issuer"], "reason": "-"}],
}


def _report(status="pass", causes=(), verdict="ready", errors=()):
    return {
        "verdict": verdict,
        "findings": [{"cause": it, "severity": "error"} for it in errors],
        "checks": [{"id": "endpoint.arm", "status": status, "causes": list(causes)}],
    }


def _request(ok, error="", required=True):
    return {"id": "arm", "url": "https://management.azure.com/", "ok": ok, "error": error, "required": required}


def _held(report, request, words=((), ())):
    verdict = agreement.Verdict(_LISTED, "tls/it", lambda _: words)
    verdict.hold(report, [request])
    return verdict


class Agreement(unittest.TestCase):
    def test_both_succeed(self):
        held = _held(_report(), _request(True))
        self.assertEqual((2, [], []), (held.agreed, held.listed, held.differences))

    def test_ready_while_the_reference_fails(self):
        held = _held(_report(), _request(False, "EOF"))
        self.assertEqual(["arm (https://management.azure.com/): we say passed, the reference fails: EOF",
                          "we say ready, the reference fails at arm: EOF"], held.differences)

    def test_failed_while_the_reference_succeeds(self):
        held = _held(_report("fail", ["tls.expired"], "not-ready", ["tls.expired"]), _request(True))
        self.assertEqual(2, len(held.differences))

    def test_listed_difference(self):
        held = _held(_report("fail", ["http.forbidden"], "not-ready", ["http.forbidden"]), _request(True))
        self.assertEqual((["any answer", "any answer"], []), (held.listed, held.differences))

    def test_listed_beside_another_error_alone(self):
        fails = _request(False, "proxyconnect tcp: refused")
        beside = _held(_report(verdict="not-ready", errors=["proxy.malformed-url"]), fails)
        alone = _held(_report(verdict="not-ready"), fails)
        self.assertEqual((["setting"], []), (beside.listed, beside.differences))
        self.assertEqual(1, len(alone.differences))

    def test_words_of_the_same_cause(self):
        report = _report("fail", ["tls.expired"], "not-ready", ["tls.expired"])
        held = _held(report, _request(False, "expired"), (["tls.expired"], ["tls.expired"]))
        self.assertEqual((3, []), (held.agreed, held.differences))

    def test_words_of_another_cause(self):
        report = _report("fail", ["tls.expired"], "not-ready", ["tls.expired"])
        held = _held(report, _request(False, "expired"), (["tcp.timeout"], []))
        self.assertEqual(2, len(held.differences))

    def test_words_that_cannot_tell(self):
        report = _report("fail", ["tls.incomplete-chain"], "not-ready", ["tls.incomplete-chain"])
        held = _held(report, _request(False, "unknown authority"), (["tls.untrusted-issuer"], ["tls.untrusted-issuer"]))
        self.assertEqual((["chain", "chain"], []), (held.listed, held.differences))

    def test_an_endpoint_that_is_not_required_warns(self):
        held = _held(_report("warn", ["tls.expired"]), _request(False, "expired", False), (["tls.expired"], ["tls.expired"]))
        self.assertEqual([], held.differences)


if __name__ == "__main__":
    unittest.main()
