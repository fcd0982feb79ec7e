package io.arcpreflight.message;

import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.message.Recognition.MessageFound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Which of the messages in one text say what went wrong, when several of them are there. */
final class LeadingMessages {
  private final List<MessageFound> frames = new ArrayList<>();
  private final List<MessageFound> messages = new ArrayList<>();

  /**
   * @param recognitions the most specific first
   * @param quiet whether the text is said to tell of no trouble, so that a frame alone says nothing
   */
  LeadingMessages(List<Recognition> recognitions, BooleanSupplier quiet) {
    for (var recognition : recognitions) {
      if (recognition instanceof MessageFound found) {
        if (found.message().frame()) {
          frames.add(found);
        } else {
          addUnlessCovered(found);
        }
      }
    }
    if (messages.isEmpty() && !frames.isEmpty() && !quiet.getAsBoolean()) {
      messages.add(frames.getFirst());
    }
  }

  /** The most specific first. */
  List<MessageFound> messages() {
    return messages;
  }

  /** What the message comes down to here. */
  FailureReason reasonOf(KnownMessage message) {
    return FailureReason.of(message, causesOf(message));
  }

  /** Those of its causes in the area that a frame around it is about; where there are none, all. */
  private List<String> causesOf(KnownMessage message) {
    for (var frame : frames) {
      var area = onlyArea(frame.message());
      var inArea = message.causes().stream().filter(cause -> areaOf(cause).equals(area)).toList();
      if (!inArea.isEmpty()) {
        return inArea;
      }
    }
    return message.causes();
  }

  /** What all of its causes are about, or nothing. */
  private static String onlyArea(KnownMessage message) {
    if (message.causes().isEmpty()) {
      return "";
    }
    var area = areaOf(message.causes().getFirst());
    for (var cause : message.causes()) {
      if (!areaOf(cause).equals(area)) {
        return "";
      }
    }
    return area;
  }

  private static String areaOf(String cause) {
    return cause.substring(0, cause.indexOf('.'));
  }

  /** A place within that of a more specific message is that message's. */
  private void addUnlessCovered(MessageFound found) {
    var uncovered = new ArrayList<TextSpan>();
    for (var place : found.places()) {
      if (!isCovered(place)) {
        uncovered.add(place);
      }
    }
    if (!uncovered.isEmpty()) {
      messages.add(new MessageFound(found.message(), found.pattern(), uncovered, found.weight()));
    }
  }

  private boolean isCovered(TextSpan place) {
    for (var message : messages) {
      for (var wider : message.places()) {
        if (wider.contains(place)) {
          return true;
        }
      }
    }
    return false;
  }
}
