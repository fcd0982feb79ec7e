package io.arcpreflight.report.html;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.terminal.ObservationDetails;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What was seen, in sentences, each of which is made once however often it is shown. */
final class DetailLines {
  /**
   * What was seen of one phase or of one matter.
   *
   * @param key of its label
   */
  record Detail(String key, List<String> lines) {}

  private final Labels words;
  private final IdentityHashMap<Observation, List<Detail>> made = new IdentityHashMap<>();

  DetailLines(Labels words) {
    this.words = words;
  }

  List<Detail> of(Observation observation) {
    var known = made.get(observation);
    if (known != null) {
      return known;
    }
    var details = new ArrayList<Detail>();
    for (var detail : ObservationDetails.of(observation)) {
      var lines = new ArrayList<String>(detail.lines().size());
      for (var line : detail.lines()) {
        lines.add(words.sentence(line));
      }
      details.add(new Detail(detail.label(), lines));
    }
    made.put(observation, details);
    return details;
  }
}
