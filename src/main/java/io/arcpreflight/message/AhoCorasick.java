package io.arcpreflight.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many phrases in one pass over a text, however long the text and however many the
 * phrases: the automaton of Aho and Corasick. Phrases are of ASCII characters; whoever runs it
 * decides which characters of a text it sees.
 */
public final class AhoCorasick {
  /** The class of every character that no phrase has. */
  public static final int OTHER = 0;

  private static final int ASCII = 128;

  private final byte[] classes = new byte[ASCII];
  private final int width;
  private final int[][] next;
  private final int[][] ends;

  /**
   * @param phrases none empty
   */
  public AhoCorasick(List<String> phrases) {
    var count = OTHER + 1;
    for (var phrase : phrases) {
      for (var i = 0; i < phrase.length(); i++) {
        if (classes[phrase.charAt(i)] == OTHER) {
          classes[phrase.charAt(i)] = (byte) count++;
        }
      }
    }
    width = count;
    var rows = new ArrayList<int[]>();
    var endings = new ArrayList<int[]>();
    addState(rows, endings);
    for (var i = 0; i < phrases.size(); i++) {
      add(phrases.get(i), i, rows, endings);
    }
    next = rows.toArray(int[][]::new);
    ends = endings.toArray(int[][]::new);
    link();
  }

  /** How many states there are; the first is 0. */
  public int states() {
    return next.length;
  }

  /** How many classes of characters there are, {@link #OTHER} among them. */
  public int classCount() {
    return width;
  }

  public int classOf(int character) {
    return character < ASCII ? classes[character] : OTHER;
  }

  public int next(int state, int characterClass) {
    return next[state][characterClass];
  }

  /** The phrases that end in this state, by their places in the list. */
  public int[] endsIn(int state) {
    return ends[state];
  }

  public boolean isEnd(int state) {
    return ends[state].length > 0;
  }

  private int addState(List<int[]> rows, List<int[]> endings) {
    var row = new int[width];
    Arrays.fill(row, -1);
    rows.add(row);
    endings.add(new int[0]);
    return rows.size() - 1;
  }

  private void add(String phrase, int number, List<int[]> rows, List<int[]> endings) {
    var state = 0;
    for (var i = 0; i < phrase.length(); i++) {
      var row = rows.get(state);
      var letter = classes[phrase.charAt(i)];
      if (row[letter] < 0) {
        row[letter] = addState(rows, endings);
      }
      state = row[letter];
    }
    endings.set(state, joined(endings.get(state), new int[] {number}));
  }

  /** Where no phrase goes on, one that ends the same way may. */
  private void link() {
    var fallback = new int[next.length];
    var open = new ArrayDeque<Integer>();
    open.add(0);
    while (!open.isEmpty()) {
      var state = open.remove();
      var row = next[state];
      for (var letter = 0; letter < width; letter++) {
        var otherwise = state == 0 ? 0 : next[fallback[state]][letter];
        if (row[letter] < 0) {
          row[letter] = otherwise;
        } else {
          fallback[row[letter]] = otherwise;
          ends[row[letter]] = joined(ends[row[letter]], ends[otherwise]);
          open.add(row[letter]);
        }
      }
    }
  }

  private static int[] joined(int[] first, int[] second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
