package io.arcpreflight.message;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Tells where each of many folded phrases stands in a folded text, as whole words. */
final class PhraseFinder {
  private final PhraseTrie trie = new PhraseTrie();
  private final int count;

  PhraseFinder(List<String> phrases) {
    count = phrases.size();
    for (var number = 0; number < count; number++) {
      trie.add(phrases.get(number), number);
    }
  }

  Places find(NormalizedText text) {
    var places = new Places(count);
    for (var start = 0; start < text.length(); start++) {
      if (text.isBoundary(start)) {
        addFrom(start, text, places);
      }
    }
    return places;
  }

  /** No phrase is long, so this takes no longer however long the text is. */
  private void addFrom(int start, NormalizedText text, Places places) {
    var node = trie.child(PhraseTrie.ROOT, text.chars().charAt(start));
    for (var end = start + 1; node != PhraseTrie.NONE; end++) {
      var phrase = trie.phrase(node);
      if (phrase != PhraseTrie.NONE && text.isBoundary(end)) {
        places.add(phrase, start);
      }
      node = end == text.length() ? PhraseTrie.NONE : trie.child(node, text.chars().charAt(end));
    }
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
