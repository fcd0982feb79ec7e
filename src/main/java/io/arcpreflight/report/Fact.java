package io.arcpreflight.report;

import java.util.List;

/** What was seen of one phase or of one matter, in lines beside a label. */
record Fact(String label, List<String> texts) {
  Fact {
    texts = List.copyOf(texts);
  }

  static Fact of(String label, String... texts) {
    return new Fact(label, List.of(texts));
  }
}
