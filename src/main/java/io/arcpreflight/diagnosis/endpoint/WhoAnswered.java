package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.endpoint.MicrosoftServers;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.AnswerProof;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.tls.Issuers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges whether Azure itself gave an HTTP answer, or something on the way to it. */
public final class WhoAnswered {
  private final Issuers issuers;

  public WhoAnswered(Issuers issuers) {
    this.issuers = issuers;
  }

  /** How far a connection vouches for the other side. */
  private enum Connection {
    /** It is in the clear. */
    CLEAR,
    /** Its certificate is of an authority that issues for Azure. */
    AZURE,
    /** Its certificate is trusted, and of another authority. */
    INSPECTED
  }

  /** Absent when there was no answer. Older reports say who answered, and not by what it showed. */
  public @Nullable AnsweredBy judge(EndpointObservation endpoint) {
    var http = endpoint.http();
    if (http == null || http.status() == null) {
      return null;
    }
    if (http.proof() != null) {
      return judge(endpoint, http, http.status(), http.proof());
    }
    return http.answeredBy() == null
        ? judge(endpoint, http, http.status(), AnswerProof.NONE)
        : http.answeredBy();
  }

  /** Whether the endpoint gave an answer, or at least nobody is known to have given it instead. */
  boolean isServed(EndpointObservation endpoint) {
    var by = judge(endpoint);
    return by != null && by != AnsweredBy.MIDDLEBOX;
  }

  /** The same check with what this makes of who answered, as reports show it. */
  public CheckRecord withAnsweredBy(CheckRecord check) {
    if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
        && endpoint.http() != null) {
      var noted = endpoint.withHttp(endpoint.http().withAnsweredBy(judge(endpoint)));
      return check.withOutcome(new Outcome.Seen(noted));
    }
    return check;
  }

  private AnsweredBy judge(
      EndpointObservation endpoint, HttpObservation http, int status, AnswerProof proof) {
    if (proof.hasHeader()) {
      return AnsweredBy.AZURE;
    }
    var leadsAway = leadsAway(endpoint.target().host(), status, http);
    return switch (connection(endpoint.tls())) {
      case AZURE -> leadsAway && !proof.hasStatus() ? AnsweredBy.UNKNOWN : AnsweredBy.AZURE;
      case CLEAR -> {
        if (leadsAway || isForProxies(status)) {
          yield AnsweredBy.MIDDLEBOX;
        }
        yield proof.hasServer() ? AnsweredBy.AZURE : AnsweredBy.UNKNOWN;
      }
      case INSPECTED -> {
        if (leadsAway || isForProxies(status)) {
          yield AnsweredBy.MIDDLEBOX;
        }
        if (isSignInOfADevice(http, status)) {
          yield AnsweredBy.MIDDLEBOX;
        }
        if (proof.hasServer() || isMicrosoft(http.header("Server"))) {
          yield AnsweredBy.AZURE;
        }
        yield isBlockPage(http, status, proof) ? AnsweredBy.MIDDLEBOX : AnsweredBy.UNKNOWN;
      }
    };
  }

  private Connection connection(@Nullable TlsObservation tls) {
    if (tls == null || tls.chain().isEmpty()) {
      return Connection.CLEAR;
    }
    var issuer = tls.chain().getFirst().issuer();
    return issuers.issuesForAzure(issuer) ? Connection.AZURE : Connection.INSPECTED;
  }

  private static boolean leadsAway(String asked, int status, HttpObservation http) {
    var location = http.header("Location");
    if (status / 100 != 3 || location == null) {
      return false;
    }
    if (RedirectTarget.isOfAnotherScheme(location)) {
      return true;
    }
    var destination = RedirectTarget.host(location);
    return destination != null
        && !destination.equalsIgnoreCase(asked)
        && !MicrosoftServers.bundled().haveHost(destination);
  }

  /** The statuses with which a proxy, or a network that wants a login, speaks for itself. */
  private static boolean isForProxies(int status) {
    return status == 407 || status == 511;
  }

  /** Azure's services want a token, and no password. */
  private static boolean isSignInOfADevice(HttpObservation http, int status) {
    var scheme = http.header("WWW-Authenticate");
    return status == 401
        && scheme != null
        && !scheme.regionMatches(true, 0, "Bearer", 0, "Bearer".length())
        && !scheme.regionMatches(true, 0, "PoP", 0, "PoP".length());
  }

  /**
   * How filters answer in another's name: by a refusal, or by a page for people where programs talk
   * to each other. A page for "not found" is no sign of one: Azure's web servers have their own,
   * and say so.
   */
  private static boolean isBlockPage(HttpObservation http, int status, AnswerProof proof) {
    return (isRefusal(status) && !isUsual(proof))
        || isPage(http, status)
        || (status / 100 == 5 && !isUsual(proof) && isHtml(http));
  }

  /** The statuses with which filters refuse. */
  static boolean isRefusal(int status) {
    return status == 403 || status == 451;
  }

  /** What a program asks for is no page for people. */
  static boolean isPage(HttpObservation http, int status) {
    return status / 100 == 2 && isHtml(http);
  }

  private static boolean isHtml(HttpObservation http) {
    var type = http.header("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
  }

  /** Whether the service answers so, as far as that can be known. */
  static boolean isUsual(@Nullable AnswerProof proof) {
    return proof != null && proof.hasStatus() && !proof.isIncomplete();
  }

  private static boolean isMicrosoft(@Nullable String server) {
    return server != null && MicrosoftServers.bundled().sendHeader(server);
  }
}
