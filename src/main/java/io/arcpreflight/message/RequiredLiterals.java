package io.arcpreflight.message;

import java.util.ArrayList;
import java.util.List;

/** The literals of everything that can be recognised, none within another. */
final class RequiredLiterals {
  private final List<RequiredLiteral> found = new ArrayList<>();

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

  List<RequiredLiteral> all() {
    return List.copyOf(found);
  }

  private void add(RequiredLiteral literal) {
    for (var known : found) {
      if (literal.folded().contains(known.folded())) {
        return;
      }
    }
    found.removeIf(known -> known.folded().contains(literal.folded()));
    found.add(literal);
  }
}
