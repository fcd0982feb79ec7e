package io.arcpreflight.app.check;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Tells a machine that lets this process open no socket from a network that lets it through to
 * nobody. The system's words for the two are alike, so it is tried without a network, once no
 * endpoint at all has answered.
 */
final class SocketDenial {
  private final BooleanSupplier denied;

  SocketDenial(BooleanSupplier denied) {
    this.denied = denied;
  }

  /** The same checks, of which those could not run that were denied a socket. */
  List<CheckRecord> applyTo(List<CheckRecord> checks) {
    var endpoints = checks.stream().filter(SocketDenial::isOfEndpoint).toList();
    var isCandidate = !endpoints.isEmpty() && endpoints.stream().noneMatch(SocketDenial::connected);
    return isCandidate && denied.getAsBoolean()
        ? checks.stream().map(SocketDenial::prevented).toList()
        : checks;
  }

  private static boolean isOfEndpoint(CheckRecord check) {
    return check.outcome() instanceof Outcome.Seen(EndpointObservation _);
  }

  private static boolean connected(CheckRecord check) {
    if (!(check.outcome() instanceof Outcome.Seen(EndpointObservation seen))) {
      return false;
    }
    var toProxy = seen.proxy() == null ? null : seen.proxy().tcp();
    return (seen.tcp() != null && seen.tcp().anyConnected())
        || (toProxy != null && toProxy.anyConnected());
  }

  private static CheckRecord prevented(CheckRecord check) {
    return check.outcome() instanceof Outcome.Seen(EndpointObservation seen)
        ? check.withOutcome(
            new Outcome.CouldNotRun(Failure.CRASHED, Fact.of("reason.sockets-denied"), seen))
        : check;
  }
}
