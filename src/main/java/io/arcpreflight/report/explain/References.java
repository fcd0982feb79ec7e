package io.arcpreflight.report.explain;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.Source;
import io.arcpreflight.report.explain.Explanation.Reference;
import java.util.ArrayList;
import java.util.List;

/** Turns ids into what a reader needs to follow them. */
final class References {
  private static final String CODE = "code-";

  private final Catalog catalog;

  References(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Source> sources(List<String> ids) {
    var sources = new ArrayList<Source>(ids.size());
    for (var id : ids) {
      sources.add(catalog.source(id).orElseThrow());
    }
    return sources;
  }

  List<Reference> causes(List<String> ids) {
    var causes = new ArrayList<Reference>(ids.size());
    for (var id : ids) {
      causes.add(new Reference(id, catalog.text(catalog.cause(id).orElseThrow()).title()));
    }
    return causes;
  }

  /**
   * Rows of the 2021 document, such as {@code message-3}, {@code code-0061}, {@code footnote-1}.
   */
  List<Reference> documented(List<String> ids) {
    var rows = new ArrayList<Reference>(ids.size());
    for (var id : ids) {
      rows.add(documented(id));
    }
    return rows;
  }

  private Reference documented(String id) {
    if (id.startsWith(CODE)) {
      var code = catalog.code("AZCM" + id.substring(CODE.length())).orElseThrow();
      return new Reference(code.code(), catalog.text(code).meaning());
    }
    return new Reference(id, catalog.message(id).map(References::words).orElse(""));
  }

  /** What a message is recognised by. */
  static String words(KnownMessage message) {
    return words(message.patterns().getFirst());
  }

  /** What a text was recognised by. */
  static String words(List<String> pattern) {
    return String.join(" … ", pattern);
  }
}
