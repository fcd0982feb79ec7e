package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One host and port that a selection asks for.
 *
 * @param id the endpoint's id; {@link EndpointTexts#reason} takes it
 * @param host concrete if {@code status} is {@link TargetStatus#DIRECT}, else perhaps a pattern
 * @param rule what a firewall opens: the host, or a pattern that covers it
 * @param path what to ask for, starting with a slash
 * @param required whether {@code azcmagent connect} fails without it
 * @param useCases those that the endpoint serves, selected or not, in order of weight
 * @param privateLink whether a private link scope can serve it
 * @param discovery a call that this host answers and that names the hosts of another endpoint
 * @param discoveredBy id of the endpoint whose discovery call names this one's hosts
 */
public record TargetEndpoint(
    String id,
    String host,
    int port,
    String rule,
    TargetStatus status,
    String path,
    boolean required,
    Set<LifecycleStage> when,
    List<UseCase> useCases,
    boolean privateLink,
    Optional<BypassKeyword> bypass,
    ExpectedAnswer expectedAnswer,
    Optional<DiscoveryCall> discovery,
    Optional<String> discoveredBy) {

  private static final int PLAIN_HTTP = 80;
  private static final int HTTPS = 443;

  public TargetEndpoint {
    when = Set.copyOf(when);
    useCases = List.copyOf(useCases);
  }

  public boolean tls() {
    return port != PLAIN_HTTP;
  }

  public boolean probeable() {
    return status == TargetStatus.DIRECT;
  }

  /** Whether the host stems from a table, while a discovery call would tell the real one. */
  public boolean provisional() {
    return probeable() && discoveredBy.isPresent();
  }

  /** The address to ask, of a host that can be probed. */
  public String url() {
    return url(path);
  }

  /** The same for another path, such as a discovery call's. */
  public String url(String otherPath) {
    var usual = port == PLAIN_HTTP || port == HTTPS;
    return (tls() ? "https://" : "http://") + host + (usual ? "" : ":" + port) + otherPath;
  }

  /** This endpoint at a host that a discovery call has named. */
  public TargetEndpoint discovered(String named) {
    return new TargetEndpoint(
        id,
        named,
        port,
        named,
        TargetStatus.DIRECT,
        path,
        required,
        when,
        useCases,
        privateLink,
        bypass,
        expectedAnswer,
        discovery,
        Optional.empty());
  }
}
