package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.endpoint.DnsServerAnswer;

/** Puts a DNS server's answer on one line. */
final class DnsServerFact {
  private DnsServerFact() {}

  static String shown(DnsServerAnswer answer, String host) {
    return "DNS server "
        + answer.server()
        + ": "
        + switch (answer.outcome()) {
          case ANSWERED -> answered(answer, host);
          case TIMEOUT -> "no answer in " + answer.durationMs() + " ms";
          case PORT_CLOSED -> "nothing listens on its port";
          case UNREACHABLE -> "unreachable" + detail(answer);
          case MALFORMED -> "an answer that is no DNS message" + detail(answer);
          case FAILED -> "failed" + detail(answer);
        };
  }

  private static String answered(DnsServerAnswer answer, String host) {
    if (!answer.addresses().isEmpty()) {
      return host + " → " + String.join(", ", answer.addresses());
    }
    if ("NOERROR".equals(answer.rcode())) {
      return "NOERROR for " + host + ", without an address";
    }
    return answer.rcode() + " for " + host;
  }

  private static String detail(DnsServerAnswer answer) {
    return answer.detail() == null ? "" : " (" + answer.detail() + ")";
  }
}
