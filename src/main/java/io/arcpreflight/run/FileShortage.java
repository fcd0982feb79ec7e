package io.arcpreflight.run;

import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.TcpObservation;
import org.jspecify.annotations.Nullable;

/** A request that failed because this process may not open one file more. */
final class FileShortage {
  private static final String EMFILE = "Too many open files";

  private FileShortage() {}

  /** Whether that is how it failed, which says nothing of the network. */
  static boolean isBehind(EndpointObservation endpoint) {
    return endpoint.http() == null
        && (isIn(endpoint.tcp())
            || isInNames(endpoint)
            || (endpoint.proxy() != null && isIn(endpoint.proxy().tcp())));
  }

  private static boolean isIn(@Nullable TcpObservation tcp) {
    return tcp != null
        && !tcp.anyConnected()
        && tcp.attempts().stream().anyMatch(attempt -> isIn(attempt.detail()));
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
