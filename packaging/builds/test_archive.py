import pathlib
import struct
import tempfile
import unittest

from builds import archive


class ForgetClockTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.first, self.second = (pathlib.Path(folder.name) / name for name in ("first.jsa", "second.jsa"))

    def forget(self, first, second):
        self.first.write_bytes(first)
        self.second.write_bytes(second)
        archive.forget_clock(self.first, self.second)
        return self.first.read_bytes()

    @staticmethod
    def content(checksum, *words):
        return struct.pack("<II", 7, checksum).ljust(4096, b"h") + struct.pack(f"<{len(words)}q", *words)

    def test_checksum_and_times_become_zero_and_nothing_else(self):
        forgotten = self.forget(self.content(1, 12_000, -5, 12_345), self.content(2, 14_000, -5, 14_345))
        self.assertEqual(self.content(0, 0, -5, 0), forgotten)

    def test_what_is_no_time_is_refused(self):
        for other in (11_999, 12_000 + 600_000, -3):
            with self.subTest(other), self.assertRaises(SystemExit) as refused:
                self.forget(self.content(1, 12_000), self.content(1, other))
            self.assertIn("first.jsa is not the same when it is written again: 0x2ee0", str(refused.exception))

    def test_another_length_is_refused(self):
        with self.assertRaises(SystemExit) as refused:
            self.forget(self.content(1), self.content(1, 5))
        self.assertIn("4096 bytes, then 4104", str(refused.exception))


if __name__ == "__main__":
    unittest.main()
