package io.arcpreflight.platform.windows.system;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key of the registry. The unnamed value has an empty name; names have no case.
 *
 * @param path such as {@code HKLM\SYSTEM\CurrentControlSet}
 * @param values by their names
 */
public record RegistryKey(String path, Map<String, RegistryValue> values) {
  public RegistryKey {
    var kept = new TreeMap<String, RegistryValue>(String.CASE_INSENSITIVE_ORDER);
    kept.putAll(values);
    values = Collections.unmodifiableMap(kept);
  }

  /** One without any value, which stands for a key that is not there. */
  public static RegistryKey empty(String path) {
    return new RegistryKey(path, Map.of());
  }

  /**
   * A text; nothing when there is no such value.
   *
   * @throws WindowsException when it is none
   */
  public @Nullable String text(String name) throws WindowsException {
    return switch (values.get(name)) {
      case null -> null;
      case RegistryValue.Text(var text) -> text;
      case RegistryValue.Integral _, RegistryValue.Texts _, RegistryValue.Other _ ->
          throw wrongType(name);
    };
  }

  /**
   * A number; nothing when there is no such value.
   *
   * @throws WindowsException when it is none
   */
  public @Nullable Long number(String name) throws WindowsException {
    return switch (values.get(name)) {
      case null -> null;
      case RegistryValue.Integral(var number) -> number;
      case RegistryValue.Text _, RegistryValue.Texts _, RegistryValue.Other _ ->
          throw wrongType(name);
    };
  }

  /**
   * A list of texts, to which a single one counts; empty when there is no such value.
   *
   * @throws WindowsException when it is neither
   */
  public List<String> texts(String name) throws WindowsException {
    return switch (values.get(name)) {
      case null -> List.of();
      case RegistryValue.Texts(var texts) -> texts;
      case RegistryValue.Text(var text) -> text.isEmpty() ? List.of() : List.of(text);
      case RegistryValue.Integral _, RegistryValue.Other _ -> throw wrongType(name);
    };
  }

  /** Every text by its name; what is no text is left out. */
  public Map<String, String> allTexts() {
    var texts = new HashMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (value instanceof RegistryValue.Text(var text)) {
            texts.put(name, text);
          }
        });
    return texts;
  }

  private WindowsException wrongType(String name) {
    return new WindowsException(path + " " + name, WindowsErrors.UNSUPPORTED_TYPE);
  }
}
