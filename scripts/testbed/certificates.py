"""Certificates by openssl: authorities, and leaves with the chain that a server shows."""
import pathlib

from .commands import run


class Certificates:
    """Files in one folder: of each NAME its NAME.crt, of an authority NAME.key, of a leaf NAME.chain."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def file(self, name):
        return str(self.folder / name)

    def make_key(self, name, bits=2048):
        run("openssl", "genrsa", "-out", self.file(f"{name}.key"), bits)

    def authority(self, name, subject, by=None, bits=2048, extra="", **life):
        """Signed by itself, unless `by` says by which other one; `extra`: further lines of extensions."""
        self.make_key(name, bits)
        extensions = "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n"
        extensions += extra
        self._certificate(name, name, subject, extensions, by, **life)

    def leaf(self, name, key, names, by=None, above=(), purpose="serverAuth", **life):
        """Of the key of that name, for hosts of these names; `above`: what else the server shows."""
        hosts = ",".join(f"DNS:{it}" for it in names)
        extensions = f"subjectAltName={hosts}\nextendedKeyUsage={purpose}\n"
        self._certificate(name, key, f"/CN={names[0]}", extensions, by, **life)
        shown = [(self.folder / f"{it}.crt").read_text() for it in (name, *above)]
        (self.folder / f"{name}.chain").write_text("".join(shown))

    def _certificate(self, name, key, subject, extensions, by, start=0, days=365, serial=None, digest="sha256"):
        """`start`: in how many days it becomes valid."""
        key, request, file = (self.file(it) for it in (f"{key}.key", f"{name}.csr", f"{name}.ext"))
        pathlib.Path(file).write_text(extensions)
        run("openssl", "req", "-new", "-key", key, "-subj", subject, "-out", request)
        if by is None:
            signer = ["-signkey", key]
        else:
            signer = ["-CA", self.file(f"{by}.crt"), "-CAkey", self.file(f"{by}.key"), "-CAcreateserial"]
        number = ["-set_serial", serial] if serial else []
        earlier_or_later = ["faketime", "-f", f"{start:+d}d"] if start else []
        result = [f"-{digest}", "-days", days, "-extfile", file, "-out", self.file(f"{name}.crt")]
        run(*earlier_or_later, "openssl", "x509", "-req", "-in", request, *signer, *number, *result)
