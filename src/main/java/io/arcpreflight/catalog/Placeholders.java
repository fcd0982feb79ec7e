package io.arcpreflight.catalog;

import io.arcpreflight.text.KoreanParticles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values that stand in for {@code {name}} in texts and commands. A value that is not known is
 * shown as its name in capitals, which stands out as to be replaced and which no shell acts on.
 *
 * @param values by their names, such as {@code subject}, {@code location} or {@code mountPoint}
 */
public record Placeholders(Map<String, String> values) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");
  private static final Pattern HUMP = Pattern.compile("(?=[A-Z])");

  /** What stands for parts of commands where nothing is known of the run. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("subject", "NAME"),
          Map.entry("location", "REGION"),
          Map.entry("proxy", "PROXY_URL"),
          Map.entry("flags", " --location REGION"),
          Map.entry("place", " --location REGION"),
          Map.entry("curlRoute", ""),
          Map.entry("opensslRoute", ""),
          Map.entry("proxyUser", ""),
          Map.entry("proxyUserName", "NAME"),
          Map.entry("proxyOption", ""),
          Map.entry("proxySource", "HTTPS_PROXY"),
          Map.entry(
              "resourceFlags", " --resource-group RESOURCE_GROUP --subscription-id SUBSCRIPTION"),
          Map.entry("flagsButProxy", " --location REGION"),
          Map.entry("endpoint", "HOST:443"),
          Map.entry("url", "https://HOST"),
          Map.entry("peer", "ADDRESS"),
          Map.entry("port", "443"),
          Map.entry("entryText", "'ENTRY'"),
          Map.entry("role", "\"Azure Connected Machine Onboarding\""),
          Map.entry("scope", "/subscriptions/SUBSCRIPTION/resourceGroups/RESOURCE_GROUP"),
          Map.entry("sudo", "sudo"));

  public static final Placeholders UNKNOWN = new Placeholders(Map.of());

  public Placeholders {
    values = Map.copyOf(values);
  }

  /**
   * The same with these four alone.
   *
   * @param subject the first host, service or parameter that it is about
   * @param proxy the proxy's address without credentials
   */
  public Placeholders(
      @Nullable String subject,
      @Nullable String location,
      @Nullable String cloud,
      @Nullable String proxy) {
    this(known(subject, location, cloud, proxy));
  }

  private static Map<String, String> known(
      @Nullable String subject,
      @Nullable String location,
      @Nullable String cloud,
      @Nullable String proxy) {
    var known = new HashMap<String, String>();
    put(known, "subject", subject);
    put(known, "host", subject);
    put(known, "endpoint", subject == null ? null : subject + ":443");
    put(known, "url", subject == null ? null : "https://" + subject);
    put(known, "names", subject);
    put(known, "subjects", subject);
    put(known, "location", location);
    put(known, "cloud", cloud);
    put(known, "proxy", proxy);
    return known;
  }

  private static void put(Map<String, String> known, String name, @Nullable String value) {
    if (value != null) {
      known.put(name, value);
    }
  }

  public String fill(String template) {
    return KoreanParticles.chosen(
        PLACE
            .matcher(template)
            .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1)))));
  }

  private String value(String name) {
    var value = values.get(name);
    return value != null ? value : USUAL.getOrDefault(name, inCapitals(name));
  }

  private static String inCapitals(String name) {
    return String.join("_", HUMP.split(name)).toUpperCase(Locale.ROOT);
  }
}
