package io.arcpreflight.log;

import io.arcpreflight.message.Excerpt;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.message.MessageAnalysis;
import io.arcpreflight.message.MessageAnalysis.SuccessFound;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.message.TextSpan;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what one record of a log comes down to. */
final class RecordReader {
  private final MessageAnalyzer analyzer;
  private final TimeStamps times;

  RecordReader(MessageAnalyzer analyzer, TimeStamps times) {
    this.analyzer = analyzer;
    this.times = times;
  }

  /** What it tells, in the order of the text, without what has been told of it before. */
  List<LogEvent> read(LogRecord record) {
    var analysis = analyzer.analyze(record.text());
    var failures = failures(record, analysis);
    var successes =
        analysis.successes().stream().filter(found -> !record.isKnown(found.where())).toList();
    if (failures.isEmpty() && successes.isEmpty()) {
      return List.of();
    }
    var time = times.find(record.text()).orElse(null);
    var events = new ArrayList<PlacedEvent>();
    for (var failure : failures.values()) {
      events.add(new PlacedEvent(failure.first(), failure(record, time, failure, analysis)));
    }
    for (var success : successes) {
      events.add(new PlacedEvent(success.where(), success(record, time, success)));
    }
    events.sort(Comparator.comparingInt(event -> event.place().start()));
    return events.stream().map(PlacedEvent::event).toList();
  }

  /** What it says where nothing of it is known. */
  LogEvent.Unrecognized unrecognized(LogRecord record) {
    var said = SaidPart.of(record.text());
    return new LogEvent.Unrecognized(
        record.placeOf(said),
        times.find(record.text()).orElse(null),
        Excerpt.exactly(record.text(), said));
  }

  /** Each thing that went wrong once, with all of its places. */
  private static Map<String, PlacedReason> failures(LogRecord record, MessageAnalysis analysis) {
    var failures = new LinkedHashMap<String, PlacedReason>();
    for (var reason : analysis.reasons()) {
      for (var place : reason.places()) {
        if (!record.isKnown(place)) {
          failures
              .computeIfAbsent(
                  reason.failure().id(), _ -> new PlacedReason(reason.failure(), new ArrayList<>()))
              .places()
              .add(place);
        }
      }
    }
    return failures;
  }

  private static LogEvent failure(
      LogRecord record,
      @Nullable OffsetDateTime time,
      PlacedReason failure,
      MessageAnalysis analysis) {
    return new LogEvent.Failure(
        record.placeOf(failure.first()),
        time,
        Excerpt.of(record.text(), failure.first()),
        record.level(),
        failure.reason(),
        analysis.azcmCode(),
        analysis.hosts(failure.places()));
  }

  private static LogEvent success(
      LogRecord record, @Nullable OffsetDateTime time, SuccessFound found) {
    return new LogEvent.Success(
        record.placeOf(found.where()),
        time,
        Excerpt.of(record.text(), found.where()),
        found.success());
  }

  /** The most specific message comes first, and its places with it. */
  private record PlacedReason(FailureReason reason, List<TextSpan> places) {
    TextSpan first() {
      return places.getFirst();
    }
  }

  private record PlacedEvent(TextSpan place, LogEvent event) {}
}
