package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the system's look-up function says when it fails. Its code is lost in the JDK; only its text
 * is left, in the language of the person.
 *
 * @param words the system's own
 */
record GetaddrinfoFailure(DnsLookupOutcome outcome, String words) {
  private static final int MOST_CHARACTERS = 200;

  /** Reads the message of an UnknownHostException for a name. */
  static GetaddrinfoFailure of(String name, @Nullable String message) {
    var text = message == null ? "" : message;
    for (var known : KnownText.values()) {
      if (text.contains(known.words)) {
        return new GetaddrinfoFailure(known.outcome, known.words);
      }
    }
    var words = wordsAfterName(name, text);
    if (words.isEmpty()) {
      return new GetaddrinfoFailure(DnsLookupOutcome.FAILED, "the system gives no reason");
    }
    return new GetaddrinfoFailure(GetaddrinfoMessages.outcome(words), words);
  }

  private static String wordsAfterName(String name, String text) {
    var words = text.substring(text.lastIndexOf(": ") + 1).strip();
    // Some JDKs print an object of their own in place of the name.
    return words.equals(name) || words.contains("jdk.internal")
        ? ""
        : PlainText.line(words, MOST_CHARACTERS);
  }

  private enum KnownText {
    GLIBC_NO_NAME("Name or service not known", DnsLookupOutcome.NO_SUCH_HOST),
    GLIBC_NO_DATA("No address associated with hostname", DnsLookupOutcome.NO_ADDRESS),
    GLIBC_NO_FAMILY("Address family for hostname not supported", DnsLookupOutcome.NO_ADDRESS),
    GLIBC_AGAIN("Temporary failure in name resolution", DnsLookupOutcome.TEMPORARY_FAILURE),
    GLIBC_FAIL("Non-recoverable failure in name resolution", DnsLookupOutcome.TEMPORARY_FAILURE),
    MUSL_NO_NAME("Name does not resolve", DnsLookupOutcome.NO_SUCH_HOST),
    MUSL_NO_DATA("Name has no usable address", DnsLookupOutcome.NO_ADDRESS),
    MUSL_AGAIN("Try again", DnsLookupOutcome.TEMPORARY_FAILURE),
    BSD_NO_NAME("nodename nor servname", DnsLookupOutcome.NO_SUCH_HOST),
    WINDOWS_NO_NAME("No such host is known", DnsLookupOutcome.NO_SUCH_HOST),
    WINDOWS_NO_DATA("no data of the requested type was found", DnsLookupOutcome.NO_ADDRESS),
    WINDOWS_AGAIN("temporary error during hostname resolution", DnsLookupOutcome.TEMPORARY_FAILURE),
    WINDOWS_FAIL(
        "non-recoverable error occurred during a database lookup",
        DnsLookupOutcome.TEMPORARY_FAILURE);

    private final String words;
    private final DnsLookupOutcome outcome;

    KnownText(String words, DnsLookupOutcome outcome) {
      this.words = words;
      this.outcome = outcome;
    }
  }
}
