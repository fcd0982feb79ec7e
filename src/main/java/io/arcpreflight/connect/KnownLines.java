package io.arcpreflight.connect;

import io.arcpreflight.message.MessageAnalysis;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.message.Recognition;
import io.arcpreflight.message.StandingRecords;
import io.arcpreflight.observation.agent.AzcmagentRun.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what azcmagent said that is known, but for what it says to have got over. */
final class KnownLines {
  /** Longer than any message with the address before it. */
  private static final int MOST_CHARACTERS = 2_000;

  private final MessageAnalyzer analyzer;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> reasons = new HashSet<>();

  KnownLines(MessageAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Each known message and code once, in the order of the texts but for what is background, and
   * again where another record gives it another meaning.
   *
   * @param texts without secrets
   */
  List<Message> in(List<String> texts) {
    var messages = new ArrayList<Message>();
    for (var text : texts) {
      var records = analyzer.analyzeRecords(PrintedLine.withoutColour(text));
      var standing = StandingRecords.of(records);
      standing.counting().forEach(analysis -> addTo(messages, analysis));
      standing.background().forEach(analysis -> addTo(messages, analysis));
    }
    return messages;
  }

  private void addTo(List<Message> messages, MessageAnalysis analysis) {
    var isNew = false;
    for (var reason : analysis.reasons()) {
      isNew |= reasons.add(reason.failure().id() + reason.failure().causes());
    }
    for (var recognition : analysis.recognitions()) {
      if (ids.add(recognition.id())) {
        messages.add(message(analysis, recognition));
        isNew = false;
      }
    }
    if (isNew) {
      messages.add(message(analysis, analysis.reasons().getFirst().recognition()));
    }
  }

  private static Message message(MessageAnalysis analysis, Recognition recognition) {
    var line = PrintedLine.oneLine(analysis.text(), recognition.where().start(), MOST_CHARACTERS);
    return new Message(recognition.id(), line);
  }
}
