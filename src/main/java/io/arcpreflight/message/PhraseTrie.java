package io.arcpreflight.message;

import java.util.Arrays;

/**
 * Phrases by their characters, one after another: those that begin the same way share what they
 * share. Phrases are of ASCII characters, none is empty.
 */
public final class PhraseTrie {
  /** Where every phrase begins. */
  public static final int ROOT = 0;

  /** No node, or no phrase. */
  public static final int NONE = -1;

  private static final int ASCII = 128;
  private static final int FIRST_SIZE = 4_096;

  /** Most of all searches end at the first character. */
  private final int[] beginnings = new int[ASCII];

  /** Most of the others end at the second, of which there are many; none leads to the root. */
  private final int[] pairs = new int[ASCII * ASCII];

  private char[] letters = new char[FIRST_SIZE];
  private int[] firstChildren = new int[FIRST_SIZE];
  private int[] nextSiblings = new int[FIRST_SIZE];
  private int[] phrases = new int[FIRST_SIZE];
  private int size;

  public PhraseTrie() {
    Arrays.fill(beginnings, NONE);
    addNode('\0', NONE);
  }

  public void add(String phrase, int number) {
    var node = ROOT;
    for (var i = 0; i < phrase.length(); i++) {
      var letter = phrase.charAt(i);
      var child = child(node, letter);
      node = child == NONE ? addChild(node, letter) : child;
    }
    phrases[node] = number;
  }

  /** Where the phrases go on with this character. */
  public int child(int node, char letter) {
    if (node == ROOT) {
      return letter < ASCII ? beginnings[letter] : NONE;
    }
    var first = letters[node];
    if (beginnings[first] == node) {
      var pair = letter < ASCII ? pairs[first * ASCII + letter] : ROOT;
      return pair == ROOT ? NONE : pair;
    }
    var child = firstChildren[node];
    while (child != NONE && letters[child] != letter) {
      child = nextSiblings[child];
    }
    return child;
  }

  /** The number of the phrase that ends here. */
  public int phrase(int node) {
    return phrases[node];
  }

  private int addChild(int node, char letter) {
    var child = addNode(letter, firstChildren[node]);
    firstChildren[node] = child;
    if (node == ROOT) {
      beginnings[letter] = child;
    } else if (beginnings[letters[node]] == node) {
      pairs[letters[node] * ASCII + letter] = child;
    }
    return child;
  }

  private int addNode(char letter, int nextSibling) {
    if (size == letters.length) {
      letters = Arrays.copyOf(letters, 2 * size);
      firstChildren = Arrays.copyOf(firstChildren, 2 * size);
      nextSiblings = Arrays.copyOf(nextSiblings, 2 * size);
      phrases = Arrays.copyOf(phrases, 2 * size);
    }
    letters[size] = letter;
    firstChildren[size] = NONE;
    nextSiblings[size] = nextSibling;
    phrases[size] = NONE;
    return size++;
  }
}
