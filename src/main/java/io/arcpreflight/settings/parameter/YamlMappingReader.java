package io.arcpreflight.settings.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
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

  private final Iterator<Event> events;
  private final Map<Anchor, ConfigValue> anchored = new HashMap<>();

  private YamlMappingReader(String yaml) {
    this.events =
        new Parse(LoadSettings.builder().setUseMarks(true).build()).parseString(yaml).iterator();
  }

  /**
   * @throws ConfigSyntaxException unless the text is one YAML document that is a mapping
   */
  static List<ConfigEntry> read(String yaml) throws ConfigSyntaxException {
    try {
      return new YamlMappingReader(yaml).document();
    } catch (MarkedYamlEngineException e) {
      throw new ConfigSyntaxException(
          e.getProblemMark().map(mark -> "line " + (mark.getLine() + 1) + ": ").orElse("")
              + "not valid YAML");
    } catch (YamlEngineException e) {
      throw new ConfigSyntaxException("it holds a character that YAML does not allow");
    }
  }

  private List<ConfigEntry> document() throws ConfigSyntaxException {
    var event = events.next();
    while (!(event instanceof DocumentStartEvent)) {
      if (event instanceof StreamEndEvent) {
        throw new ConfigSyntaxException("it holds comments only");
      }
      event = events.next();
    }
    event = events.next();
    if (!(event instanceof MappingStartEvent)) {
      throw ConfigSyntaxException.at(line(event), "keys and values are expected, as 'location: x'");
    }
    var entries = mapping(1);
    events.next();
    event = events.next();
    if (event instanceof DocumentStartEvent) {
      throw ConfigSyntaxException.at(line(event), "a second document follows after '---'");
    }
    return entries;
  }

  private List<ConfigEntry> mapping(int depth) throws ConfigSyntaxException {
    var entries = new ArrayList<ConfigEntry>();
    for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      if (!(event instanceof ScalarEvent key)) {
        throw ConfigSyntaxException.at(line(event), "a key is expected that is a plain text");
      }
      entries.add(new ConfigEntry(key.getValue(), value(events.next(), depth), line(key)));
    }
    return entries;
  }

  private ConfigValue value(Event event, int depth) throws ConfigSyntaxException {
    if (depth > DEEPEST) {
      throw ConfigSyntaxException.at(line(event), "too many brackets within brackets");
    }
    var value =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case MappingStartEvent _ -> new ConfigValue.Pairs(mapping(depth + 1));
          case SequenceStartEvent _ -> items(depth + 1);
          case AliasEvent alias -> anchored(alias);
          default -> throw ConfigSyntaxException.at(line(event), "a value is expected");
        };
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      node.getAnchor().ifPresent(anchor -> anchored.put(anchor, value));
    }
    return value;
  }

  private ConfigValue anchored(AliasEvent alias) throws ConfigSyntaxException {
    var value = anchored.get(alias.getAlias());
    if (value == null) {
      throw ConfigSyntaxException.at(
          line(alias), "it refers to something that is not named before");
    }
    return value;
  }

  private ConfigValue items(int depth) throws ConfigSyntaxException {
    for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      value(event, depth);
    }
    return new ConfigValue.Items();
  }

  private static ConfigValue scalar(ScalarEvent scalar) {
    var text = scalar.getValue();
    if (!scalar.isPlain() || scalar.getTag().isPresent()) {
      return new ConfigValue.Text(text);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> nothing();
      case "true", "True", "TRUE" -> new ConfigValue.Switch(true);
      case "false", "False", "FALSE" -> new ConfigValue.Switch(false);
      default -> new ConfigValue.Text(text);
    };
  }

  private static ConfigValue nothing() {
    return new ConfigValue.Nothing();
  }

  private static int line(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.map(it -> it.getLine() + 1).orElse(1);
  }
}
