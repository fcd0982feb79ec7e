package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.NameOrder;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a whole run shows of this machine's DNS servers.
 *
 * @param configured whether there is any
 * @param alive those that gave an answer to any question of the run
 * @param servers all of them, in order
 * @param remarks lines of their list that programs read differently, or that none reads
 * @param local the resolver on this machine that all names go through; empty where there is none
 * @param nameOrder where the agent looks names up; absent where that is not known
 * @param policies names that other servers are asked for
 * @param withoutEdns whether those that the agent asks answer questions without EDNS alone
 */
record RunResolvers(
    boolean configured,
    Set<String> alive,
    List<String> servers,
    List<Fact> remarks,
    List<Fact> local,
    @Nullable NameOrder nameOrder,
    List<Fact> policies,
    boolean withoutEdns) {
  /** As a report calls the servers that a local stub passes questions on to; the stub has EDNS. */
  private static final String BEHIND_STUB = "systemd-resolved";

  private static final String STOPPED = "dns.local-resolver-stopped";
  private static final String INDENTED = "dns.resolv-conf-indented";
  private static final String MISSING = "dns.local-resolver-missing";

  RunResolvers {
    alive = Set.copyOf(alive);
    servers = List.copyOf(servers);
    remarks = List.copyOf(remarks);
    local = List.copyOf(local);
    policies = List.copyOf(policies);
  }

  /** Whether all names go through a resolver on this machine that does not run. */
  boolean lacksLocal() {
    for (var fact : local) {
      if (fact.id().equals(STOPPED) || fact.id().equals(MISSING)) {
        return true;
      }
    }
    return false;
  }

  /** Where the C library skips all lines that name one; empty where it reads any. */
  List<Fact> noneRead() {
    var skipped =
        remarks.stream()
            .filter(it -> it.id().equals(INDENTED))
            .filter(it -> String.valueOf(it.values().get("text")).startsWith("nameserver"))
            .toList();
    if (skipped.isEmpty() || skipped.size() < servers.size()) {
      return List.of();
    }
    var first = skipped.getFirst().values();
    return List.of(
        Fact.of("dns.resolv-conf-none-read")
            .with("file", String.valueOf(first.get("file")))
            .with("line", first.get("line") instanceof Number line ? line.longValue() : 0));
  }

  /** The policies by which other servers are asked for this name. */
  List<Fact> policiesFor(String host) {
    return policies.stream()
        .filter(policy -> covers(String.valueOf(policy.values().get("namespace")), host))
        .toList();
  }

  /** A leading dot stands for all names that end so, a single one for all there are. */
  private static boolean covers(String namespace, String host) {
    var name = host.toLowerCase(Locale.ROOT);
    var covered = namespace.toLowerCase(Locale.ROOT);
    return covered.startsWith(".")
        ? ("." + name).endsWith(covered) || covered.equals(".")
        : name.equals(covered);
  }

  /** Whether they are known by IPv6 addresses alone, as on a machine that has no IPv4. */
  boolean areOfIpv6Alone() {
    return !servers.isEmpty() && servers.stream().allMatch(AddressKinds::isIpv6);
  }

  /** Whether the agent, a Go program, surely asks the servers by itself. */
  boolean agentAsks() {
    return nameOrder != null && nameOrder != NameOrder.C_LIBRARY;
  }

  static RunResolvers of(RunRecord run) {
    var configured = true;
    List<String> servers = List.of();
    List<Fact> remarks = List.of();
    List<Fact> policies = List.of();
    var alive = new HashSet<String>();
    var withEdns = new HashSet<String>();
    NameOrder nameOrder = null;
    var behindStub = false;
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(ResolverObservation resolver)) {
        configured = !resolver.servers().isEmpty();
        servers = resolver.servers();
        remarks = resolver.remarks() == null ? List.of() : resolver.remarks();
        policies = resolver.namePolicies() == null ? List.of() : resolver.namePolicies();
        nameOrder = resolver.nameOrder();
        behindStub = resolver.source().contains(BEHIND_STUB);
      } else if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)) {
        addAlive(endpoint, alive, withEdns);
      }
    }
    var local =
        run.expectations().background("dns.local-resolver", "dns.local-upstream", STOPPED, MISSING);
    var withoutEdns = !behindStub && !alive.isEmpty() && withEdns.isEmpty();
    return new RunResolvers(
        configured, alive, servers, remarks, local, nameOrder, policies, withoutEdns);
  }

  private static void addAlive(
      EndpointObservation endpoint, Set<String> alive, Set<String> withEdns) {
    if (endpoint.dns() != null) {
      for (var answer : endpoint.dns().servers()) {
        if (answer.outcome() == DnsServerOutcome.ANSWERED) {
          alive.add(answer.server());
          if (answer.edns() == null) {
            withEdns.add(answer.server());
          }
        }
      }
    }
  }
}
