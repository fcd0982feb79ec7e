package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.platform.PlainText;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.WireParseException;

/** Why a server gave no answer. */
record ServerFailure(DnsServerOutcome outcome, String words) {
  private static final int MOST_CHARACTERS = 200;

  static ServerFailure of(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> new ServerFailure(DnsServerOutcome.FAILED, "no reason given");
      case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      case TruncatedAnswerException cut -> afterCut(of(cut.getCause()));
      case PortUnreachableException _ ->
          new ServerFailure(DnsServerOutcome.PORT_CLOSED, "nothing listens on the port");
      case SocketTimeoutException _ ->
          new ServerFailure(DnsServerOutcome.TIMEOUT, "no answer in time");
      case NoRouteToHostException _ ->
          new ServerFailure(DnsServerOutcome.UNREACHABLE, words(failure));
      case WireParseException _ -> new ServerFailure(DnsServerOutcome.MALFORMED, words(failure));
      case EOFException _ ->
          new ServerFailure(DnsServerOutcome.FAILED, "the connection was closed without an answer");
      case ConnectException refused -> byText(refused, DnsServerOutcome.PORT_CLOSED);
      case IOException other -> byText(other, DnsServerOutcome.FAILED);
      default -> new ServerFailure(DnsServerOutcome.FAILED, words(failure));
    };
  }

  private static ServerFailure afterCut(ServerFailure overTcp) {
    return new ServerFailure(
        overTcp.outcome(), "the answer was cut short; over TCP: " + overTcp.words());
  }

  /** The JDK has no type for a network that is unreachable, nor for a packet that is forbidden. */
  private static ServerFailure byText(IOException failure, DnsServerOutcome otherwise) {
    var text = words(failure);
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("unreachable")
        || lower.contains("not permitted")
        || lower.contains("permission denied")) {
      return new ServerFailure(DnsServerOutcome.UNREACHABLE, text);
    }
    return lower.contains("timed out")
        ? new ServerFailure(DnsServerOutcome.TIMEOUT, text)
        : new ServerFailure(otherwise, text);
  }

  private static String words(Throwable failure) {
    var message = failure.getMessage();
    return PlainText.line(
        message == null ? failure.getClass().getSimpleName() : message, MOST_CHARACTERS);
  }
}
