package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of the agent, of Microsoft Entra or of Azure that can be told from a pasted text.
 *
 * @param row its row, from 1, in the table of connection messages of the 2021 document
 * @param context what the agent prints before it
 * @param frame whether it only tells what was being done, so that whatever else the same text has
 *     is what went wrong
 * @param patterns alternatives, each of literal fragments that appear in this order
 * @param unless what makes it an ordinary line where it follows at once; absent where nothing does
 * @param causes ids of the causes it points to, likeliest first
 * @param code the AZCM code that the agent ends with
 * @param sources ids of the sources
 */
@Json
public record KnownMessage(
    String id,
    @Nullable Integer row,
    boolean in2021,
    boolean inCurrent,
    @Nullable String context,
    boolean frame,
    List<List<String>> patterns,
    @Nullable List<String> unless,
    List<String> causes,
    @Nullable String code,
    Owner owner,
    Severity severity,
    List<String> sources) {

  public KnownMessage {
    var copies = new ArrayList<List<String>>(patterns.size());
    for (var fragments : patterns) {
      copies.add(List.copyOf(fragments));
    }
    patterns = List.copyOf(copies);
    unless = unless == null ? List.of() : List.copyOf(unless);
    causes = List.copyOf(causes);
    sources = List.copyOf(sources);
  }

  @Override
  public List<String> unless() {
    return unless == null ? List.of() : unless;
  }
}
