package io.arcpreflight.log;

import io.arcpreflight.message.PhraseTrie;
import io.arcpreflight.message.RequiredLiteral;
import java.util.ArrayList;
import java.util.List;

/**
 * What a record has to hold to be worth decoding: a literal of the catalogue, or the level of an
 * error. Sees what {@link ByteFold} sees. Not for use by several threads at once.
 */
final class SoughtLiterals {
  /** How a record names its level when it tells of an error. */
  private static final List<String> ERROR_LEVELS =
      List.of(
          "level=err",
          "level=fatal",
          "level=panic",
          "level=crit",
          "level=alert",
          "level=emerg",
          "level:err",
          "level:fatal",
          "level:panic",
          "level:crit",
          "level:alert",
          "level:emerg",
          "priority:0",
          "priority:1",
          "priority:2",
          "priority:3",
          "message:error",
          "message:fatal",
          "message:panic");

  /** Every one begins with so many characters. */
  private static final int BEGINNING = 4;

  /** That of Knuth's multiplicative hashing: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9E37_79B1;

  private static final int BEGINNING_BITS = 14;

  private final List<String> all = new ArrayList<>();

  /** By the hash of its beginning: most places are not one. */
  private final boolean[] beginnings = new boolean[1 << BEGINNING_BITS];

  private final PhraseTrie trie = new PhraseTrie();
  private final int literalsFrom;
  private byte[] folded = {};

  /** What stands in a record. */
  enum Found {
    NOTHING,
    /** The level of an error and no literal. */
    LEVEL,
    LITERAL
  }

  SoughtLiterals(List<RequiredLiteral> literals) {
    ERROR_LEVELS.forEach(this::add);
    literalsFrom = all.size();
    for (var literal : literals) {
      add(literal.folded());
    }
  }

  /** All of them, folded. */
  List<String> all() {
    return all;
  }

  /** What stands in these bytes. No literal is long, so this takes a time that grows with them. */
  Found in(byte[] bytes, int from, int to) {
    if (folded.length < to - from) {
      folded = new byte[Math.max(4_096, to - from)];
    }
    var length = ByteFold.fold(bytes, from, to, folded);
    var found = Found.NOTHING;
    var beginning = 0;
    for (var at = 0; at < length && found != Found.LITERAL; at++) {
      beginning = beginning << Byte.SIZE | folded[at];
      if (beginnings[slot(beginning)] && at >= BEGINNING - 1) {
        var here = at(at - (BEGINNING - 1), length);
        found = here == Found.NOTHING ? found : here;
      }
    }
    return found;
  }

  private Found at(int start, int length) {
    var found = Found.NOTHING;
    var node = trie.child(PhraseTrie.ROOT, (char) folded[start]);
    for (var at = start + 1; node != PhraseTrie.NONE; at++) {
      var number = trie.phrase(node);
      if (number >= literalsFrom) {
        return Found.LITERAL;
      }
      found = number == PhraseTrie.NONE ? found : Found.LEVEL;
      node = at == length ? PhraseTrie.NONE : trie.child(node, (char) folded[at]);
    }
    return found;
  }

  private static int slot(int beginning) {
    return (beginning * SPREAD) >>> (Integer.SIZE - BEGINNING_BITS);
  }

  private void add(String literal) {
    var beginning = 0;
    for (var i = 0; i < BEGINNING; i++) {
      beginning = beginning << Byte.SIZE | literal.charAt(i);
    }
    beginnings[slot(beginning)] = true;
    trie.add(literal, all.size());
    all.add(literal);
  }
}
