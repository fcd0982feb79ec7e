"""What was checked so far."""

counts = {True: 0, False: 0}


def check(name, passed, why=""):
    counts[bool(passed)] += 1
    print(f"{'ok  ' if passed else 'FAIL'} {name}" + ("" if passed else f": {str(why).strip()[-600:]}"), flush=True)
