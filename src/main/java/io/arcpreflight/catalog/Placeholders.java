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

  private static final String DEFAULT_CLOUD = "AzureCloud";

  public static final Placeholders UNKNOWN = new Placeholders(null, null, null, null);

  public String fill(String template) {
    var filled = fill(withoutDefaultCloud(template), "subject", subject);
    filled = fill(filled, "location", location);
    filled = fill(filled, "cloud", cloud);
    return fill(filled, "proxy", proxy);
  }

  /** A command need not name the cloud that it means anyway, and fits its line better without. */
  private String withoutDefaultCloud(String template) {
    return DEFAULT_CLOUD.equals(cloud) ? template.replace(" --cloud {cloud}", "") : template;
  }

  private static String fill(String template, String name, @Nullable String value) {
    return template.replace("{" + name + "}", value == null ? "<" + name + ">" : value);
  }
}
