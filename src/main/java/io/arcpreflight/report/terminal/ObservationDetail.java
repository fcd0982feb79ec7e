package io.arcpreflight.report.terminal;

import java.util.List;

/** What was seen of one phase or of one matter, in lines beside a label. */
record ObservationDetail(String label, List<String> texts) {
  ObservationDetail {
    texts = List.copyOf(texts);
  }

  static ObservationDetail of(String label, String... texts) {
    return new ObservationDetail(label, List.of(texts));
  }
}
