package io.arcpreflight.settings.parameter;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonPosition;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML mapping event by event: nothing is expanded, nothing is nested beyond a bound, and
 * the messages never quote the text, which may hold a secret.
 */
final class YamlMappingReader {
  private static final int DEEPEST = 16;
  private static final String NOT_YAML = "not valid YAML";

  private final Iterator<Event> events;
  private final Map<Anchor, JsonValue> anchored = new HashMap<>();
  private final int openEnd;

  private YamlMappingReader(String yaml) {
    var isLastLineOpen = !yaml.substring(yaml.lastIndexOf('\n') + 1).isBlank();
    this.openEnd = isLastLineOpen ? yaml.codePointCount(0, yaml.length()) : -1;
    this.events =
        new Parse(LoadSettings.builder().setUseMarks(true).build()).parseString(yaml).iterator();
  }

  /**
   * @throws ConfigSyntaxException unless the text is one YAML document that is a mapping
   */
  static List<JsonMember> read(String yaml) throws ConfigSyntaxException {
    try {
      return new YamlMappingReader(yaml).document();
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark();
      throw mark.isEmpty()
          ? new ConfigSyntaxException(NOT_YAML)
          : new ConfigSyntaxException(NOT_YAML, position(mark.get()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // As of the digits of an escape that the text ends in.
      throw new ConfigSyntaxException(NOT_YAML);
    } catch (YamlEngineException e) {
      throw new ConfigSyntaxException("it has a character that YAML does not allow");
    }
  }

  private List<JsonMember> document() throws ConfigSyntaxException {
    var event = events.next();
    while (!(event instanceof DocumentStartEvent)) {
      if (event instanceof StreamEndEvent) {
        throw new ConfigSyntaxException("it has only comments");
      }
      event = events.next();
    }
    event = events.next();
    if (!(event instanceof MappingStartEvent)) {
      throw new ConfigSyntaxException(
          "keys and values are expected, such as 'location: x'", position(event));
    }
    var entries = mapping(1);
    events.next();
    event = events.next();
    if (event instanceof DocumentStartEvent) {
      throw new ConfigSyntaxException("there is a second document after '---'", position(event));
    }
    return entries;
  }

  private List<JsonMember> mapping(int depth) throws ConfigSyntaxException {
    var entries = new ArrayList<JsonMember>();
    for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      if (!(event instanceof ScalarEvent key)) {
        throw new ConfigSyntaxException("a plain string is expected as key", position(event));
      }
      entries.add(new JsonMember(key.getValue(), value(events.next(), depth), position(key)));
    }
    return entries;
  }

  private JsonValue value(Event event, int depth) throws ConfigSyntaxException {
    if (depth > DEEPEST) {
      throw new ConfigSyntaxException("too many nested brackets", position(event));
    }
    var value =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case MappingStartEvent _ -> new JsonObject(mapping(depth + 1), position(event));
          case SequenceStartEvent _ -> items(position(event), depth + 1);
          case AliasEvent alias -> anchored(alias);
          default -> throw new ConfigSyntaxException("a value is expected", position(event));
        };
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      node.getAnchor().ifPresent(anchor -> anchored.put(anchor, value));
    }
    return value;
  }

  private JsonValue anchored(AliasEvent alias) throws ConfigSyntaxException {
    var value = anchored.get(alias.getAlias());
    if (value == null) {
      throw new ConfigSyntaxException("the alias has no anchor before it", position(alias));
    }
    return value;
  }

  private JsonValue items(JsonPosition start, int depth) throws ConfigSyntaxException {
    var items = new ArrayList<JsonValue>();
    for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(value(event, depth));
    }
    return new JsonArray(items, start);
  }

  private JsonValue scalar(ScalarEvent scalar) {
    var text = text(scalar);
    var position = position(scalar);
    if (!scalar.isPlain() || scalar.getTag().isPresent()) {
      return new JsonString(text, position);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new JsonNull(position);
      case "true", "True", "TRUE" -> new JsonBoolean(true, position);
      case "false", "False", "FALSE" -> new JsonBoolean(false, position);
      default -> new JsonString(text, position);
    };
  }

  /**
   * A block that the text ends in has no line break behind its last line, where none is written.
   */
  private String text(ScalarEvent scalar) {
    var text = scalar.getValue();
    var isCut =
        (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED)
            && scalar.getEndMark().filter(end -> end.getIndex() == openEnd).isPresent();
    return isCut && text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static JsonPosition position(Event event) {
    return event.getStartMark().map(it -> position(it)).orElse(new JsonPosition(1, 1));
  }

  /** Marks count whole characters, as Java does not. */
  private static JsonPosition position(Mark mark) {
    var buffer = mark.getBuffer();
    var column = 1;
    for (var back = 1; back <= mark.getColumn(); back++) {
      var at = mark.getPointer() - back;
      column += at < 0 ? 1 : Character.charCount(buffer[at]);
    }
    return new JsonPosition(mark.getLine() + 1, column);
  }
}
