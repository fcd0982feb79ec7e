package io.arcpreflight.diagnosis;

/**
 * Judges one kind of observation. Pure: the same observation gives the same symptoms.
 *
 * @param <O> what was seen
 */
@FunctionalInterface
public interface Rule<O> {
  /**
   * Judges what was seen.
   *
   * @param symptoms takes what is wrong
   */
  void judge(O seen, Symptoms symptoms);
}
