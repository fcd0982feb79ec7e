"""What the fault lab, the measurements and the test of the packages stand on: a network of their own.

Nothing here knows arc-preflight or Azure.
"""
