package io.arcpreflight.log;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.message.Excerpt;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.message.LeadingMessages;
import io.arcpreflight.message.MentionedHosts;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.message.Recognition;
import io.arcpreflight.message.Recognition.CodeFound;
import io.arcpreflight.message.Recognition.Issuer;
import io.arcpreflight.message.Recognition.MessageFound;
import io.arcpreflight.message.Recognition.UnlistedCode;
import io.arcpreflight.message.TextSpan;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what one record of a log comes down to. */
final class RecordReader {
  private static final String SUCCESS = "AZCM0000";
  private static final String CREDENTIALS = "AZCM0041";
  private static final String RESOURCE = "AZCM0042";

  private final MessageRecognizer recognizer;
  private final TimeStamps times;

  RecordReader(MessageRecognizer recognizer, TimeStamps times) {
    this.recognizer = recognizer;
    this.times = times;
  }

  /** What it tells, in the order of the text. */
  List<LogEvent> read(LogRecord record) {
    var reading = recognizer.read(record.text());
    var leading = new LeadingMessages(reading.failures(), record::isQuiet);
    var failures = new LinkedHashMap<String, Found>();
    for (var message : leading.messages()) {
      add(failures, matter(message, leading), message.places(), record);
    }
    String beside = null;
    for (var recognition : reading.failures()) {
      switch (recognition) {
        case MessageFound _ -> {}
        case CodeFound found when found.code().code().equals(SUCCESS) -> {}
        case CodeFound found -> {
          beside = beside == null ? found.code().code() : beside;
          if (leading.messages().isEmpty()) {
            add(failures, matter(found.code()), List.of(found.where()), record);
          }
        }
        case UnlistedCode found -> {
          if (leading.messages().isEmpty() && !(isGuess(found) && record.isQuiet())) {
            add(failures, matter(found), List.of(found.where()), record);
          }
        }
      }
    }
    return events(record, failures, beside, reading.successes());
  }

  private List<LogEvent> events(
      LogRecord record,
      Map<String, Found> failures,
      @Nullable String beside,
      List<MessageRecognizer.SuccessFound> successes) {
    if (failures.isEmpty() && successes.isEmpty()) {
      return List.of();
    }
    var time = times.of(record.text()).orElse(null);
    var hosts = new MentionedHosts(record.text());
    var events = new ArrayList<Placed>();
    for (var found : failures.values()) {
      events.add(new Placed(found.first(), failure(record, time, found, beside, hosts)));
    }
    for (var found : successes) {
      if (!record.isKnown(found.where())) {
        events.add(
            new Placed(
                found.where(),
                new LogEvent.Success(
                    record.placeOf(found.where()),
                    time,
                    Excerpt.of(record.text(), found.where()),
                    found.success())));
      }
    }
    events.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return events.stream().map(Placed::event).toList();
  }

  private static LogEvent failure(
      LogRecord record,
      @Nullable OffsetDateTime time,
      Found found,
      @Nullable String beside,
      MentionedHosts hosts) {
    return new LogEvent.Failure(
        record.placeOf(found.first()),
        time,
        Excerpt.of(record.text(), found.first()),
        found.matter(),
        beside,
        hosts.about(found.places()));
  }

  private static void add(
      Map<String, Found> failures, FailureReason matter, List<TextSpan> places, LogRecord record) {
    for (var place : places) {
      if (!record.isKnown(place)) {
        failures
            .computeIfAbsent(matter.id(), _ -> new Found(matter, new ArrayList<>()))
            .places()
            .add(place);
      }
    }
  }

  private static FailureReason matter(MessageFound found, LeadingMessages leading) {
    var message = found.message();
    var causes = message.causes();
    return causes.isEmpty()
        ? new FailureReason(
            FailureReason.Kind.MESSAGE, message.id(), message.severity(), message.code(), causes)
        : new FailureReason(
            FailureReason.Kind.CAUSE,
            leading.likeliest(message),
            message.severity(),
            message.code(),
            causes);
  }

  private static FailureReason matter(AzcmCode code) {
    return new FailureReason(
        FailureReason.Kind.CODE, code.code(), code.severity(), code.code(), code.causes());
  }

  private static FailureReason matter(UnlistedCode found) {
    var code =
        switch (found.issuer()) {
          case AGENT -> found.code().toUpperCase(Locale.ROOT);
          case ENTRA -> CREDENTIALS;
          case AZURE -> RESOURCE;
        };
    return new FailureReason(
        FailureReason.Kind.UNLISTED_CODE, found.code(), Severity.ERROR, code, List.of());
  }

  /** What only looks like a code of Azure is one where something has failed. */
  private static boolean isGuess(Recognition recognition) {
    return recognition instanceof UnlistedCode code && code.issuer() == Issuer.AZURE;
  }

  /** The most specific message comes first, and its places with it. */
  private record Found(FailureReason matter, List<TextSpan> places) {
    TextSpan first() {
      return places.getFirst();
    }
  }

  private record Placed(TextSpan span, LogEvent event) {}
}
