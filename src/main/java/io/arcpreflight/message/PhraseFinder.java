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
    var letters = text.chars().toCharArray();
    var boundaries = text.boundaries();
    for (var start = 0; start < letters.length; start++) {
      if (boundaries[start]) {
        addFrom(start, letters, boundaries, places);
      }
    }
    return places;
  }

  /** No phrase is long, so this takes no longer however long the text is. */
  private void addFrom(int start, char[] letters, boolean[] boundaries, Places places) {
    var node = trie.child(PhraseTrie.ROOT, letters[start]);
    for (var end = start + 1; node != PhraseTrie.NONE; end++) {
      var phrase = trie.phrase(node);
      if (phrase != PhraseTrie.NONE && boundaries[end]) {
        places.add(phrase, start);
      }
      node = end == letters.length ? PhraseTrie.NONE : trie.child(node, letters[end]);
    }
  }

  /** Where each phrase stands, by the phrase's number and the place's, in the order of the text. */
  static final class Places {
    private final BitSet present;
    private int[] phrases = new int[16];
    private int[][] starts = new int[16][];
    private int[] counts = new int[16];
    private int found;

    private Places(int phrases) {
      present = new BitSet(phrases);
    }

    /** The numbers of the phrases that stand there. */
    BitSet present() {
      return present;
    }

    int count(int phrase) {
      return present.get(phrase) ? counts[indexOf(phrase)] : 0;
    }

    int start(int phrase, int place) {
      return starts[indexOf(phrase)][place];
    }

    /** A text has few of very many. */
    private int indexOf(int phrase) {
      var index = 0;
      while (phrases[index] != phrase) {
        index++;
      }
      return index;
    }

    private void add(int phrase, int start) {
      if (!present.get(phrase)) {
        present.set(phrase);
        addPhrase(phrase);
      }
      var index = indexOf(phrase);
      var count = counts[index]++;
      if (count == starts[index].length) {
        starts[index] = Arrays.copyOf(starts[index], 2 * count);
      }
      starts[index][count] = start;
    }

    private void addPhrase(int phrase) {
      if (found == phrases.length) {
        phrases = Arrays.copyOf(phrases, 2 * found);
        starts = Arrays.copyOf(starts, 2 * found);
        counts = Arrays.copyOf(counts, 2 * found);
      }
      phrases[found] = phrase;
      starts[found++] = new int[2];
    }
  }
}
