package io.arcpreflight.probe.dns;

import io.arcpreflight.net.HostPort;
import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.EdnsFailure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;

/** Makes one server's IPv4 and IPv6 answers into one. */
final class ServerAnswerMerger {
  private static final int DNS_PORT = 53;

  private ServerAnswerMerger() {}

  /** The answer that tells more leads; where the other disagrees, the detail says so. */
  static DnsServerAnswer merge(
      InetSocketAddress server,
      DnsReply four,
      DnsReply six,
      @Nullable SentQuery sentFour,
      @Nullable SentQuery sentSix) {
    var isSix = six.weight() > four.weight();
    var lead = isSix ? six : four;
    var sent = isSix ? sentSix : sentFour;
    var aliases = aliases(four.message());
    var addresses = new ArrayList<String>();
    addAddresses(addresses, four.message());
    addAddresses(addresses, six.message());
    return new DnsServerAnswer(
        label(server),
        lead.outcome(),
        lead.message() == null ? null : lead.summary(),
        addresses,
        aliases.isEmpty() ? aliases(six.message()) : aliases,
        shortestTtl(four.message(), shortestTtl(six.message(), null)),
        Math.max(four.durationMs(), six.durationMs()),
        detail(lead, four, six),
        sent == null ? null : sent.at(),
        sent == null ? null : sent.source(),
        sent == null ? null : sent.transport(),
        edns(sentFour, sentSix));
  }

  /** Of one question alone it may be chance. */
  private static @Nullable EdnsFailure edns(@Nullable SentQuery four, @Nullable SentQuery six) {
    return four == null || six == null || six.ednsFailure() == null ? null : four.ednsFailure();
  }

  private static @Nullable String detail(DnsReply lead, DnsReply four, DnsReply six) {
    if (four.summary().equals(six.summary())) {
      return lead.detail();
    }
    var both = "A: " + four.summary() + ", AAAA: " + six.summary();
    return lead.detail() == null ? both : both + "; " + lead.detail();
  }

  private static String label(InetSocketAddress server) {
    var text = InetAddresses.text(server.getAddress());
    if (server.getPort() == DNS_PORT) {
      return text;
    }
    return new HostPort(text, server.getPort()).toString();
  }

  private static void addAddresses(List<String> addresses, @Nullable Message message) {
    if (message != null) {
      for (var answer : message.getSection(Section.ANSWER)) {
        switch (answer) {
          case ARecord four -> add(addresses, four.getAddress());
          case AAAARecord six -> add(addresses, six.getAddress());
          default -> {}
        }
      }
    }
  }

  private static void add(List<String> addresses, InetAddress address) {
    if (addresses.size() < DnsProbe.MOST_ADDRESSES) {
      addresses.add(InetAddresses.text(address));
    }
  }

  private static List<String> aliases(@Nullable Message message) {
    if (message == null) {
      return List.of();
    }
    Map<Name, Name> targets = new HashMap<>();
    for (var answer : message.getSection(Section.ANSWER)) {
      if (answer instanceof CNAMERecord alias) {
        targets.put(alias.getName(), alias.getTarget());
      }
    }
    var chain = new ArrayList<String>();
    // Removing what was followed ends a loop.
    var next = targets.remove(message.getQuestion().getName());
    while (next != null) {
      chain.add(next.toString(true));
      next = targets.remove(next);
    }
    return chain;
  }

  private static @Nullable Long shortestTtl(@Nullable Message message, @Nullable Long known) {
    var shortest = known;
    if (message != null) {
      for (var answer : message.getSection(Section.ANSWER)) {
        if (shortest == null || answer.getTTL() < shortest) {
          shortest = answer.getTTL();
        }
      }
    }
    return shortest;
  }
}
