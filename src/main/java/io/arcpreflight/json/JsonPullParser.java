package io.arcpreflight.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON texts out of bytes in UTF-8, one text after the other, however many there are. What is
 * asked for becomes text; all else is looked at only as far as it has to be JSON, which takes a
 * fifth of the time. It is bounded as {@link JsonParser} is, and one serves for many streams.
 */
public final class JsonPullParser {
  private static final long LONGEST = JsonParser.MOST_CHARACTERS;
  private static final int BUFFER = 64 * 1024;
  private static final int KEPT = 1 << 12;
  private static final int LONGEST_KEPT = 80;
  private static final int END = 256;

  /** The bytes at which the plain part of a string ends. */
  private static final boolean[] STOPS = stops();

  private static final String VALUE_EXPECTED = "a value is expected";

  private InputStream in = InputStream.nullInputStream();
  private final byte[] buffer = new byte[BUFFER];
  private final @Nullable Known[] known = new @Nullable Known[KEPT];
  private int at;
  private int end;
  private long consumed;
  private long textStart;
  private int line = 1;
  private long lineStart;
  private int depth;
  private boolean fresh;
  private boolean inObject;
  private byte[] text = new byte[256];
  private int length;

  private static boolean[] stops() {
    var stops = new boolean[256];
    Arrays.fill(stops, 0, ' ', true);
    stops['"'] = true;
    stops['\\'] = true;
    return stops;
  }

  /** Goes on at the beginning of another stream. */
  public void open(InputStream stream) {
    in = stream;
    at = 0;
    end = 0;
    consumed = 0;
    textStart = 0;
    line = 1;
    lineStart = 0;
    depth = 0;
  }

  /** Whether another text follows, to which it goes on. */
  public boolean hasText() throws IOException, JsonSyntaxException {
    depth = 0;
    textStart = consumed + at;
    var found = peek() != END;
    textStart = consumed + at;
    return found;
  }

  /** The line on which the parser stands, from 1. */
  public int line() {
    return line;
  }

  /**
   * Goes on where a line begins with a brace, as the next text of a list of texts does.
   *
   * @return whether there is one
   */
  public boolean recover() throws IOException {
    textStart = Long.MAX_VALUE - LONGEST;
    if (lineStart == consumed + at && hasMore() && buffer[at] == '{') {
      return true;
    }
    for (var c = take(); c != END; c = take()) {
      if (c == '\n') {
        line++;
        lineStart = consumed + at;
        if (hasMore() && buffer[at] == '{') {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it stands inside an object or array, also where it met a mistake. */
  public boolean isInside() {
    return depth > 0;
  }

  public boolean isObject() throws IOException, JsonSyntaxException {
    return peek() == '{';
  }

  public boolean isArray() throws IOException, JsonSyntaxException {
    return peek() == '[';
  }

  /** Enters an object; {@link #nextName} leads through it. */
  public void beginObject() throws IOException, JsonSyntaxException {
    begin('{');
  }

  /** Enters an array; {@link #nextItem} leads through it. */
  public void beginArray() throws IOException, JsonSyntaxException {
    begin('[');
  }

  /** The name of the object's next member, whose value is to be taken then; null at its end. */
  public @Nullable String nextName() throws IOException, JsonSyntaxException {
    if (!next('}')) {
      return null;
    }
    var name = string();
    expect(':');
    return name;
  }

  /** Whether the array has a next value, which is to be taken then. */
  public boolean nextItem() throws IOException, JsonSyntaxException {
    return next(']');
  }

  /** Takes a string. */
  public String string() throws IOException, JsonSyntaxException {
    expect('"');
    var whole = wholeString();
    return whole == null ? stringInParts() : whole;
  }

  /** The string, where all of it is in the buffer as it is; else null, and nothing is taken. */
  private @Nullable String wholeString() {
    var start = at;
    var bytes = buffer;
    var stop = STOPS;
    var hash = 0;
    var i = start;
    for (var limit = end; i < limit; i++) {
      var c = bytes[i];
      if (stop[c & 0xFF]) {
        break;
      }
      hash = 31 * hash + c;
    }
    if (i == end || bytes[i] != '"') {
      return null;
    }
    at = i + 1;
    return shared(bytes, start, i, hash);
  }

  private String stringInParts() throws IOException, JsonSyntaxException {
    length = 0;
    var hash = 0;
    while (true) {
      if (at == end && !fill()) {
        throw cutOff("a string is not closed with a double quote");
      }
      var c = buffer[at++];
      if (c == '"') {
        break;
      }
      if (c == '\\') {
        var from = length;
        escaped();
        for (var i = from; i < length; i++) {
          hash = 31 * hash + text[i];
        }
        continue;
      }
      if (c >= 0 && c < ' ') {
        throw problem("a string has a control character that is not escaped");
      }
      if (length == text.length) {
        text = Arrays.copyOf(text, 2 * length);
      }
      text[length++] = c;
      hash = 31 * hash + c;
    }
    return shared(text, 0, length, hash);
  }

  /** Takes a string, or null where there is something else, which is passed over. */
  public @Nullable String stringOrNull() throws IOException, JsonSyntaxException {
    if (peek() == '"') {
      return string();
    }
    skip();
    return null;
  }

  /** The texts of an array; what else is in it is passed over. */
  public List<String> strings() throws IOException, JsonSyntaxException {
    var strings = new ArrayList<String>();
    beginArray();
    while (nextItem()) {
      var item = stringOrNull();
      if (item != null) {
        strings.add(item);
      }
    }
    return strings;
  }

  /**
   * The text that an object has by this name; null where it has none, or where this is no object.
   */
  public @Nullable String member(String wanted) throws IOException, JsonSyntaxException {
    @Nullable String found = null;
    if (!isObject()) {
      skip();
      return null;
    }
    beginObject();
    for (var name = nextName(); name != null; name = nextName()) {
      if (name.equals(wanted)) {
        found = stringOrNull();
      } else {
        skip();
      }
    }
    return found;
  }

  /** Takes a boolean; anything else, which is passed over, is none. */
  public boolean isTrue() throws IOException, JsonSyntaxException {
    var isTrue = peek() == 't';
    skip();
    return isTrue;
  }

  /** Passes over a value. */
  public void skip() throws IOException, JsonSyntaxException {
    switch (peek()) {
      case '"' -> {
        at++;
        skipString();
      }
      case '{' -> skipObject();
      case '[' -> skipArray();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> skipNumber();
      case END -> throw cutOff(VALUE_EXPECTED);
      default -> throw problem(VALUE_EXPECTED);
    }
  }

  private void skipObject() throws IOException, JsonSyntaxException {
    begin('{');
    while (next('}')) {
      expect('"');
      skipString();
      expect(':');
      skip();
    }
  }

  private void skipArray() throws IOException, JsonSyntaxException {
    begin('[');
    while (next(']')) {
      skip();
    }
  }

  private void skipString() throws IOException, JsonSyntaxException {
    while (true) {
      var i = at;
      var bytes = buffer;
      var stop = STOPS;
      for (var limit = end; i < limit; i++) {
        if (stop[bytes[i] & 0xFF]) {
          break;
        }
      }
      at = i;
      if (i == end) {
        if (!fill()) {
          throw cutOff("a string is not closed with a double quote");
        }
        continue;
      }
      at++;
      if (bytes[i] == '"') {
        return;
      }
      if (bytes[i] != '\\') {
        throw problem("a string has a control character that is not escaped");
      }
      length = 0;
      escaped();
    }
  }

  private void skipNumber() throws IOException {
    while (at < end || fill()) {
      var c = buffer[at];
      if ((c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E' && c != '-' && c != '+') {
        return;
      }
      at++;
    }
  }

  private void word(String word) throws IOException, JsonSyntaxException {
    if (end - at >= 5 && isAhead(word)) {
      at += word.length();
      return;
    }
    for (var i = 0; i < word.length(); i++) {
      var c = take();
      if (c != word.charAt(i)) {
        throw c == END ? cutOff(VALUE_EXPECTED) : problem(VALUE_EXPECTED);
      }
    }
  }

  private boolean isAhead(String word) {
    for (var i = 1; i < word.length(); i++) {
      if (buffer[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void begin(char bracket) throws IOException, JsonSyntaxException {
    expect(bracket);
    if (depth == 0) {
      inObject = bracket == '{';
    }
    if (++depth > JsonParser.DEEPEST) {
      throw problem("too many nested brackets");
    }
    fresh = true;
  }

  private boolean next(char closing) throws IOException, JsonSyntaxException {
    var c = peek();
    if (c == closing) {
      at++;
      depth--;
      fresh = false;
      return false;
    }
    if (!fresh) {
      expect(',');
    }
    fresh = false;
    return true;
  }

  private void expect(char sign) throws IOException, JsonSyntaxException {
    var c = peek();
    if (c != sign) {
      var problem = "'" + sign + "' is expected";
      throw c == END ? cutOff(problem) : problem(problem);
    }
    at++;
  }

  /** The byte of what comes next, which is not taken. */
  private int peek() throws IOException, JsonSyntaxException {
    if (at < end && buffer[at] > ' ') {
      return buffer[at];
    }
    while (hasMore()) {
      var c = buffer[at];
      if (c == '\n') {
        newLine();
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else {
        return c;
      }
    }
    if (consumed + at - textStart > LONGEST) {
      throw problem("the text has more than " + LONGEST + " bytes");
    }
    return END;
  }

  /**
   * An object at the beginning of a line is the next of a list of texts: people and programs indent
   * what belongs to another object.
   */
  private void newLine() throws IOException, JsonSyntaxException {
    line++;
    lineStart = consumed + at + 1;
    at++;
    if (depth > 0 && inObject && hasMore() && buffer[at] == '{') {
      throw cutOff("the line ends too early");
    }
  }

  private int take() throws IOException {
    return hasMore() ? buffer[at++] : END;
  }

  private boolean hasMore() throws IOException {
    return at < end || fill();
  }

  private boolean fill() throws IOException {
    consumed += end;
    at = 0;
    end = 0;
    if (consumed - textStart > LONGEST) {
      return false;
    }
    var read = in.read(buffer);
    end = Math.max(read, 0);
    return read > 0;
  }

  private void escaped() throws IOException, JsonSyntaxException {
    var c = take();
    switch (c) {
      case '"', '\\', '/' -> append(c);
      case 'b' -> append('\b');
      case 'f' -> append('\f');
      case 'n' -> append('\n');
      case 'r' -> append('\r');
      case 't' -> append('\t');
      case 'u' -> unicode();
      case END -> throw cutOff("a string is not closed with a double quote");
      default -> throw problem("a string has an unknown escape");
    }
  }

  private void unicode() throws IOException, JsonSyntaxException {
    var unit = (char) hexadecimal();
    while (Character.isHighSurrogate(unit) && hasMore() && buffer[at] == '\\') {
      at++;
      if (!hasMore() || buffer[at] != 'u') {
        encode("\uFFFD");
        escaped();
        return;
      }
      at++;
      var next = (char) hexadecimal();
      if (Character.isLowSurrogate(next)) {
        encode(new String(new char[] {unit, next}));
        return;
      }
      encode("\uFFFD");
      unit = next;
    }
    encode(Character.isSurrogate(unit) ? "\uFFFD" : String.valueOf(unit));
  }

  private int hexadecimal() throws IOException, JsonSyntaxException {
    var value = 0;
    for (var i = 0; i < 4; i++) {
      var digit = Character.digit(take(), 16);
      if (digit < 0) {
        throw problem("a string has an unknown escape");
      }
      value = 16 * value + digit;
    }
    return value;
  }

  private void encode(String characters) {
    for (var c : characters.getBytes(UTF_8)) {
      append(c);
    }
  }

  private void append(int c) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = (byte) c;
  }

  /** Reports repeat their words: most need no new text. */
  private String shared(byte[] bytes, int from, int to, int hash) {
    if (to - from > LONGEST_KEPT) {
      return new String(bytes, from, to - from, UTF_8);
    }
    var slot = (hash ^ (hash >>> 12)) & (KEPT - 1);
    var before = known[slot];
    if (before != null && Arrays.equals(before.bytes, 0, before.bytes.length, bytes, from, to)) {
      return before.text;
    }
    var made = new String(bytes, from, to - from, UTF_8);
    known[slot] = new Known(Arrays.copyOfRange(bytes, from, to), made);
    return made;
  }

  /** A text that was met, and how it is written. */
  private static final class Known {
    final byte[] bytes;
    final String text;

    Known(byte[] bytes, String text) {
      this.bytes = bytes;
      this.text = text;
    }
  }

  private JsonSyntaxException problem(String problem) {
    return new JsonSyntaxException(problem, position(), false);
  }

  private JsonSyntaxException cutOff(String problem) {
    var tooLong = consumed + at - textStart > LONGEST;
    return tooLong
        ? problem("the text has more than " + LONGEST + " bytes")
        : new JsonSyntaxException(problem, position(), true);
  }

  private JsonPosition position() {
    return new JsonPosition(line, (int) Math.min(consumed + at - lineStart + 1, Integer.MAX_VALUE));
  }
}
