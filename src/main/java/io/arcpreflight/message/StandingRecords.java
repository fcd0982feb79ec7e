package io.arcpreflight.message;

import io.arcpreflight.catalog.KnownSuccess;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of one text by what their failures still mean at its end.
 *
 * @param counting what nothing has brought to an end
 * @param background what azcmagent has logged at debug level alone, while it fails over something
 *     else
 * @param over what has worked since
 */
public record StandingRecords(
    List<MessageAnalysis> counting, List<MessageAnalysis> background, List<MessageAnalysis> over) {

  public StandingRecords {
    counting = List.copyOf(counting);
    background = List.copyOf(background);
    over = List.copyOf(over);
  }

  /**
   * Sorts them.
   *
   * @param records in the order of the text
   */
  public static StandingRecords of(List<MessageAnalysis> records) {
    var over = new ArrayList<MessageAnalysis>();
    var open = new ArrayList<MessageAnalysis>();
    var successes = new ArrayList<KnownSuccess>();
    for (var record : records.reversed()) {
      (isOver(record, successes) ? over : open).add(record);
      for (var found : record.successes()) {
        if (!successes.contains(found.success())) {
          successes.add(found.success());
        }
      }
    }
    var end = endOf(open);
    var counting = new ArrayList<MessageAnalysis>();
    var background = new ArrayList<MessageAnalysis>();
    for (var record : open.reversed()) {
      (counts(record, end) ? counting : background).add(record);
    }
    return new StandingRecords(counting, background, over.reversed());
  }

  /** The catalogue has few successes, so this is no more than a look at each. */
  private static boolean isOver(MessageAnalysis record, List<KnownSuccess> after) {
    var reasons = record.reasons();
    return !reasons.isEmpty()
        && reasons.stream().allMatch(reason -> after.stream().anyMatch(reason.failure()::isOverBy));
  }

  private static RunEnd endOf(List<MessageAnalysis> open) {
    var end = new RunEnd();
    for (var record : open) {
      if (!record.isBackground()) {
        for (var reason : record.reasons()) {
          if (reason.failure().isDecisive(record.level())) {
            end.failOver(reason.failure().code());
          }
        }
      }
    }
    return end;
  }

  private static boolean counts(MessageAnalysis record, RunEnd end) {
    return !record.isBackground()
        || record.reasons().stream().anyMatch(reason -> end.goesWith(reason.failure().code()));
  }
}
