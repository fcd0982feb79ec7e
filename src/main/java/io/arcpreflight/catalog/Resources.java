package io.arcpreflight.catalog;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads the catalogue's files from the class path. */
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

  private static <T> T read(JsonType<T> type, String file) {
    try (var stream = open(file)) {
      return type.fromJson(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static InputStream open(String file) {
    var stream = Resources.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(file + " is not on the class path");
    }
    return stream;
  }
}
