package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * A cause in words.
 *
 * @param title the headline of a finding, at most 60 columns wide and free of placeholders
 * @param meaning what it comes down to, for a reader who knows neither TLS nor proxies
 */
@Json
public record CauseText(String title, String meaning, String likelyCause, List<RemedyStep> remedy)
    implements Text {

  public CauseText {
    remedy = List.copyOf(remedy);
  }

  public CauseText filled(Placeholders values) {
    return new CauseText(
        title, values.fill(meaning), values.fill(likelyCause), RemedyStep.filled(remedy, values));
  }
}
