package io.arcpreflight.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.MessageRecognizer;
import io.arcpreflight.catalog.Recognition;
import io.arcpreflight.catalog.Recognition.CodeFound;
import io.arcpreflight.catalog.Recognition.MessageFound;
import io.arcpreflight.catalog.Recognition.UnlistedCode;
import io.arcpreflight.catalog.Span;
import io.arcpreflight.observation.AgentRun.Message;
import io.arcpreflight.platform.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the lines of azcmagent that say something known. */
final class KnownLines {
  private static final int MOST_CHARACTERS = 400;
  private static final int BEFORE_THE_MATCH = 160;

  private final MessageRecognizer recognizer;
  private final UnaryOperator<String> withoutSecrets;

  KnownLines(Catalog catalog, UnaryOperator<String> withoutSecrets) {
    this.recognizer = new MessageRecognizer(catalog);
    this.withoutSecrets = withoutSecrets;
  }

  /** Each known message and code of several texts once, in the order of the texts. */
  List<Message> in(List<String> texts) {
    var messages = new ArrayList<Message>();
    var ids = new HashSet<String>();
    for (var text : texts) {
      for (var found : recognizer.recognize(text)) {
        if (ids.add(id(found))) {
          messages.add(new Message(id(found), line(text, found.where())));
        }
      }
    }
    return messages;
  }

  private static String id(Recognition found) {
    return switch (found) {
      case MessageFound message -> message.message().id();
      case CodeFound code -> code.code().code();
      case UnlistedCode code -> code.code();
    };
  }

  /** The line around it, or as much of that as a person reads. */
  private String line(String text, Span where) {
    var start = text.lastIndexOf('\n', where.start()) + 1;
    var after = text.indexOf('\n', where.end());
    var line = text.substring(start, after < 0 ? text.length() : after).replace('\n', ' ');
    var hidden = PlainText.withoutCredentials(withoutSecrets.apply(withoutColour(line)));
    var match = hidden.indexOf(where.in(text));
    var from = hidden.length() <= MOST_CHARACTERS ? 0 : Math.max(0, match - BEFORE_THE_MATCH);
    var shown = PlainText.line(hidden.substring(from), MOST_CHARACTERS);
    return (from > 0 ? "… " : "")
        + shown
        + (hidden.length() - from > MOST_CHARACTERS ? " …" : "");
  }

  /** Terminal commands such as {@code ESC [ 31 m} are left out. */
  private static String withoutColour(String line) {
    var plain = new StringBuilder(line.length());
    for (var i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\u001b' && i + 1 < line.length() && line.charAt(i + 1) == '[') {
        i = endOfCommand(line, i + 2);
      } else {
        plain.append(line.charAt(i));
      }
    }
    return plain.toString();
  }

  private static int endOfCommand(String line, int from) {
    var at = from;
    while (at < line.length() && !Character.isLetter(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
