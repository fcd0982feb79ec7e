"""Measurements of arc-preflight, beside what people would use instead."""
import pathlib
import sys

# For the package testbed, whichever way this one is started.
sys.path.append(str(pathlib.Path(__file__).resolve().parents[2]))
