package io.arcpreflight.log;

import java.util.List;

/**
 * Finds where one of many literals may stand, two bytes at a time. Of each literal five characters
 * are looked for that the beginning of the log itself has seldom, as Rabin and Karp search for many
 * patterns (<a href="https://doi.org/10.1147/rd.312.0249">Efficient randomized pattern-matching
 * algorithms</a>, 1987), but with a window that is short enough to be its own fingerprint; that the
 * rarest part of a pattern is the one to look for is how memchr and ripgrep go about it (<a
 * href="https://docs.rs/memchr/latest/memchr/memmem/index.html">memchr::memmem</a>). A window moves
 * on by no more than two characters at once, so two that follow each other in the literal are
 * enough to find it wherever it stands. It finds too much rather than too little. Several threads
 * can use it.
 */
final class LiteralFilter {
  private static final int BYTES = 256;
  private static final int BITS = 6;
  private static final int LETTERS = 1 << BITS;
  private static final int WIDTH = 5;

  /** What is left of it when more characters than a window has are shifted out. */
  private static final int SURPLUS = Integer.SIZE - WIDTH * BITS;

  /** The class of a byte that stands for nothing. */
  private static final int UNSEEN = 0;

  /** The class of every character that no literal has. */
  private static final int OTHER = LETTERS - 1;

  /** Negative, and no class: what has to be looked at by itself. */
  private static final int SPECIAL = -2;

  private static final int LINE_FEED = -1;

  /** Above the class of a byte stands how far it shifts a window. */
  private static final int SHIFT_AT = BITS;

  private static final int SHIFT = BITS << SHIFT_AT;

  /** That of Knuth's multiplicative hashing: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9E37_79B1;

  private static final int FILTER_BITS = 15;
  private static final int SAMPLE_BITS = 16;

  private final int[] classes = new int[BYTES];
  private final boolean[] filter = new boolean[1 << FILTER_BITS];
  private final int[] windows;
  private final int slotShift;

  /**
   * @param literals folded
   * @param sample what the log looks like
   */
  LiteralFilter(List<String> literals, byte[] sample, int from, int to) {
    classify(literals);
    var most = 0;
    for (var literal : literals) {
      most += literal.length() > WIDTH ? 2 : 2 * LETTERS + 1;
    }
    windows = new int[2 * Integer.highestOneBit(2 * most)];
    slotShift = Integer.numberOfLeadingZeros(windows.length) + 1;
    var frequencies = frequencies(sample, from, to);
    for (var literal : literals) {
      addWindows(literal, frequencies);
    }
  }

  /**
   * Marks all line feeds, and the end of every part in which a literal may end. Whoever asks has to
   * look himself at what goes on beyond the last byte.
   */
  void mark(byte[] bytes, int from, int to, PartMarks marks) {
    marks.clear();
    // The first compiler, which is the only one here, reads fields anew in every turn.
    var table = classes;
    var hashes = filter;
    var last = to - 1;
    var window = 0;
    var at = from;
    while (at < last) {
      var first = table[bytes[at] & 0xFF];
      var second = table[bytes[at + 1] & 0xFF];
      if ((first | second) >= 0) {
        at += 2;
        window = (window << (first >>> SHIFT_AT)) | (first & OTHER);
        window = (window << (second >>> SHIFT_AT)) | (second & OTHER);
      } else if (first == LINE_FEED) {
        at++;
        marks.addFeed(at - from);
        continue;
      } else {
        if (first == SPECIAL) {
          var escaped = ByteFold.escaped(bytes, at, to);
          at = ByteFold.afterSpecial(bytes, at, to);
          first = escaped == ByteFold.NONE ? UNSEEN : table[escaped];
        } else {
          at++;
        }
        window = (window << (first >>> SHIFT_AT)) | (first & OTHER);
      }
      if (hashes[((window << SURPLUS) * SPREAD) >>> (Integer.SIZE - FILTER_BITS)]
          && isSought(window << SURPLUS)) {
        marks.addHit(at - from);
      }
    }
    if (at == last && bytes[at] == '\n') {
      marks.addFeed(to - from);
    }
  }

  private boolean isSought(int window) {
    var mask = windows.length - 1;
    var at = (window * SPREAD) >>> slotShift;
    while (windows[at] != 0) {
      if (windows[at] == window) {
        return true;
      }
      at = at + 1 & mask;
    }
    return false;
  }

  /** Gives each letter of a literal a class of its own, as long as there are classes. */
  private void classify(List<String> literals) {
    for (var b = 0; b < BYTES; b++) {
      classes[b] =
          b == '\n'
              ? LINE_FEED
              : ByteFold.isSpecial(b) ? SPECIAL : ByteFold.isUnseen(b) ? UNSEEN : SHIFT | OTHER;
    }
    var free = UNSEEN + 1;
    for (var literal : literals) {
      for (var i = 0; i < literal.length(); i++) {
        var letter = literal.charAt(i);
        if (letter(letter) == OTHER && free < OTHER) {
          classes[letter] = SHIFT | free++;
        }
      }
    }
    for (var capital = 'A'; capital <= 'Z'; capital++) {
      classes[capital] = classes[ByteFold.lowerCase(capital)];
    }
  }

  /** The class of a character that a literal has. */
  private int letter(char c) {
    return classes[c] & OTHER;
  }

  /** How often each window stands there, as far as a hash tells them apart. */
  private int[] frequencies(byte[] sample, int from, int to) {
    var frequencies = new int[1 << SAMPLE_BITS];
    var window = 0;
    for (var at = from; at < to; at++) {
      var letter = classes[sample[at] & 0xFF];
      if (letter > UNSEEN) {
        window = window << BITS | letter & OTHER;
        frequencies[slot(window << SURPLUS)]++;
      }
    }
    return frequencies;
  }

  private static int slot(int window) {
    return (window * SPREAD) >>> (Integer.SIZE - SAMPLE_BITS);
  }

  /** Takes the two windows, one behind the other, that the sample has least often. */
  private void addWindows(String literal, int[] frequencies) {
    if (literal.length() <= WIDTH) {
      addShort(literal);
      return;
    }
    var best = 0;
    var second = 0;
    var least = Integer.MAX_VALUE;
    var before = 0;
    var window = 0;
    for (var end = 1; end <= literal.length(); end++) {
      before = window;
      window = window << BITS | letter(literal.charAt(end - 1));
      if (end > WIDTH) {
        var frequency = frequencies[slot(before << SURPLUS)] + frequencies[slot(window << SURPLUS)];
        if (frequency < least) {
          least = frequency;
          best = before;
          second = window;
        }
      }
    }
    add(best);
    add(second);
  }

  /** What stands before a short one, and what follows it, can be anything. */
  private void addShort(String literal) {
    var letters = 0;
    for (var i = 0; i < literal.length(); i++) {
      letters = letters << BITS | letter(literal.charAt(i));
    }
    if (literal.length() < WIDTH - 1) {
      throw new IllegalArgumentException("too short to look for: " + literal);
    }
    for (var any = 0; any < LETTERS; any++) {
      if (literal.length() < WIDTH) {
        add(any << (literal.length() * BITS) | letters);
      }
      add(letters << BITS | any);
    }
    if (literal.length() == WIDTH) {
      add(letters);
    }
  }

  private void add(int letters) {
    var window = letters << SURPLUS;
    var mask = windows.length - 1;
    var at = (window * SPREAD) >>> slotShift;
    while (windows[at] != 0 && windows[at] != window) {
      at = at + 1 & mask;
    }
    windows[at] = window;
    filter[(window * SPREAD) >>> (Integer.SIZE - FILTER_BITS)] = true;
  }
}
