package io.arcpreflight.observation.endpoint;

import org.jspecify.annotations.Nullable;

/** This process may not open one file more, which says nothing of what it was to open. */
public final class FileShortage {
  private static final String EMFILE = "Too many open files";
  private static final int MOST_CAUSES = 20;

  private FileShortage() {}

  /** Whether that is how it failed. */
  public static boolean isBehind(Throwable failure) {
    Throwable cause = failure;
    for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (isIn(cause.getMessage())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Whether that is how an attempt failed, which says nothing of the address. */
  public static boolean isBehind(TcpConnectAttempt attempt) {
    return isIn(attempt.detail());
  }

  /** Whether that is how a request failed. */
  public static boolean isBehind(EndpointObservation endpoint) {
    return endpoint.http() == null
        && (isIn(endpoint.tcp())
            || isInNames(endpoint)
            || (endpoint.proxy() != null && isIn(endpoint.proxy().tcp())));
  }

  private static boolean isIn(@Nullable TcpObservation tcp) {
    return tcp != null
        && !tcp.anyConnected()
        && tcp.attempts().stream().anyMatch(FileShortage::isBehind);
  }

  private static boolean isInNames(EndpointObservation endpoint) {
    var dns = endpoint.dns();
    return dns != null
        && dns.system().addresses().isEmpty()
        && (isIn(dns.system().detail())
            || dns.servers().stream().anyMatch(answer -> isIn(answer.detail())));
  }

  private static boolean isIn(@Nullable String detail) {
    return detail != null && detail.contains(EMFILE);
  }
}
