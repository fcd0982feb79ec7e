import hashlib
import pathlib
import tempfile
import unittest

from builds import libraries


class RefuseOthersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "a-1.jar").write_bytes(b"a")
        self.recorded = self.folder / "libraries.sha256"
        self.recorded.write_text(f"{hashlib.sha256(b'a').hexdigest()}  a-1.jar\n")

    def refusal(self):
        with self.assertRaises(SystemExit) as refused:
            libraries.refuse_others(self.folder, self.recorded)
        return str(refused.exception)

    def test_takes_what_is_recorded(self):
        libraries.refuse_others(self.folder, self.recorded)

    def test_refuses_another_file_of_that_name(self):
        (self.folder / "a-1.jar").write_bytes(b"b")
        self.assertIn(f"a-1.jar is not the file that is recorded: its SHA-256 is {hashlib.sha256(b'b').hexdigest()}", self.refusal())

    def test_refuses_what_nobody_recorded_and_what_is_missing(self):
        (self.folder / "a-1.jar").rename(self.folder / "a-2.jar")
        self.assertEqual("packaging/build: libraries.sha256: a-1.jar is missing; a-2.jar is not recorded", self.refusal())


if __name__ == "__main__":
    unittest.main()
