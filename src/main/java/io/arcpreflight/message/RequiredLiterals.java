package io.arcpreflight.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The literals of everything that can be recognised, none within another. */
final class RequiredLiterals {
  private final Map<String, RequiredLiteral> found = new LinkedHashMap<>();

  /** Those of codes, which are recognised by their form. */
  RequiredLiterals() {
    for (var digit = '0'; digit <= '9'; digit++) {
      add(RequiredLiteral.exactly("AZCM" + digit));
    }
    add(RequiredLiteral.exactly("AADSTS"));
    for (var letter = 'A'; letter <= 'Z'; letter++) {
      add(RequiredLiteral.exactly("Code=" + letter));
      add(RequiredLiteral.exactly("Code:" + letter));
    }
  }

  void add(List<List<String>> patterns) {
    for (var literals : patterns) {
      add(RequiredLiteral.of(literals));
    }
  }

  /** One pass over each of them finds those within it, however many there are. */
  List<RequiredLiteral> all() {
    var candidates = List.copyOf(found.values());
    var trie = new PhraseTrie();
    for (var number = 0; number < candidates.size(); number++) {
      trie.add(candidates.get(number).folded(), number);
    }
    var needed = new ArrayList<RequiredLiteral>();
    for (var number = 0; number < candidates.size(); number++) {
      if (!holdsAnother(candidates.get(number).folded(), trie)) {
        needed.add(candidates.get(number));
      }
    }
    return List.copyOf(needed);
  }

  private static boolean holdsAnother(String literal, PhraseTrie trie) {
    for (var start = 0; start < literal.length(); start++) {
      var node = trie.child(PhraseTrie.ROOT, literal.charAt(start));
      for (var end = start + 1; node != PhraseTrie.NONE; end++) {
        if (trie.phrase(node) != PhraseTrie.NONE && end - start < literal.length()) {
          return true;
        }
        node = end == literal.length() ? PhraseTrie.NONE : trie.child(node, literal.charAt(end));
      }
    }
    return false;
  }

  private void add(RequiredLiteral literal) {
    found.putIfAbsent(literal.folded(), literal);
  }
}
