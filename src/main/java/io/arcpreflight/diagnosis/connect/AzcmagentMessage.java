package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of azcmagent, and what the catalogue says of it.
 *
 * @param code the AZCM code that it goes with, or is
 * @param causes likeliest first; none for what is known by its code alone
 */
record AzcmagentMessage(@Nullable String code, String line, List<CauseId> causes) {
  private static final String SCHEME = "://";
  private static final String LOOKUP = "lookup ";

  AzcmagentMessage {
    causes = List.copyOf(causes);
  }

  static List<AzcmagentMessage> allOf(AzcmagentRun run, Catalog catalog) {
    var all = new ArrayList<AzcmagentMessage>();
    for (var message : run.messages()) {
      var known = catalog.message(message.id());
      all.add(
          known.isPresent()
              ? new AzcmagentMessage(known.get().code(), message.line(), causes(known.get()))
              : new AzcmagentMessage(message.id(), message.line(), List.of()));
    }
    return all;
  }

  private static List<CauseId> causes(KnownMessage message) {
    return message.causes().stream().flatMap(id -> CauseId.of(id).stream()).toList();
  }

  /** The host that the line is about. */
  @Nullable String host() {
    var url = line.indexOf(SCHEME);
    var lookup = line.indexOf(LOOKUP);
    if (url < 0 && lookup < 0) {
      return null;
    }
    var start = url >= 0 ? url + SCHEME.length() : lookup + LOOKUP.length();
    var end = start;
    while (end < line.length() && isOfHost(line.charAt(end))) {
      end++;
    }
    return end == start ? null : line.substring(start, end);
  }

  private static boolean isOfHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
