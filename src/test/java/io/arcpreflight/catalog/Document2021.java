package io.arcpreflight.catalog;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the document of 2021 lists, kept as a fixture beside the tests. */
public final class Document2021 {
  private static final String FILE = "document-2021.json";

  private final Map<String, Object> content;

  private Document2021(Map<String, Object> content) {
    this.content = content;
  }

  @SuppressWarnings("unchecked")
  public static Document2021 read() {
    try (var stream = Document2021.class.getResourceAsStream(FILE)) {
      var json = Jsonb.instance().type(Object.class).fromJson(Objects.requireNonNull(stream, FILE));
      return new Document2021((Map<String, Object>) json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> codes() {
    return strings(value("codes"));
  }

  /** The literal error messages, in the order of their rows. */
  public List<String> messages() {
    return strings(value("messages"));
  }

  public Map<?, ?> footnote() {
    return (Map<?, ?>) value("footnote");
  }

  /** Paths by the id of the operating system. */
  public Map<?, ?> logs() {
    return (Map<?, ?>) value("logs");
  }

  public List<Map<?, ?>> verboseConnect() {
    return ((List<?>) value("verboseConnect")).stream().<Map<?, ?>>map(Map.class::cast).toList();
  }

  public List<String> support() {
    return strings(value("support"));
  }

  public static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  /** The lines of another fixture beside this one. */
  public static List<String> lines(String file) {
    try (var stream = Document2021.class.getResourceAsStream(file)) {
      var bytes = Objects.requireNonNull(stream, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object value(String key) {
    return Objects.requireNonNull(content.get(key), key);
  }
}
