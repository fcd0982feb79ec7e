package io.arcpreflight.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.message.Recognition;
import io.arcpreflight.message.Recognition.CodeFound;
import io.arcpreflight.message.Recognition.MessageFound;
import io.arcpreflight.message.Recognition.UnlistedCode;
import io.arcpreflight.message.TextSpan;
import io.arcpreflight.observation.agent.AzcmagentRun.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the lines of azcmagent that say something known. */
final class KnownLines {
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

  private String line(String text, TextSpan where) {
    var start = text.lastIndexOf('\n', where.start()) + 1;
    var after = text.indexOf('\n', where.end());
    var line = text.substring(start, after < 0 ? text.length() : after).replace('\n', ' ');
    return ShownLine.of(line, where.in(text), withoutSecrets);
  }
}
