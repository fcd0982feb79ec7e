package io.arcpreflight.probe.https;

import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.tls.Issuers;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides who answered.
 *
 * @param host who was asked
 * @param proofHeaders lower-case names of headers that only Azure sends
 * @param connection how far the connection vouches for the other side
 */
public record Answerer(String host, List<String> proofHeaders, Connection connection) {
  private static final List<String> AZURE_DOMAINS =
      List.of(
          "azure.com",
          "azure.net",
          "azure.us",
          "azure.cn",
          "windows.net",
          "microsoft.com",
          "microsoftonline.com",
          "microsoftonline.us",
          "chinacloudapi.cn",
          "partner.microsoftonline.cn",
          "usgovcloudapi.net",
          "office.com",
          "live.com",
          "aka.ms");

  /** How far a connection vouches for the other side. */
  enum Connection {
    /** It is in the clear. */
    CLEAR,
    /** Its certificate is of an authority that issues for Azure. */
    AZURE,
    /** Its certificate is trusted, and of another authority. */
    INSPECTED
  }

  public static Answerer of(EndpointRequest request, @Nullable TlsObservation tls) {
    return new Answerer(request.target().host(), request.proofHeaders(), connection(tls));
  }

  private static Connection connection(@Nullable TlsObservation tls) {
    if (tls == null || tls.chain().isEmpty()) {
      return Connection.CLEAR;
    }
    var issuer = tls.chain().getFirst().issuer();
    return Issuers.bundled().issuesForAzure(issuer) ? Connection.AZURE : Connection.INSPECTED;
  }

  public AnsweredBy decide(int status, Headers headers) {
    for (var name : proofHeaders) {
      if (headers.get(name) != null) {
        return AnsweredBy.AZURE;
      }
    }
    var leadsAway = leadsAway(status, headers.get("Location"));
    var byMicrosoft = isMicrosoft(headers.get("Server"));
    return switch (connection) {
      case AZURE -> leadsAway ? AnsweredBy.UNKNOWN : AnsweredBy.AZURE;
      case CLEAR -> leadsAway || isForProxies(status) ? AnsweredBy.MIDDLEBOX : AnsweredBy.UNKNOWN;
      case INSPECTED ->
          leadsAway || isForProxies(status)
              ? AnsweredBy.MIDDLEBOX
              : byMicrosoft
                  ? AnsweredBy.AZURE
                  : isBlockPage(status, headers.get("Content-Type"))
                      ? AnsweredBy.MIDDLEBOX
                      : AnsweredBy.UNKNOWN;
    };
  }

  private boolean leadsAway(int status, @Nullable String location) {
    if (status / 100 != 3 || location == null) {
      return false;
    }
    var url = HttpUrl.parse("https://" + host + "/");
    var destination = url == null ? null : url.resolve(location);
    return destination != null
        && !destination.host().equalsIgnoreCase(host)
        && !isAzure(destination.host());
  }

  private static boolean isAzure(String destination) {
    for (var domain : AZURE_DOMAINS) {
      if (destination.equals(domain) || destination.endsWith("." + domain)) {
        return true;
      }
    }
    return false;
  }

  /** The statuses with which a proxy, or a network that wants a login, speaks for itself. */
  private static boolean isForProxies(int status) {
    return status == 407 || status == 511;
  }

  /**
   * How filters answer in another's name: by a refusal, or by a page for people where programs talk
   * to each other. An error page is no sign of one: Azure's web servers have their own.
   */
  private static boolean isBlockPage(int status, @Nullable String contentType) {
    var isPage =
        contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
    return status == 403 || status == 451 || (isPage && status / 100 == 2);
  }

  private static boolean isMicrosoft(@Nullable String server) {
    return server != null && (server.startsWith("Microsoft-") || server.startsWith("Kestrel"));
  }
}
