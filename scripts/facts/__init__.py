"""Holds what the program knows of Azure Arc against the public documentation."""
