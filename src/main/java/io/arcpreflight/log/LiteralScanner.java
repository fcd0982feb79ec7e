package io.arcpreflight.log;

import io.arcpreflight.message.RequiredLiteral;
import java.util.List;

/**
 * Runs over bytes and stops after each literal, each level of an error and each line feed. It sees
 * what {@link io.arcpreflight.message.MessageRecognizer} sees of a text: neither case, white space,
 * line breaks, quotes, escapes nor colours. Bytes of other scripts and those of rubbish it does not
 * see either, so it may stop too often, never too seldom.
 */
final class LiteralScanner {
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

  private final LiteralAutomaton automaton;
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
    automaton =
        new LiteralAutomaton(literals.stream().map(RequiredLiteral::folded).toList(), ERROR_LEVELS);
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
      at = automaton.run(bytes, at, to);
      if (!automaton.hasStopped()) {
        break;
      }
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
          stop = automaton.isAtLiteral() ? StopReason.LITERAL : StopReason.LEVEL;
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
    automaton.reset();
    escaped = false;
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

  static boolean isSpecial(int b) {
    return b == '\n' || b == '\\' || b == ESCAPE;
  }

  static boolean isUnseen(int b) {
    return b <= ' ' || b >= 0x7F || b == '"' || b == '\'' || b == '`';
  }
}
