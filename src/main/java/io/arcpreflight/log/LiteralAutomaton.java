package io.arcpreflight.log;

import io.arcpreflight.message.PhraseTrie;
import java.util.BitSet;
import java.util.List;

/**
 * The automaton of Aho and Corasick over bytes: finds all of many literals in one pass, however
 * many they are, with one table look-up a byte. A state is the place of its row in the table, and
 * one more where something ends; those near the root, in which it nearly always is, stand side by
 * side, so that a cache holds them.
 */
final class LiteralAutomaton {
  /** Whether there is something to stop for. */
  private static final int STOP = 1;

  /** The class of every character that no literal has. */
  private static final int OTHER = 0;

  private static final int BYTES = 256;

  private final byte[] classes = new byte[BYTES];
  private final int width;
  private final int[] table;
  private final BitSet literals;
  private int state;

  /**
   * @param literals folded, and so are the levels
   */
  LiteralAutomaton(List<String> literals, List<String> levels) {
    var trie = new PhraseTrie();
    var number = 0;
    for (var literal : literals) {
      trie.add(literal, number++);
    }
    for (var level : levels) {
      trie.add(level, number++);
    }
    var unseen = classify(trie);
    var special = unseen + 1;
    width = (special + 2) & ~STOP;
    markBytes(unseen, special);
    table = new int[trie.size() * width];
    this.literals = new BitSet(trie.size());
    fill(trie, literals.size(), unseen, special);
  }

  /**
   * Goes on with these bytes.
   *
   * @return the place after the byte that it has stopped at, or after the last
   */
  int run(byte[] bytes, int from, int to) {
    var at = from;
    var current = state & ~STOP;
    while (at < to) {
      current = table[current + classes[bytes[at++] & 0xFF]];
      if ((current & STOP) != 0) {
        break;
      }
    }
    state = current;
    return at;
  }

  /** Whether something ends there, or the byte is one that is looked at apart. */
  boolean hasStopped() {
    return (state & STOP) != 0;
  }

  /** Whether it is a literal that ends there, and not only a level. */
  boolean isAtLiteral() {
    return literals.get(state / width);
  }

  /** Forgets what it has seen. */
  void reset() {
    state = 0;
  }

  /** Gives each letter a class of its own, and tells the first number that is free. */
  private int classify(PhraseTrie trie) {
    var count = OTHER + 1;
    for (var node = PhraseTrie.ROOT + 1; node < trie.size(); node++) {
      if (classes[trie.letter(node)] == OTHER) {
        classes[trie.letter(node)] = (byte) count++;
      }
    }
    return count;
  }

  private void markBytes(int unseen, int special) {
    for (var capital = 'A'; capital <= 'Z'; capital++) {
      classes[capital] = classes[capital + ('a' - 'A')];
    }
    for (var b = 0; b < BYTES; b++) {
      if (LiteralScanner.isSpecial(b)) {
        classes[b] = (byte) special;
      } else if (LiteralScanner.isUnseen(b)) {
        classes[b] = (byte) unseen;
      }
    }
  }

  /**
   * Where no literal goes on, one that ends the same way may: the row of a state is that of this
   * other state, but for the characters by which its own literals go on.
   */
  private void fill(PhraseTrie trie, int levelsFrom, int unseen, int special) {
    var nodes = new int[trie.size()];
    var fallbacks = new int[trie.size()];
    var ends = new BitSet(trie.size());
    var known = 1;
    for (var place = 0; place < known; place++) {
      var row = place * width;
      var fallback = fallbacks[place];
      System.arraycopy(table, fallback * width, table, row, width);
      for (var child = trie.firstChild(nodes[place]);
          child != PhraseTrie.NONE;
          child = trie.nextSibling(child)) {
        var letter = classes[trie.letter(child)];
        var same = place == 0 ? 0 : table[row + letter] / width;
        nodes[known] = child;
        fallbacks[known] = same;
        var phrase = trie.phrase(child);
        ends.set(known, phrase != PhraseTrie.NONE || ends.get(same));
        literals.set(
            known, (phrase != PhraseTrie.NONE && phrase < levelsFrom) || literals.get(same));
        table[row + letter] = known * width + (ends.get(known) ? STOP : 0);
        known++;
      }
      table[row + unseen] = row;
      table[row + special] = row + STOP;
    }
  }
}
