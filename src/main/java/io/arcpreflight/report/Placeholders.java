package io.arcpreflight.report;

import java.util.List;

/** Puts what this run is about into the catalogue's words. */
record Placeholders(String subject, String location, String cloud, String proxy) {

  static Placeholders of(List<SettingShown> settings) {
    return new Placeholders(
        "",
        value(settings, "location", "REGION"),
        value(settings, "cloud", "AzureCloud"),
        value(settings, "proxy", "http://PROXY:PORT"));
  }

  Placeholders with(List<String> subjects) {
    return new Placeholders(
        subjects.isEmpty() ? subject : subjects.getFirst(), location, cloud, proxy);
  }

  String fill(String text) {
    return text.indexOf('{') < 0
        ? text
        : text.replace("{subject}", subject)
            .replace("{location}", location)
            .replace("{cloud}", cloud)
            .replace("{proxy}", proxy);
  }

  private static String value(List<SettingShown> settings, String name, String fallback) {
    for (var setting : settings) {
      if (setting.name().equals(name) && !setting.value().equals("none")) {
        return setting.value();
      }
    }
    return fallback;
  }
}
