"""The lab's certificates: an authority that stands for Azure's, a stranger, and every bad leaf."""
import pathlib

from testbed.certificates import Certificates
from testbed.commands import run

_YEAR = 365
_KEY = "leaf"
_CLIENTS = "extendedKeyUsage=clientAuth\n"
_NAMES = "nameConstraints=critical,permitted;DNS:contoso.example\n"
STORE_PASSWORD = "changeit"


class Pki(Certificates):
    """The names that scenarios use are those of the files."""

    def chain(self, leaf):
        """The file that a server of this leaf shows: the leaf and what is above it."""
        return self.file(f"{leaf}.chain")

    @staticmethod
    def leaf_of(host):
        """The leaf of that host: not all of Azure shows one and the same."""
        return "identity" if ".arc." in host else "azure"

    @property
    def key(self):
        return self.file(f"{_KEY}.key")

    @property
    def root(self):
        return self.file("root.crt")

    def make(self, names):
        """Makes all of them. Takes about a second."""
        self.make_key(_KEY)
        self._old_authority("root", "/O=Microsoft Corporation/CN=Microsoft Corporation Root 2026")
        self._old_authority("issuing", "/O=Microsoft Corporation/CN=Azure TLS Issuing CA 07", by="root")
        self._old_authority("inspector", "/O=Contoso Ltd/CN=Contoso TLS Inspection CA")
        self._old_authority("vendor", "/O=Fortinet/OU=Certificate Authority/CN=FortiGate CA")
        self._old_authority("sha1-issuing", "/O=Contoso Ltd/CN=Contoso Old Issuing CA", by="root", digest="sha1")
        self._old_authority("clients-issuing", "/O=Contoso Ltd/CN=Contoso Clients CA", by="root", extra=_CLIENTS)
        self._old_authority("named", "/O=Contoso Ltd/CN=Contoso Internal CA", by="root", extra=_NAMES)
        self.authority("old-root", "/O=Contoso Ltd/CN=Contoso Root 2016", start=-800, days=_YEAR)
        self._leaf("azure", names)
        self._leaf("identity", [it for it in names if ".arc." in it], start=-20)
        self._leaf("incomplete", names, above=())
        self._leaf("expired", names, start=-400)
        self._leaf("not-yet-valid", names, start=30)
        self._leaf("wrong-host", ["portal.contoso.example"])
        self._leaf("negative-serial", names, serial="-0x5ca1ab1e")
        self._leaf("untrusted", names, by="inspector", above=("inspector",))
        self._leaf("vendor-leaf", names, by="vendor", above=("vendor",))
        self._leaf("sha1", names, digest="sha1")
        self._leaf("below-sha1", names, by="sha1-issuing", above=("sha1-issuing",))
        self._leaf("below-old-root", names, by="old-root", above=())
        self._leaf("for-clients", names, purpose="clientAuth")
        self._leaf("below-clients", names, by="clients-issuing", above=("clients-issuing",))
        self._leaf("below-named", names, by="named", above=("named",))
        self._leaf("strangers", names, above=("inspector", "old-root", "issuing"))
        self._leaf("proxy", ["proxy.corp.example"], by="root", above=())
        self._leaf("stranger-proxy", ["proxy.corp.example"], by="inspector", above=())
        self._leaf("self-signed", names, by=None, above=())
        self._sign_in()

    def _sign_in(self):
        """What a service principal signs in with, as PEM and PFX, and everything that may be wrong with it."""
        for name, start in (("sign-in", -30), ("sign-in-stranger", -30), ("sign-in-expired", -400), ("sign-in-early", 30), ("sign-in-ending", 15 - _YEAR)):
            self.make_key(name)
            self.leaf(name, name, ["arc-onboarding"], start=start, days=_YEAR)
            self._join(f"{name}.pem", f"{name}.crt", f"{name}.key")
        self._join("sign-in-no-key.pem", "sign-in.crt")
        self._join("sign-in-mismatch.pem", "sign-in.crt", "sign-in-stranger.key")
        encrypted = self.file("sign-in-encrypted.key")
        run("openssl", "pkcs8", "-topk8", "-in", self.file("sign-in.key"), "-passout", "pass:s3cret", "-out", encrypted)
        self._join("sign-in-encrypted.pem", "sign-in.crt", "sign-in-encrypted.key")
        for name, password in (("sign-in.pfx", ""), ("sign-in-encrypted.pfx", "s3cret")):
            words = ["-in", self.file("sign-in.crt"), "-inkey", self.file("sign-in.key")]
            run("openssl", "pkcs12", "-export", *words, "-passout", f"pass:{password}", "-out", self.file(name))

    def _join(self, name, *files):
        text = "".join((self.folder / it).read_text() for it in files)
        (self.folder / name).write_text(text)

    def _old_authority(self, name, subject, by=None, **more):
        self.authority(name, subject, by, start=-800, days=10 * _YEAR, **more)

    def _leaf(self, name, names, by="issuing", above=("issuing",), start=-30, **more):
        self.leaf(name, _KEY, names, by, above, start=start, days=_YEAR, **more)

    def trust_store(self, runtime, file, authorities):
        """Java takes a trust store of PEM certificates only in its own format: keytool makes one."""
        pathlib.Path(file).unlink(missing_ok=True)
        for it in authorities:
            words = ["-importcert", "-noprompt", "-alias", it, "-file", self.file(it), "-storetype", "JKS"]
            run(f"{runtime}/bin/keytool", *words, "-keystore", file, "-storepass", STORE_PASSWORD)
