package io.arcpreflight.json;

import java.util.ArrayList;

/**
 * Reads a JSON text as strictly as Go does. It ends with an error, and not with an exhausted stack
 * or heap, where brackets are nested deeper or values are more than any document of this field has.
 */
public final class JsonParser {
  static final int DEEPEST = 100;
  private static final int MOST_VALUES = 1_000_000;
  static final int MOST_CHARACTERS = 32 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonScanner scanner;
  private int depth;
  private int values;

  private JsonParser(JsonScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Reads a text that is one JSON value and nothing else, but for a byte order mark before it.
   *
   * @throws JsonSyntaxException when it is not, or is beyond the bounds
   */
  public static JsonValue parse(String json) throws JsonSyntaxException {
    var parser = parser(json);
    var value = parser.value();
    parser.scanner.expectEnd();
    return value;
  }

  /**
   * Reads a text that is one JSON object and nothing else, but for a byte order mark before it.
   *
   * @throws JsonSyntaxException when it is not, or is beyond the bounds
   */
  public static JsonObject parseObject(String json) throws JsonSyntaxException {
    var parser = parser(json);
    if (parser.scanner.next() != '{') {
      throw parser.scanner.problem("a JSON object, which begins with '{', is expected");
    }
    var object = parser.object();
    parser.scanner.expectEnd();
    return object;
  }

  /** Whether there is nothing but blanks, and perhaps a byte order mark. */
  static boolean isEmpty(String json) {
    return json.isBlank() || (json.charAt(0) == BYTE_ORDER_MARK && json.substring(1).isBlank());
  }

  private static JsonParser parser(String json) throws JsonSyntaxException {
    var marked = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK;
    var scanner = new JsonScanner(json, marked ? 1 : 0);
    if (json.length() > MOST_CHARACTERS) {
      throw scanner.problem("the text has more than " + MOST_CHARACTERS + " characters");
    }
    return new JsonParser(scanner);
  }

  private JsonValue value() throws JsonSyntaxException {
    if (++values > MOST_VALUES) {
      throw scanner.problem("there are more than " + MOST_VALUES + " values");
    }
    var first = scanner.next();
    var position = scanner.position();
    return switch (first) {
      case '"' -> new JsonString(scanner.string(), position);
      case '{' -> object();
      case '[' -> array();
      case 't' -> word("true", new JsonBoolean(true, position));
      case 'f' -> word("false", new JsonBoolean(false, position));
      case 'n' -> word("null", new JsonNull(position));
      default -> new JsonNumber(scanner.number(), position);
    };
  }

  private JsonObject object() throws JsonSyntaxException {
    var position = scanner.position();
    open('{');
    var members = new ArrayList<JsonMember>();
    if (!scanner.take('}')) {
      do {
        members.add(member());
      } while (scanner.take(','));
      scanner.expect('}');
    }
    depth--;
    return new JsonObject(members, position);
  }

  private JsonMember member() throws JsonSyntaxException {
    scanner.next();
    var position = scanner.position();
    var name = scanner.string();
    scanner.expect(':');
    return new JsonMember(name, value(), position);
  }

  private JsonArray array() throws JsonSyntaxException {
    var position = scanner.position();
    open('[');
    var items = new ArrayList<JsonValue>();
    if (!scanner.take(']')) {
      do {
        items.add(value());
      } while (scanner.take(','));
      scanner.expect(']');
    }
    depth--;
    return new JsonArray(items, position);
  }

  private void open(char bracket) throws JsonSyntaxException {
    if (++depth > DEEPEST) {
      throw scanner.problem("too many nested brackets");
    }
    scanner.expect(bracket);
  }

  private JsonValue word(String word, JsonValue meaning) throws JsonSyntaxException {
    scanner.word(word);
    return meaning;
  }
}
