package io.arcpreflight.diagnosis;

import io.arcpreflight.observation.CheckRecord;
import java.util.List;

/** A check with what judgement made of it. */
public record JudgedCheck(CheckRecord check, CheckStatus status, List<String> causes) {
  public JudgedCheck {
    causes = List.copyOf(causes);
  }
}
