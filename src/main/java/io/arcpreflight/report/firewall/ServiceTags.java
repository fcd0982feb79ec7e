package io.arcpreflight.report.firewall;

import io.arcpreflight.text.BundledText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which of Azure's service tags covers an endpoint, for those who can use no names. */
final class ServiceTags {
  private static final String FILE = "service-tags.properties";
  private static final String ENDPOINT = "endpoint.";

  private final Properties tags = new Properties();

  ServiceTags() {
    try {
      tags.load(new StringReader(BundledText.read(ServiceTags.class, FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tag for what this check asks; empty where none is known. */
  String of(String checkId) {
    return checkId.startsWith(ENDPOINT)
        ? tags.getProperty(checkId.substring(ENDPOINT.length()), "")
        : "";
  }
}
