"""The lab's certificates: an authority that stands for Azure's, a stranger, and every bad leaf."""
import pathlib
import subprocess

ORGANISATION = "Microsoft Corporation"
INSPECTOR = "Contoso TLS Inspection CA"
VENDOR = "FortiGate"

_YEAR = 365


class Pki:
    """Certificate and key files in one folder; the names of its methods are those of the files."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def file(self, name):
        return str(self.folder / name)

    def chain(self, leaf):
        """The file that a server of this leaf shows: the leaf and what is above it."""
        return self.file(f"{leaf}.chain")

    @staticmethod
    def leaf_of(host):
        """The leaf of that host: not all of Azure shows one and the same."""
        return "identity" if ".arc." in host else "azure"

    @property
    def key(self):
        return self.file("leaf.key")

    @property
    def root(self):
        return self.file("root.crt")

    def make(self, names):
        """Makes all of them. Takes about a second."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._run("genrsa", "-out", self.key, "2048")
        self._authority("root", f"/O={ORGANISATION}/CN={ORGANISATION} Root 2026")
        self._authority("issuing", f"/O={ORGANISATION}/CN=Azure TLS Issuing CA 07", "root")
        self._authority("inspector", f"/O=Contoso Ltd/CN={INSPECTOR}")
        self._authority("vendor", f"/O=Fortinet/OU=Certificate Authority/CN={VENDOR} CA")
        self._leaf("azure", names)
        self._leaf("identity", [it for it in names if ".arc." in it], start=-20)
        self._leaf("incomplete", names, above=())
        self._leaf("expired", names, start=-400, days=_YEAR)
        self._leaf("not-yet-valid", names, start=30)
        self._leaf("wrong-host", ["portal.contoso.example"])
        self._leaf("negative-serial", names, serial="-0x5ca1ab1e")
        self._leaf("untrusted", names, authority="inspector", above=("inspector",))
        self._leaf("vendor-leaf", names, authority="vendor", above=("vendor",))
        self._leaf("proxy", ["proxy.corp.example"], authority="root", above=())
        self._leaf("stranger-proxy", ["proxy.corp.example"], authority="inspector", above=())
        self._self_signed("self-signed", names)

    def _run(self, *words, start=0):
        command = ["openssl", *words]
        if start:
            command = ["faketime", "-f", f"{start:+d}d", *command]
        result = subprocess.run(command, text=True, capture_output=True)
        if result.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {result.stderr.strip()}")

    def _authority(self, name, subject, above=None):
        key = self.file(f"{name}.key")
        self._run("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", key)
        extensions = self.folder / f"{name}.ext"
        extensions.write_text(
            "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n"
        )
        request = self.file(f"{name}.csr")
        self._run("req", "-new", "-key", key, "-subj", subject, "-out", request)
        self._sign(name, above or name, key if above is None else None, extensions, -800, 10 * _YEAR)

    def _leaf(
        self,
        name,
        names,
        authority="issuing",
        above=("issuing",),
        start=-30,
        days=_YEAR,
        serial=None,
    ):
        extensions = self.folder / f"{name}.ext"
        extensions.write_text(
            "subjectAltName=" + ",".join(f"DNS:{it}" for it in names) + "\nextendedKeyUsage=serverAuth\n"
        )
        self._run(
            "req",
            "-new",
            "-key",
            self.key,
            "-subj",
            f"/CN={names[0]}",
            "-out",
            self.file(f"{name}.csr"),
        )
        self._sign(name, authority, None, extensions, start, days, serial)
        parts = [self.file(f"{it}.crt") for it in (name, *above)]
        pathlib.Path(self.chain(name)).write_text("".join(pathlib.Path(it).read_text() for it in parts))

    def _self_signed(self, name, names):
        extensions = self.folder / f"{name}.ext"
        extensions.write_text("subjectAltName=" + ",".join(f"DNS:{it}" for it in names) + "\n")
        self._run(
            "req", "-new", "-key", self.key, "-subj", f"/CN={names[0]}", "-out", self.file(f"{name}.csr")
        )
        self._sign(name, name, self.key, extensions, -30, _YEAR)
        pathlib.Path(self.chain(name)).write_text(pathlib.Path(self.file(f"{name}.crt")).read_text())

    def _sign(self, name, authority, own_key, extensions, start, days, serial=None):
        by = (
            ["-signkey", own_key]
            if own_key
            else ["-CA", self.file(f"{authority}.crt"), "-CAkey", self.file(f"{authority}.key")]
        )
        number = ["-set_serial", serial] if serial else ([] if own_key else ["-CAcreateserial"])
        self._run(
            "x509",
            "-req",
            "-in",
            self.file(f"{name}.csr"),
            *by,
            *number,
            "-sha256",
            "-days",
            str(days),
            "-extfile",
            str(extensions),
            "-out",
            self.file(f"{name}.crt"),
            start=start,
        )
