package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.EndpointTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Lists of the built-in endpoints, as the tests of the formats need them. */
final class Lists {
  private Lists() {}

  static String written(EndpointListFormat format, EndpointSelection selection) {
    return written(format, selection, Locale.ENGLISH);
  }

  static String written(EndpointListFormat format, EndpointSelection selection, Locale locale) {
    var out = new StringBuilder();
    try {
      format.writer(80).write(list(selection, locale), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static FirewallList list(EndpointSelection selection, Locale locale) {
    var catalog = EndpointCatalog.load();
    return new FirewallList(
        selection,
        catalog.asOf(),
        catalog.targets(selection),
        catalog.serviceTags(selection),
        EndpointTexts.load(locale));
  }
}
