"""What arc-preflight promises, held against machines that are broken; written down in docs/reliability.md."""
