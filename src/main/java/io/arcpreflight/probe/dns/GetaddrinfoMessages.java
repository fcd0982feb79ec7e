package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.text.BundledText;

/** The C library's words for a failed look-up in the languages that it is translated to. */
final class GetaddrinfoMessages {
  private static final String LIST = "lookup-failures.txt";

  private GetaddrinfoMessages() {}

  /** What the words mean; {@link DnsLookupOutcome#FAILED} when they are in no list. */
  static DnsLookupOutcome outcome(String words) {
    for (var line : BundledText.read(GetaddrinfoMessages.class, LIST).split("\n", -1)) {
      var tab = line.indexOf('\t');
      if (tab > 0 && words.equals(line.substring(tab + 1))) {
        return outcomeOf(line.substring(0, tab));
      }
    }
    return DnsLookupOutcome.FAILED;
  }

  private static DnsLookupOutcome outcomeOf(String id) {
    for (var outcome : DnsLookupOutcome.values()) {
      if (outcome.id().equals(id)) {
        return outcome;
      }
    }
    throw new IllegalStateException(LIST + " names an unknown outcome: " + id);
  }
}
