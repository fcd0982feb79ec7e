package io.arcpreflight.catalog;

import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.text.BundledText;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogue's files. */
final class Resources {
  private Resources() {}

  static <T> T read(Class<T> type, String file) {
    return read(Jsonb.instance().type(type), file);
  }

  static <T> List<T> list(Class<T> type, String file) {
    return List.copyOf(read(Jsonb.instance().type(type).list(), file));
  }

  static <T> Map<String, T> map(Class<T> type, String file) {
    return Map.copyOf(read(Jsonb.instance().type(type).map(), file));
  }

  /** Texts whose names are texts, too: the adapters' reader at times leaves escapes in a name. */
  static Map<String, String> textsByText(String file) {
    var texts = new LinkedHashMap<String, String>();
    try {
      for (var member : JsonParser.parseObject(BundledText.read(Resources.class, file)).members()) {
        if (member.value() instanceof JsonString text) {
          texts.put(member.name(), text.text());
        }
      }
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(file, e);
    }
    return texts;
  }

  private static <T> T read(JsonType<T> type, String file) {
    try (var in = BundledText.open(Resources.class, file)) {
      return type.fromJson(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
