"""Scenarios as the files under scenarios/ describe them, one family a file."""
import dataclasses
import fnmatch
import itertools
import pathlib
import tomllib

_WINDOWS = "windows"
FOLDER = pathlib.Path(__file__).parents[1] / "scenarios"
_SCENARIO_KEYS = {
    "name",
    "each",
    "inject",
    "run",
    "words",
    "environment",
    "expect",
    "seconds",
    "user",
    "under",
    "before",
}
_BEFORE_KEYS = {"inject", "run", "environment"}
_EXPECT_KEYS = {"cause", "code", "exit", "subjects", "shows", "told", "untold", "owner", "also", "warns", "may-warn", "changes", "since-good"}


@dataclasses.dataclass(frozen=True)
class Expected:
    """Written from the injection. `cause` None means: no error at all.

    `told` and `untold`: what the words of the leading finding must and must not have, remedy included;
    without a `cause`, those of the warnings. `owner`: who is to act on it. `changes`, `since_good`: what is
    different from the run before and from the last good one, a pattern each.
    """

    cause: str | None
    code: str | None
    exit: int
    subjects: tuple | str | None = None
    shows: tuple = ()
    told: tuple = ()
    untold: tuple = ()
    owner: str | None = None
    also: tuple = ()
    warns: tuple = ()
    may_warn: tuple = ()
    changes: tuple = ()
    since_good: tuple = ()


@dataclasses.dataclass(frozen=True)
class Scenario:
    name: str
    inject: tuple
    run: str
    environment: dict
    expected: Expected
    seconds: float
    user: str | None = None
    under: tuple = ()
    words: str | None = None
    windows: bool = False
    before: tuple = ()
    kept: bool = False


def load():
    return _checked(it for it in FOLDER.glob("*.toml") if it.stem != _WINDOWS)


def load_windows():
    """Those that are played with the client as a Windows server."""
    others, data = load(), tomllib.loads((FOLDER / f"{_WINDOWS}.toml").read_text())
    found = [dataclasses.replace(it, windows=True) for it in _checked([FOLDER / f"{_WINDOWS}.toml"])]
    for table in data["like"]:
        for pattern in table["scenarios"]:
            like = [it for it in others if fnmatch.fnmatchcase(it.name, pattern)]
            if not like:
                raise SystemExit(f"lab: {_WINDOWS}.toml: no scenario is called {pattern!r}")
            # The steps that are about commands of Linux's are none of these.
            found += [_on_windows(it, data["defaults"]["seconds"]) for it in like]
    return found


def _on_windows(it, seconds):
    expected = dataclasses.replace(it.expected, told=(), untold=(), owner=None, shows=())
    return dataclasses.replace(it, name=f"{_WINDOWS}/{it.name.replace('/', '-')}", expected=expected, seconds=seconds, windows=True, words=None)


def _checked(files):
    found = []
    for file in sorted(files):
        try:
            found += _family(file.stem, tomllib.loads(file.read_text()))
        except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as wrong:
            raise SystemExit(f"lab: {file.name}: {wrong}") from wrong
    names = [it.name for it in found]
    twice = sorted({it for it in names if names.count(it) > 1})
    if twice:
        raise SystemExit(f"lab: two scenarios have the name {twice[0]}")
    return found


def _family(family, data):
    defaults = data.get("defaults", {})
    for table in data["scenario"]:
        unknown = table.keys() - _SCENARIO_KEYS
        if unknown:
            raise ValueError(f"{table.get('name')}: no key is called {sorted(unknown)[0]!r}")
        each = table.get("each", {})
        for values in itertools.product(*each.values()):
            filled = _fill({**defaults, **table}, _named(each, values))
            yield _scenario(family, filled)


def _scenario(family, table):
    expect = dict(table["expect"])
    unknown = expect.keys() - _EXPECT_KEYS
    if unknown:
        raise ValueError(f"{table['name']}: nothing is expected as {sorted(unknown)[0]!r}")
    subjects = expect.get("subjects")
    cause = expect.get("cause")
    scenario = Scenario(
        name=f"{family}/{table['name']}",
        inject=tuple(table.get("inject", ())),
        run=table["run"],
        environment=table.get("environment", {}),
        expected=Expected(
            cause=cause,
            code=expect.get("code", "AZCM0026" if cause else None),
            exit=expect.get("exit", 26 if cause else 0),
            subjects=tuple(subjects) if isinstance(subjects, list) else subjects,
            shows=tuple(expect.get("shows", ())),
            told=tuple(expect.get("told", ())),
            untold=tuple(expect.get("untold", ())),
            owner=expect.get("owner"),
            also=tuple(expect.get("also", ())),
            warns=tuple(expect.get("warns", ())),
            may_warn=tuple(expect.get("may-warn", ())),
            changes=tuple(expect.get("changes", ())),
            since_good=tuple(expect.get("since-good", ())),
        ),
        seconds=table["seconds"],
        user=table.get("user"),
        under=tuple(table.get("under", ())),
        words=table.get("words"),
        kept="before" in table,
    )
    return dataclasses.replace(scenario, before=tuple(_earlier(scenario, it) for it in table.get("before", ())))


def _earlier(scenario, table):
    unknown = table.keys() - _BEFORE_KEYS
    if unknown:
        raise ValueError(f"{scenario.name}: no key of a run before it is called {sorted(unknown)[0]!r}")
    return dataclasses.replace(
        scenario,
        inject=tuple(table.get("inject", ())),
        run=table.get("run", scenario.run),
        environment=table.get("environment", scenario.environment),
    )


def _fill(value, values):
    """Puts the values of `each` where a text has {name}; a value may be any TOML value if it is all of it."""
    if isinstance(value, dict):
        return {_fill(key, values): _fill(it, values) for key, it in value.items() if key != "each"}
    if isinstance(value, list):
        filled = []
        for it in value:
            new = _fill(it, values)
            filled += new if isinstance(new, list) and isinstance(it, str) else [new]
        return filled
    if isinstance(value, str):
        for name, it in values.items():
            if value == f"{{{name}}}":
                return it
            value = value.replace(f"{{{name}}}", str(it))
    return value


def _named(each, chosen):
    """The chosen values by name; of a list each part by its number, too: {answer.0}, {answer.1}."""
    values = dict(zip(each, chosen))
    for name, value in list(values.items()):
        if isinstance(value, list):
            values |= {f"{name}.{number}": part for number, part in enumerate(value)}
    return values
