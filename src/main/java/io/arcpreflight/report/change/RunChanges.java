package io.arcpreflight.report.change;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run says beside the runs before it, of the same question.
 *
 * @param last the one before; absent where none is known
 * @param lastGood the last one that nothing was in the way of, where something is now and the one
 *     before was not that
 * @param ongoing since when each cause has been found
 * @param remarks what is wrong with the folder in which runs are kept, a sentence each
 */
@Json
public record RunChanges(
    @Nullable RunDifference last,
    @Nullable RunDifference lastGood,
    List<OngoingCause> ongoing,
    List<String> remarks) {
  public RunChanges {
    ongoing = List.copyOf(ongoing);
    remarks = List.copyOf(remarks);
  }
}
