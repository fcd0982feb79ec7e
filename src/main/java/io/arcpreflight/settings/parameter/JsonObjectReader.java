package io.arcpreflight.settings.parameter;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a JSON object as strictly as Go does, and keeps what a map would lose: the lines, the keys
 * that come twice, and the numbers as they are written. Its messages never quote the text, which
 * may hold a secret.
 */
final class JsonObjectReader {
  private static final int DEEPEST = 16;

  private final JsonTokens tokens;

  private JsonObjectReader(String json) {
    this.tokens = new JsonTokens(json);
  }

  /**
   * @throws ConfigSyntaxException unless the text is one JSON object and nothing else
   */
  static List<ConfigEntry> read(String json) throws ConfigSyntaxException {
    var reader = new JsonObjectReader(json);
    if (!reader.tokens.nextIs('{')) {
      throw reader.tokens.problem("a JSON object, which begins with '{', is expected");
    }
    var entries = reader.object(1);
    reader.tokens.expectEnd();
    return entries;
  }

  private List<ConfigEntry> object(int depth) throws ConfigSyntaxException {
    tokens.expect('{');
    var entries = new ArrayList<ConfigEntry>();
    if (tokens.nextIs('}')) {
      tokens.expect('}');
      return entries;
    }
    while (true) {
      tokens.skipBlanks();
      var line = tokens.line();
      var key = tokens.string();
      tokens.expect(':');
      entries.add(new ConfigEntry(key, value(depth), line));
      if (!tokens.nextIs(',')) {
        tokens.expect('}');
        return entries;
      }
      tokens.expect(',');
    }
  }

  private ConfigValue value(int depth) throws ConfigSyntaxException {
    if (depth > DEEPEST) {
      throw tokens.problem("too many brackets within brackets");
    }
    return switch (tokens.next()) {
      case '"' -> new ConfigValue.Text(tokens.string());
      case '{' -> new ConfigValue.Pairs(object(depth + 1));
      case '[' -> items(depth + 1);
      case 't' -> word("true", new ConfigValue.Switch(true));
      case 'f' -> word("false", new ConfigValue.Switch(false));
      case 'n' -> word("null", new ConfigValue.Nothing());
      default -> new ConfigValue.Figure(tokens.number());
    };
  }

  private ConfigValue items(int depth) throws ConfigSyntaxException {
    tokens.expect('[');
    if (!tokens.nextIs(']')) {
      value(depth);
      while (tokens.nextIs(',')) {
        tokens.expect(',');
        value(depth);
      }
    }
    tokens.expect(']');
    return new ConfigValue.Items();
  }

  private ConfigValue word(String word, ConfigValue meaning) throws ConfigSyntaxException {
    tokens.word(word);
    return meaning;
  }
}
