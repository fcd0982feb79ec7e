package io.arcpreflight.settings;

import io.arcpreflight.observation.SettingProblem;
import java.util.List;

/** What was asked for cannot be done as asked. Every reason is there, not the first alone. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingProblem> problems;
  private final transient List<SettingValue> values;

  InvalidSettingsException(List<SettingProblem> problems, List<SettingValue> values) {
    super(String.join("; ", problems.stream().map(it -> it.cause() + " " + it.subject()).toList()));
    this.problems = List.copyOf(problems);
    this.values = List.copyOf(values);
  }

  /** The reasons; the sentence of each says where, what, and what is allowed. */
  public List<SettingProblem> problems() {
    return problems;
  }

  /** Every value with its source, as far as it could be told. */
  public List<SettingValue> values() {
    return values;
  }
}
