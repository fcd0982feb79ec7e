package io.arcpreflight.report.firewall;

import io.arcpreflight.report.Report;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is to be changed on the way of a server to Azure, of what a run has seen. What works is not
 * asked for.
 */
record FirewallRequest(Report report, List<Change> changes) {
  FirewallRequest {
    changes = List.copyOf(changes);
  }

  /** What is to be done. */
  enum Action {
    /** Let connections out. */
    OPEN,
    /** Let the proxy connect there. */
    ALLOW_IN_PROXY,
    /** Let pass what is known by its name, in the handshake or the request. */
    ALLOW_BY_NAME,
    /** Leave the certificate of the service as it is. */
    EXEMPT_FROM_INSPECTION;

    String id() {
      return switch (this) {
        case OPEN -> "open";
        case ALLOW_IN_PROXY -> "allow-in-proxy";
        case ALLOW_BY_NAME -> "allow-by-name";
        case EXEMPT_FROM_INSPECTION -> "exempt-from-inspection";
      };
    }
  }

  /**
   * One change.
   *
   * @param source the addresses that the server used
   * @param addresses those that were tried
   * @param via the proxy's URL; empty on the direct way
   * @param serviceTag Azure's tag that covers the host; empty where none is known
   * @param seen how it was refused, in sentences
   * @param by who it seems to be that refuses
   * @param at when, in UTC
   * @param checks ids of the checks that saw it
   */
  record Change(
      Action action,
      String host,
      int port,
      String protocol,
      boolean required,
      List<String> source,
      List<String> addresses,
      String via,
      String serviceTag,
      List<String> seen,
      String by,
      String at,
      List<String> checks) {
    Change {
      source = List.copyOf(source);
      addresses = List.copyOf(addresses);
      seen = List.copyOf(seen);
      checks = List.copyOf(checks);
    }

    /** Whether both ask for the same. */
    boolean isSame(Change other) {
      return action == other.action
          && host.equals(other.host)
          && port == other.port
          && protocol.equals(other.protocol)
          && via.equals(other.via);
    }

    /** The same for what another of the same kind asks for besides. */
    Change with(Change other) {
      return new Change(
          action,
          host,
          port,
          protocol,
          required || other.required,
          both(source, other.source),
          both(addresses, other.addresses),
          via,
          serviceTag,
          seen,
          by,
          at,
          both(checks, other.checks));
    }

    private static List<String> both(List<String> some, List<String> others) {
      var all = new LinkedHashSet<>(some);
      all.addAll(others);
      return List.copyOf(all);
    }
  }
}
