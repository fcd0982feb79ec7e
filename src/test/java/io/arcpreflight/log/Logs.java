package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.message.MessageRecognizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads logs that are texts. */
final class Logs {
  static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private Logs() {}

  static MessageRecognizer recognizer() {
    return new MessageRecognizer(CATALOG);
  }

  static List<LogEvent> events(String text) {
    return events(text.getBytes(UTF_8), Integer.MAX_VALUE);
  }

  /** The same, where the bytes come in parts of this size. */
  static List<LogEvent> events(byte[] bytes, int part) {
    var events = new ArrayList<LogEvent>();
    var scanner = new LogScanner(recognizer(), ZoneOffset.UTC, events::add);
    scanner.begin("azcmagent.log");
    for (var at = 0; at < bytes.length; at += Math.min(part, bytes.length - at)) {
      scanner.accept(bytes, at, Math.min(part, bytes.length - at));
    }
    scanner.flush();
    return events;
  }

  /** Nobody listens to it. */
  static LogScanner silentScanner() {
    return new LogScanner(recognizer(), ZoneOffset.UTC, _ -> {});
  }

  static List<String> reasonIds(List<LogEvent> events) {
    return summary(events).groups().stream().map(group -> group.reason().id()).toList();
  }

  static LogSummary summary(List<LogEvent> events) {
    var summary = new LogSummary(CATALOG);
    events.forEach(summary);
    return summary;
  }
}
