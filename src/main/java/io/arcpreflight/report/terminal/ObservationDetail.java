package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one phase or of one matter, in lines beside a label.
 *
 * @param label its key among the labels, without {@code detail.} before it
 */
public record ObservationDetail(String label, List<Fact> lines) {
  public ObservationDetail {
    lines = List.copyOf(lines);
  }

  static ObservationDetail of(String label, Fact... lines) {
    return new ObservationDetail(label, List.of(lines));
  }

  /** A text that is shown as it was seen. */
  static ObservationDetail of(String label, String text) {
    return of(label, line(text));
  }

  /** Texts that are shown as they were seen. */
  static ObservationDetail ofTexts(String label, List<String> texts) {
    return new ObservationDetail(label, texts.stream().map(ObservationDetail::line).toList());
  }

  static Fact line(String text) {
    return Fact.of("detail.text").with("text", text);
  }

  /** The value as a text; nothing where there is none. */
  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
