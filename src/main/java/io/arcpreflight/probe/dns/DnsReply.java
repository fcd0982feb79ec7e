package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/**
 * What became of one DNS query to one server.
 *
 * @param message there exactly when it answered
 */
record DnsReply(
    DnsServerOutcome outcome, @Nullable Message message, long durationMs, @Nullable String detail) {

  static DnsReply answered(Message message, long durationMs) {
    return message.getHeader().getFlag(Flags.QR)
        ? new DnsReply(
            DnsServerOutcome.ANSWERED, message, durationMs, ExtendedDnsError.text(message))
        : new DnsReply(DnsServerOutcome.MALFORMED, null, durationMs, "QR 0");
  }

  static DnsReply failed(@Nullable Throwable failure, long durationMs) {
    var known = ServerFailure.of(failure);
    return new DnsReply(known.outcome(), null, durationMs, known.words());
  }

  static DnsReply notWaitedFor(long waitedMs) {
    return new DnsReply(
        DnsServerOutcome.TIMEOUT, null, waitedMs, "no answer in " + waitedMs + " ms");
  }

  /** The response code's name, or what stands in its place. */
  String summary() {
    return message == null ? outcome.id() : Rcode.string(message.getRcode());
  }

  /** How much it tells of the name: an address most, an empty answer least. */
  int weight() {
    if (message == null) {
      return 1;
    }
    if (message.getRcode() != Rcode.NOERROR) {
      return 2;
    }
    for (var answer : message.getSection(Section.ANSWER)) {
      if (answer instanceof ARecord || answer instanceof AAAARecord) {
        return 3;
      }
    }
    return 0;
  }
}
