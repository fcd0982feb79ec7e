package io.arcpreflight.fuzz;

import java.util.Arrays;

/** A target with a mistake that only coverage leads to: it is in no list. */
final class PlantedFault {
  private static final byte[] WORD = {'F', 'u', 'Z', 'z'};

  private PlantedFault() {}

  @FuzzTarget("anything")
  static void startsWithAWord(byte[] input) {
    if (input.length > WORD.length && Arrays.equals(WORD, Arrays.copyOf(input, WORD.length))) {
      throw new IllegalStateException("the planted fault");
    }
  }

  @FuzzTarget("a well-formed input")
  static void startsWithALetter(byte[] input) {
    if (input.length == 0 || !Character.isLetter(input[0])) {
      throw new IllegalStateException("the planted fault");
    }
  }
}
