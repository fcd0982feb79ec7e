package io.arcpreflight.endpoint;

import io.arcpreflight.json.JsonNode;
import io.arcpreflight.text.BundledText;
import java.util.List;

/** By what any server of Microsoft's shows itself, whichever endpoint it serves. */
public final class MicrosoftServers {
  private final List<String> domains;
  private final List<String> services;
  private final List<String> headers;

  private MicrosoftServers(JsonNode root) {
    domains = texts(root.required("domains"));
    services = texts(root.required("services"));
    headers = texts(root.required("servers"));
  }

  /** What this program knows of them, read at the first call. */
  public static MicrosoftServers bundled() {
    return Bundled.SERVERS;
  }

  private static List<String> texts(JsonNode list) {
    return list.items().stream().map(JsonNode::text).toList();
  }

  /** Whether a host, in lower case, is in one of Microsoft's domains. */
  public boolean haveHost(String host) {
    return isIn(domains, host);
  }

  /**
   * Whether a host, in lower case, can be one that Azure serves the agent or its extensions from.
   */
  public boolean serveFrom(String host) {
    return isIn(domains, host) || isIn(services, host);
  }

  private static boolean isIn(List<String> domains, String host) {
    return domains.stream().anyMatch(it -> host.equals(it) || host.endsWith("." + it));
  }

  /** Whether they send such a {@code Server} header. */
  public boolean sendHeader(String server) {
    return headers.stream().anyMatch(server::startsWith);
  }

  private static final class Bundled {
    static final MicrosoftServers SERVERS =
        new MicrosoftServers(
            JsonNode.parse(
                "microsoft.json", BundledText.read(MicrosoftServers.class, "microsoft.json")));
  }
}
