def is_built(): return False
