package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An AZCM code in words; it holds no placeholders.
 *
 * @param change what is different from the document of 2021
 */
@Json
public record CodeText(
    String meaning, String likelyCause, List<RemedyStep> remedy, @Nullable String change)
    implements Text {

  public CodeText {
    remedy = List.copyOf(remedy);
  }
}
