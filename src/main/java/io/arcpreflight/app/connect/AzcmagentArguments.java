package io.arcpreflight.app.connect;

import java.util.List;

/** The arguments that azcmagent gets. There may be secrets among them. */
public record AzcmagentArguments(List<String> words) {
  public AzcmagentArguments {
    words = List.copyOf(words);
  }

  /** Shows as little as the secrets among them allow. */
  @Override
  public String toString() {
    return words.size() + " arguments";
  }
}
