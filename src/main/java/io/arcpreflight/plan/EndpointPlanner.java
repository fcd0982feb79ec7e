package io.arcpreflight.plan;

import io.arcpreflight.endpoint.LifecycleStage;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans the checks of the endpoints. An endpoint whose hosts another one names waits for that
 * answer; where none comes, the built-in host stands in.
 */
final class EndpointPlanner {
  private final Settings settings;
  private final Probes probes;
  private final EndpointRequests requests;
  private final Set<String> ids = new HashSet<>();
  private boolean largeHelloPlanned;

  EndpointPlanner(Settings settings, Probes probes) {
    this.settings = settings;
    this.probes = probes;
    this.requests = new EndpointRequests(settings.proxy());
  }

  List<PlannedCheck> plan() {
    var waiting = new HashMap<String, List<TargetEndpoint>>();
    var targets = settings.endpoints().targets(settings.selection());
    if (targets.isEmpty()) {
      return unlisted();
    }
    var finders = finders(targets);
    for (var target : targets) {
      var by = target.discoveredBy();
      if (by.isPresent() && finders.contains(by.get())) {
        waiting.computeIfAbsent(by.get(), _ -> new ArrayList<>()).add(target);
      }
    }
    var checks = new ArrayList<PlannedCheck>();
    for (var target : targets) {
      var by = target.discoveredBy();
      if (by.isEmpty() || !finders.contains(by.get())) {
        checks.add(check(target, waiting.getOrDefault(target.id(), List.of())));
      }
    }
    return checks;
  }

  /** What the agent needs in every cloud has its hosts in this one too, and no list knows them. */
  private List<PlannedCheck> unlisted() {
    var cloud = settings.selection().cloud().id();
    var checks = new ArrayList<PlannedCheck>();
    for (var endpoint : settings.endpoints().endpoints()) {
      if (endpoint.required() && endpoint.useCases().contains(UseCase.CORE)) {
        var reason = Fact.of("reason.no-endpoint-list").with("cloud", cloud);
        checks.add(
            new PlannedCheck("endpoint." + endpoint.id(), cloud, true, new Work.Nothing(reason)));
      }
    }
    return checks;
  }

  private Set<String> finders(List<TargetEndpoint> targets) {
    var finders = new HashSet<String>();
    for (var target : targets) {
      if (target.probeable() && isUsed(target) && target.discovery().isPresent()) {
        finders.add(target.id());
      }
    }
    return finders;
  }

  private PlannedCheck check(TargetEndpoint target, List<TargetEndpoint> followers) {
    return check(uniqueId(id(target)), target, followers);
  }

  private static String id(TargetEndpoint target) {
    return "endpoint." + target.id();
  }

  private PlannedCheck check(String id, TargetEndpoint target, List<TargetEndpoint> followers) {
    if (!isUsed(target)) {
      return nothing(id, target, Fact.of("reason.only-connecting"));
    }
    if (!target.probeable()) {
      return new PlannedCheck(
          id, target.host(), isDecisive(target), new Work.Nothing(whyNot(target)));
    }
    var request = requests.of(target, isForLargeHello(target));
    return new PlannedCheck(
        id,
        target.host(),
        target.required(),
        new Work.Observe(
            probes.endpoint().apply(request),
            followers.isEmpty() ? FollowUpChecks.NONE : new Discovered(followers)));
  }

  /** An agent that is connected already needs less. */
  private boolean isUsed(TargetEndpoint target) {
    return settings.mode().preparesConnecting() || target.when().contains(LifecycleStage.ALWAYS);
  }

  private static PlannedCheck nothing(String id, TargetEndpoint target, Fact reason) {
    return new PlannedCheck(id, target.host(), false, new Work.Nothing(reason));
  }

  /** Once a run: what loses it on the way does so to every host. */
  private boolean isForLargeHello(TargetEndpoint target) {
    if (largeHelloPlanned || !target.required() || !target.tls()) {
      return false;
    }
    largeHelloPlanned = true;
    return true;
  }

  /** A host that the agent needs and that only lacks a name decides all the same. */
  private static boolean isDecisive(TargetEndpoint target) {
    return switch (target.status()) {
      case NEEDS_REGION, NEEDS_GATEWAY, NEEDS_DISCOVERY, DIRECT -> target.required();
      case ANY_NAME, VIA_GATEWAY, NOT_WITH_PRIVATE_LINK -> false;
    };
  }

  private static Fact whyNot(TargetEndpoint target) {
    return switch (target.status()) {
      case NEEDS_REGION -> Fact.of("reason.needs-region");
      case NEEDS_GATEWAY -> Fact.of("reason.needs-gateway");
      case NEEDS_DISCOVERY -> Fact.of("reason.needs-discovery");
      case ANY_NAME -> Fact.of("reason.any-name");
      case VIA_GATEWAY -> Fact.of("reason.via-gateway");
      case NOT_WITH_PRIVATE_LINK -> Fact.of("reason.not-with-private-link");
      case DIRECT -> throw new IllegalArgumentException(target.host() + " can be probed");
    };
  }

  private String uniqueId(String wanted) {
    var id = wanted;
    for (var n = 2; !ids.add(id); n++) {
      id = wanted + "." + n;
    }
    return id;
  }

  /** The endpoints whose hosts an answer names. Those of the built-in list are tried meanwhile. */
  private final class Discovered implements FollowUpChecks {
    private final List<TargetEndpoint> followers;

    Discovered(List<TargetEndpoint> followers) {
      this.followers = followers;
    }

    @Override
    public List<PlannedCheck> likely() {
      return followers.stream()
          .filter(TargetEndpoint::probeable)
          .map(follower -> check(id(follower), follower, List.of()))
          .toList();
    }

    @Override
    public List<PlannedCheck> after(Outcome outcome) {
      var named =
          outcome instanceof Outcome.Seen(EndpointObservation seen) && seen.http() != null
              ? seen.http().discovered()
              : List.<String>of();
      var checks = new ArrayList<PlannedCheck>();
      for (var follower : followers) {
        if (named.isEmpty()) {
          checks.add(check(follower, List.of()));
        }
        for (var host : named) {
          checks.add(check(follower.discovered(host), List.of()));
        }
      }
      return checks;
    }
  }
}
