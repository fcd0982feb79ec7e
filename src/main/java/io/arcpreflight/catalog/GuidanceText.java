package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.Map;

/**
 * The guidance in words.
 *
 * @param verboseLog why to repeat a failed command with the verbose log
 * @param verboseConnect a caption for each command line, by its id
 * @param footnotes by their ids
 * @param support a sentence for each channel, by its id
 */
@Json
public record GuidanceText(
    String verboseLog,
    Map<String, String> verboseConnect,
    Map<String, MessageText> footnotes,
    Map<String, String> support) {

  public GuidanceText {
    verboseConnect = Map.copyOf(verboseConnect);
    footnotes = Map.copyOf(footnotes);
    support = Map.copyOf(support);
  }
}
