"""The test of the packages: a file for each kind, and for each way in which what it installed is used."""
import pathlib
import sys

# For the package testbed.
sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
