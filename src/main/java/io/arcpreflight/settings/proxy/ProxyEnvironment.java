package io.arcpreflight.settings.proxy;

import io.arcpreflight.settings.ConfiguredValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables that speak of proxies, in the order in which Go prefers them: the
 * upper-case name, then the lower-case one; an empty variable counts as none.
 */
public final class ProxyEnvironment {
  private static final List<String> NAMES =
      List.of("HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "ALL_PROXY", "REQUEST_METHOD");

  private final Map<String, String> values;
  private final String owner;

  private ProxyEnvironment(Map<String, String> values, String owner) {
    this.values = values;
    this.owner = owner;
  }

  /** Takes what is needed from an environment whose names differ by case, as on Linux. */
  public static ProxyEnvironment of(Map<String, String> environment) {
    var values = new HashMap<String, String>();
    for (var name : NAMES) {
      copy(environment, name, values);
      copy(environment, name.toLowerCase(Locale.ROOT), values);
    }
    return new ProxyEnvironment(values, "");
  }

  /** Takes what is needed from an environment whose names have no case, as on Windows. */
  public static ProxyEnvironment ignoringCase(Map<String, String> environment) {
    var values = new HashMap<String, String>();
    environment.forEach(
        (name, value) -> {
          var upper = name.toUpperCase(Locale.ROOT);
          if (NAMES.contains(upper)) {
            values.put(upper, value);
          }
        });
    return new ProxyEnvironment(values, "");
  }

  /** The same variables, which are another process's than this one. */
  public ProxyEnvironment ownedBy(String process) {
    return new ProxyEnvironment(values, " of " + process);
  }

  /** The variables of that name which hold something, the one that counts first. */
  List<ConfiguredValue> named(String upperCaseName) {
    var found = new ArrayList<ConfiguredValue>(2);
    add(upperCaseName, found);
    add(upperCaseName.toLowerCase(Locale.ROOT), found);
    return found;
  }

  /** The variable of that name which counts. */
  Optional<ConfiguredValue> first(String upperCaseName) {
    return named(upperCaseName).stream().findFirst();
  }

  /** Whether the process looks like a CGI program, whose HTTP_PROXY a client can set. */
  boolean isCgi() {
    return !values.getOrDefault("REQUEST_METHOD", "").isEmpty();
  }

  private static void copy(
      Map<String, String> environment, String name, Map<String, String> values) {
    var value = environment.get(name);
    if (value != null) {
      values.put(name, value);
    }
  }

  private void add(String name, List<ConfiguredValue> found) {
    var value = values.get(name);
    if (value != null && !value.isEmpty()) {
      found.add(new ConfiguredValue(value, name + owner));
    }
  }

  /** The names that are set, without their values. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
