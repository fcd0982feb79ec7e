"""The fault lab: a small world of network namespaces in which arc-preflight is run and judged."""
import pathlib
import sys

# For the package testbed, whichever way this one is started.
sys.path.append(str(pathlib.Path(__file__).resolve().parents[2]))
