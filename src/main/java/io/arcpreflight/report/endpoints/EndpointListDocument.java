package io.arcpreflight.report.endpoints;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint list as JSON. Readers ignore fields that they do not know.
 *
 * @param asOf the day of the list, as ISO 8601
 * @param region null for a list that serves any
 * @param system null for a list that serves every system
 * @param viaGateway hosts that need no rule, since the Azure Arc gateway carries them
 * @param notWithPrivateLink hosts that need no rule, since private link leaves them unused
 * @param serviceTags wider than the hosts
 */
@Json
record EndpointListDocument(
    String schemaVersion,
    @Nullable String asOf,
    String cloud,
    @Nullable String region,
    @Nullable String system,
    List<String> useCases,
    List<Rule> endpoints,
    List<String> viaGateway,
    List<String> notWithPrivateLink,
    List<Tag> serviceTags) {

  /**
   * A service tag that covers the same, for those who can use no names.
   *
   * @param endpoints ids of the endpoints whose addresses it holds
   */
  record Tag(String name, List<String> useCases, List<String> endpoints, @Nullable String remark) {}

  /**
   * @param host a name, or a pattern in which {@code *} stands for any characters
   */
  record Rule(
      String host,
      boolean wildcard,
      List<Integer> ports,
      String protocol,
      String direction,
      String need,
      List<String> useCases,
      List<String> when,
      boolean privateLink,
      List<String> endpoints,
      List<String> reasons,
      List<String> remarks) {}
}
