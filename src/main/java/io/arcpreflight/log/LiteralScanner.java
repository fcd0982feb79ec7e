package io.arcpreflight.log;

import io.arcpreflight.message.AhoCorasick;
import io.arcpreflight.message.RequiredLiteral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Runs over bytes and stops after each literal, each level of an error and each line feed. It sees
 * what {@link io.arcpreflight.message.MessageRecognizer} sees of a text: neither case, white space,
 * line breaks, quotes, escapes nor colours. Bytes of other scripts and those of rubbish it does not
 * see either, so it may stop too often, never too seldom. One table look-up a byte.
 */
final class LiteralScanner {
  private static final int STOP = 1;
  private static final int ESCAPE = 0x1B;
  private static final int HEX_DIGITS = 4;

  /** How a record names its level when it tells of an error. */
  private static final List<String> ERROR_LEVELS =
      List.of(
          "level=err",
          "level=fatal",
          "level=panic",
          "level=crit",
          "level=alert",
          "level=emerg",
          "level:err",
          "level:fatal",
          "level:panic",
          "level:crit",
          "level:alert",
          "level:emerg",
          "priority:0",
          "priority:1",
          "priority:2",
          "priority:3",
          "message:error",
          "message:fatal",
          "message:panic");

  private final byte[] classes = new byte[256];
  private final int[] table;
  private final int width;
  private final BitSet levels = new BitSet();
  private int state;
  private boolean escaped;
  private StopReason stop = StopReason.END;

  /** Why it has stopped. */
  enum StopReason {
    /** There are no more bytes. */
    END,
    LINE_FEED,
    LITERAL,
    /** The level of an error. */
    LEVEL
  }

  LiteralScanner(List<RequiredLiteral> literals) {
    var phrases = new ArrayList<String>();
    literals.forEach(literal -> phrases.add(literal.folded()));
    phrases.addAll(ERROR_LEVELS);
    var automaton = new AhoCorasick(phrases);
    var unseen = automaton.classCount();
    var special = unseen + 1;
    width = (special + 2) & ~STOP;
    for (var b = 0; b < classes.length; b++) {
      classes[b] =
          (byte)
              (isSpecial(b)
                  ? special
                  : isUnseen(b) ? unseen : automaton.classOf(Character.toLowerCase(b)));
    }
    table = new int[automaton.states() * width];
    var byDepth = byDepth(automaton);
    var places = new int[automaton.states()];
    for (var place = 0; place < byDepth.length; place++) {
      places[byDepth[place]] = place;
    }
    for (var place = 0; place < byDepth.length; place++) {
      var from = byDepth[place];
      for (var letter = 0; letter < automaton.classCount(); letter++) {
        var to = automaton.next(from, letter);
        table[place * width + letter] = places[to] * width + (automaton.isEnd(to) ? STOP : 0);
      }
      table[place * width + unseen] = place * width;
      table[place * width + special] = place * width + STOP;
      if (automaton.isEnd(from)
          && Arrays.stream(automaton.endsIn(from)).allMatch(phrase -> phrase >= literals.size())) {
        levels.set(place);
      }
    }
  }

  /**
   * Those near the root, in which it nearly always is, side by side, so that a cache holds them.
   */
  private static int[] byDepth(AhoCorasick automaton) {
    var order = new int[automaton.states()];
    var seen = new BitSet(order.length);
    seen.set(0);
    var count = 1;
    for (var at = 0; at < count; at++) {
      for (var letter = 0; letter < automaton.classCount(); letter++) {
        var to = automaton.next(order[at], letter);
        if (!seen.get(to)) {
          seen.set(to);
          order[count++] = to;
        }
      }
    }
    return order;
  }

  /**
   * Goes on with these bytes.
   *
   * @return the place after the last byte that it has looked at
   */
  int run(byte[] bytes, int from, int to) {
    var at = from;
    if (escaped && at < to) {
      escaped = false;
      at = afterEscaped(bytes, at, to);
    }
    while (at < to) {
      at = toNextStop(bytes, at, to);
      if ((state & STOP) == 0) {
        break;
      }
      state -= STOP;
      switch (bytes[at - 1]) {
        case '\n' -> {
          stop = StopReason.LINE_FEED;
          return at;
        }
        case '\\' -> {
          escaped = at == to;
          at = escaped ? at : afterEscaped(bytes, at, to);
        }
        case ESCAPE -> at = afterColour(bytes, at, to);
        default -> {
          stop = levels.get(state / width) ? StopReason.LEVEL : StopReason.LITERAL;
          return at;
        }
      }
    }
    stop = StopReason.END;
    return at;
  }

  StopReason stopReason() {
    return stop;
  }

  /** Forgets what it has seen. */
  void reset() {
    state = 0;
    escaped = false;
  }

  private int toNextStop(byte[] bytes, int from, int to) {
    var at = from;
    var current = state;
    while (at < to) {
      current = table[current + classes[bytes[at++] & 0xFF]];
      if ((current & STOP) != 0) {
        break;
      }
    }
    state = current;
    return at;
  }

  /** Line feeds and the like vanish with their backslash, and so does what \\u stands for. */
  private static int afterEscaped(byte[] bytes, int at, int to) {
    return switch (bytes[at]) {
      case 'n', 'r', 't' -> at + 1;
      case 'u' -> at + HEX_DIGITS < to && areHex(bytes, at + 1) ? at + 1 + HEX_DIGITS : at;
      default -> at;
    };
  }

  private static boolean areHex(byte[] bytes, int from) {
    for (var i = from; i < from + HEX_DIGITS; i++) {
      if (Character.digit(bytes[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int afterColour(byte[] bytes, int from, int to) {
    var at = from;
    if (at < to && bytes[at] == '[') {
      at++;
      while (at < to && (bytes[at] == ';' || Character.isDigit(bytes[at]))) {
        at++;
      }
    }
    return Math.min(at + 1, to);
  }

  private static boolean isSpecial(int b) {
    return b == '\n' || b == '\\' || b == ESCAPE;
  }

  private static boolean isUnseen(int b) {
    return b <= ' ' || b >= 0x7F || b == '"' || b == '\'' || b == '`';
  }
}
