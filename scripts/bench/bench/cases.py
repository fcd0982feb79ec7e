"""What is measured, as data: per case the commands that take turns, and the figures with their bounds."""
from dataclasses import dataclass
from typing import Callable

from . import endpoints, results
from .commands import CONNECT_SECONDS, NETWORK_ALONE, OURS, PARALLEL, REQUESTS, SEQUENCE, Commands
from .turns import Spread, Turns
from .world import World

WITHOUT_THIS_MACHINE = f"{OURS} --skip host,agent"
FAR = [endpoints.DNS["far"]]
AZURE = [endpoints.AZURE_DNS]
GROWTH = (1, 10, 100, 1000)


@dataclass(frozen=True)
class Figure:
    """One figure of a case, from its turns; the bound is a number, or comes of the turns as well."""

    title: str
    unit: str
    of: Callable[[Turns], Spread]
    bound: float | Callable[[Turns], float]


@dataclass(frozen=True)
class Case:
    name: str
    title: str
    commands: Callable[[Commands], list]
    figures: tuple
    most_rounds: int = 1000


def ratio(other, bound):
    return Figure(f"time, beside {other}", "×", lambda turns: turns.ratio(OURS, other), bound)


def of_ours(title, unit, what, bound):
    return Figure(title, unit, lambda turns: turns.spread(OURS, what), bound)


def added(title, what, bound):
    """What the checks of this machine and its agent add to a run, turn by turn, in milliseconds."""
    def of(turns):
        both = zip(turns.of(OURS), turns.of(WITHOUT_THIS_MACHINE))
        return Spread.of([1000 * (getattr(whole, what) - getattr(part, what)) for whole, part in both])
    return Figure(title, "ms", of, bound)


def added_by_azure(title, unit, what, bound, per_unit):
    """What the conversation with Microsoft Entra and Azure adds to the network checks, turn by turn."""
    def of(turns):
        both = zip(turns.of(OURS), turns.of(NETWORK_ALONE))
        return Spread.of([per_unit * (getattr(whole, what) - getattr(part, what)) for whole, part in both])
    return Figure(title, unit, of, bound)


def slowest_alone(turns):
    """Seconds that the slowest endpoint takes alone: look-up, TCP, TLS, HTTP, as curl meets them."""
    alone = [[float(line) for line in measured.output.split()] for measured in turns.of(SEQUENCE)]
    return max(Spread.of(times).median for times in zip(*alone))


def growth_of_steps(turns):
    """What each further endpoint costs in the last step, beside what it costs in the step before."""
    cost = [turns.spread(grown(count), "cpu").median for count in GROWTH]
    step = [(cost[at] - cost[at - 1]) / (GROWTH[at] - GROWTH[at - 1]) for at in (-2, -1)]
    return Spread.of([step[1] / step[0]])


def grown(count):
    return f"{OURS}, {count}"


def healthy(network, count, make):
    names, how = endpoints.names(network, count), {"dns": [endpoints.DNS[network]]}
    return [make.check(names, **how), make.dig_and_curl(names, **how), make.curl_parallel(names, **how),
            make.python_threads(names, **how), make.check_http(names, **how), make.blackbox(names, **how)]


CASES = (
    Case("version", "`arc-preflight --version`",
         lambda make: [make.ours("--version"), make.bare_java()],
         (ratio("java -version", 1.8), of_ours("memory at its peak", "MB", "peak", 55))),
    Case("near", "20 healthy endpoints on loopback addresses",
         lambda make: healthy("near", 20, make),
         (ratio(SEQUENCE, 0.65),)),
    Case("few", "2 healthy endpoints on loopback addresses",
         lambda make: healthy("near", 2, make)[:2],
         (ratio(SEQUENCE, 4),)),
    Case("far", f"20 healthy endpoints at {endpoints.ROUND_TRIP_MS} ms",
         lambda make: healthy("far", 20, make),
         (ratio(SEQUENCE, 0.12), ratio(PARALLEL, 1.6),
          of_ours("time, beside 1.3 × the slowest endpoint alone + 0.2 s", "s", "wall",
                  lambda turns: 1.3 * slowest_alone(turns) + 0.2))),
    Case("silent", "every endpoint of a region drops what it is sent",
         lambda make: [make.ours("check", "--location", "koreacentral", dns=FAR, exits=(26,)),
                       make.curl_parallel(endpoints.names("silent", 20), dns=FAR, exits=(28,))],
         (of_ours("time, beside the connect timeout + 0.4 s", "s", "wall", CONNECT_SECONDS + 0.4),),
         most_rounds=1),
    Case("second-dns-dead", f"20 healthy endpoints at {endpoints.ROUND_TRIP_MS} ms, the second DNS server dead",
         lambda make: [make.check(endpoints.names("far", 20), dns=[*FAR, endpoints.DEAD_DNS]),
                       make.check(endpoints.names("far", 20), name="both alive", dns=FAR * 2)],
         (ratio("both alive", 1.2),)),
    Case("first-dns-dead", "the same, the first DNS server dead: the system itself waits for it",
         lambda make: [make.check(endpoints.names("far", 20), dns=[endpoints.DEAD_DNS, *FAR]),
                       make.curl_parallel(endpoints.names("far", 20), 20, dns=[endpoints.DEAD_DNS, *FAR])],
         (ratio(PARALLEL, 1.2),), most_rounds=1),
    Case("scheduled", "`arc-preflight health`, 20 healthy endpoints",
         lambda make: [make.ours("health", "--endpoints", make.world.list_of(endpoints.names("near", 20)), exits=(61,))],
         (of_ours("processor time", "s", "cpu", 0.75), of_ours("memory at its peak", "MB", "peak", 80))),
    Case("this-machine", "what the checks of the host and the agent add to 20 healthy endpoints",
         lambda make: [make.check(endpoints.names("near", 20)),
                       make.ours("check", "--endpoints", make.world.list_of(endpoints.names("near", 20)),
                                 "--skip", "host,agent", name=WITHOUT_THIS_MACHINE)],
         (added("time added", "wall", 60), added("processor time added", "cpu", 120))),
    Case("azure", f"the whole conversation with Microsoft Entra and Azure at {endpoints.ROUND_TRIP_MS} ms",
         lambda make: [make.conversation("identity,azure", dns=AZURE), make.conversation("", name=NETWORK_ALONE, dns=AZURE),
                       make.requests(dns=AZURE)],
         (added_by_azure("round trips added", "", "wall", 4, 1000 / endpoints.ROUND_TRIP_MS),
          added_by_azure("processor time added", "ms", "cpu", 120, 1000),
          ratio(REQUESTS, 0.8))),
    Case("growth", "1, 10, 100 and 1000 healthy endpoints on loopback addresses",
         lambda make: [make.check(endpoints.names("near", count), name=grown(count)) for count in GROWTH],
         (Figure("processor time per endpoint, 100 to 1000 beside 10 to 100", "×", growth_of_steps, 1.2),
          Figure("memory at its peak, 1000", "MB", lambda turns: turns.spread(grown(1000), "peak"), 128)),
         most_rounds=2),
)
NAMES = tuple(case.name for case in CASES)


def measure(only, rounds):
    with World() as world:
        make = Commands(world)
        outcome = results.of_run(make.measured)
        print(f"measuring {make.measured}", flush=True)
        for case in CASES:
            if not only or case.name in only:
                turns = Turns(case.commands(make), min(rounds, case.most_rounds), world)
                outcome["cases"].append(results.of_case(case, turns))
                results.show(outcome["cases"][-1])
    return outcome
