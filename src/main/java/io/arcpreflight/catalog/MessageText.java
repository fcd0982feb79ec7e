package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;

/** A known message, or a footnote of the document, in words. */
@Json
public record MessageText(String meaning, List<RemedyStep> remedy) implements Text {

  public MessageText {
    remedy = List.copyOf(remedy);
  }

  public MessageText filled(Placeholders values) {
    return new MessageText(values.fill(meaning), RemedyStep.filled(remedy, values));
  }
}
