package io.arcpreflight.log;

import java.util.List;

/**
 * The errors of logs of which nothing is known.
 *
 * @param count how many there are in all
 * @param open how many of them nothing has brought to an end
 * @param formCount how many forms they have, or how many of these were kept
 * @param isMore whether there are more forms than could be kept
 * @param forms what is not over first, the most frequent first among that; a hundred at most
 */
public record UnrecognizedErrors(
    long count, long open, int formCount, boolean isMore, List<ErrorForm> forms) {
  public UnrecognizedErrors {
    forms = List.copyOf(forms);
  }

  public boolean isOver() {
    return open == 0;
  }
}
