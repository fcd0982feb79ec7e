import unittest
from unittest import mock

from testbed import machine


class RequireTest(unittest.TestCase):
    """What is missing is told in the words of the command that installs it, each package once."""

    def told(self, *tools):
        with mock.patch("os.geteuid", return_value=0), mock.patch("shutil.which", return_value=None), \
                mock.patch("os.path.exists", return_value=False), self.assertRaises(SystemExit) as ended:
            machine.require("lab", tools)
        return ended.exception.code

    def test_a_program_stands_for_its_package(self):
        self.assertEqual("lab: missing programs: apt-get install --no-install-recommends bind9-dnsutils",
                         self.told("dig"))

    def test_a_program_without_an_entry_is_in_the_package_of_its_name(self):
        self.assertEqual("lab: missing programs: apt-get install --no-install-recommends rsync", self.told("rsync"))

    def test_a_package_with_several_programs_is_named_once(self):
        self.assertEqual("lab: missing programs: apt-get install --no-install-recommends msitools",
                         self.told("msiinfo", "msibuild"))


if __name__ == "__main__":
    unittest.main()
