package io.arcpreflight.app.check;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.platform.Platform;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Reads what of this machine may explain a failure, once there is one: a run in which all is well
 * reads nothing of it.
 */
final class Hindsight {
  private final Platform platform;
  private final boolean anyProxySet;

  /**
   * @param anyProxySet whether a setting decided which proxy is asked, or that none is
   */
  Hindsight(Platform platform, boolean anyProxySet) {
    this.platform = platform;
    this.anyProxySet = anyProxySet;
  }

  /** The same run with what was read. */
  RunRecord complete(RunRecord run) {
    var unresolved = false;
    var unconnected = false;
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)) {
        unresolved |= isUnresolved(endpoint);
        unconnected |= endpoint.tcp() != null && !endpoint.tcp().anyConnected();
      }
    }
    var facts = new ArrayList<Fact>();
    if (unresolved) {
      facts.addAll(platform.localResolver());
    }
    if (!anyProxySet && (unresolved || unconnected)) {
      var proxy = platform.loginProxy();
      if (proxy != null) {
        facts.add(proxy);
      }
    }
    return facts.isEmpty()
        ? run
        : new RunRecord(run.expectations().withBackground(facts), run.checks(), run.azcmagent());
  }

  private static boolean isUnresolved(EndpointObservation endpoint) {
    return isUnresolved(endpoint.dns() == null ? null : endpoint.dns().system())
        || isUnresolved(endpoint.proxy() == null ? null : endpoint.proxy().name());
  }

  private static boolean isUnresolved(@Nullable SystemLookupAnswer answer) {
    return answer != null && answer.outcome() != DnsLookupOutcome.RESOLVED;
  }
}
