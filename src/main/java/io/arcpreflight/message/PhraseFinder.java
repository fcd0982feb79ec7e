package io.arcpreflight.message;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Tells where each of many folded phrases stands in a folded text, as whole words. */
final class PhraseFinder {
  private final List<String> phrases;
  private final AhoCorasick automaton;

  PhraseFinder(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
    this.automaton = new AhoCorasick(phrases);
  }

  Places find(NormalizedText text) {
    var places = new Places(phrases.size());
    var state = 0;
    for (var i = 0; i < text.length(); i++) {
      state = automaton.next(state, automaton.classOf(text.chars().charAt(i)));
      if (automaton.isEnd(state)) {
        for (var phrase : automaton.endsIn(state)) {
          var start = i + 1 - phrases.get(phrase).length();
          if (text.isWhole(start, i + 1)) {
            places.add(phrase, start);
          }
        }
      }
    }
    return places;
  }

  /** Where each phrase stands, by the phrase's number and the place's, in the order of the text. */
  static final class Places {
    private final int[][] starts;
    private final int[] counts;
    private final BitSet present = new BitSet();

    private Places(int phrases) {
      starts = new int[phrases][];
      counts = new int[phrases];
    }

    /** The numbers of the phrases that stand there. */
    BitSet present() {
      return present;
    }

    int count(int phrase) {
      return counts[phrase];
    }

    int start(int phrase, int place) {
      return starts[phrase][place];
    }

    private void add(int phrase, int start) {
      var count = counts[phrase]++;
      if (count == 0) {
        starts[phrase] = new int[4];
        present.set(phrase);
      } else if (count == starts[phrase].length) {
        starts[phrase] = Arrays.copyOf(starts[phrase], 2 * count);
      }
      starts[phrase][count] = start;
    }
  }
}
