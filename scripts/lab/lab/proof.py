"""What a step raises whose fault was not met."""


class NotProven(Exception):
    """The fault was injected and nothing shows that it was ever met."""
