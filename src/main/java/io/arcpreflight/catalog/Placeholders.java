package io.arcpreflight.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The values that stand in for {@code {subject}}, {@code {location}}, {@code {cloud}} and {@code
 * {proxy}} in texts and commands. One that is not known is shown as {@code <name>}.
 *
 * @param subject the first host, service or parameter that a finding is about
 * @param proxy the proxy's address without credentials
 */
public record Placeholders(
    @Nullable String subject,
    @Nullable String location,
    @Nullable String cloud,
    @Nullable String proxy) {

  public static final Placeholders UNKNOWN = new Placeholders(null, null, null, null);

  public String fill(String template) {
    var filled = fill(template, "subject", subject);
    filled = fill(filled, "location", location);
    filled = fill(filled, "cloud", cloud);
    return fill(filled, "proxy", proxy);
  }

  private static String fill(String template, String name, @Nullable String value) {
    return template.replace("{" + name + "}", value == null ? "<" + name + ">" : value);
  }
}
