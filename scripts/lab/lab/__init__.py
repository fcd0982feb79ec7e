"""The fault lab: a small world of network namespaces in which arc-preflight is run and judged."""
