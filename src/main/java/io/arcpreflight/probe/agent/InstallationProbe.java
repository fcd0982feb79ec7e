package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProgramFailure;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Looks at which version of the agent is installed. */
public record InstallationProbe(InstalledAgent agent, InstantSource clock) implements Probe {
  private static final Duration PROGRAM = Duration.ofSeconds(5);
  private static final int MOST_CHARACTERS = 64;

  @Override
  public InstallationObservation observe(Deadline deadline) throws InterruptedException {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var limit = Duration.ofMillis(deadline.millisToWait(PROGRAM));
    try {
      var answer = agent.askVersion(limit);
      var version = version(answer.output());
      var detail = version == null ? ProgramFailure.why("azcmagent version", answer, limit) : null;
      return new InstallationObservation(agent.program(), version, today, detail);
    } catch (IOException notStarted) {
      var detail = "azcmagent could not be started: " + notStarted.getMessage();
      return new InstallationObservation(agent.program(), null, today, detail);
    }
  }

  /** The first word that is made of numbers and dots. */
  private static @Nullable String version(String output) {
    for (var word : PlainText.words(output)) {
      var dots = 0;
      var numeric = Character.isDigit(word.charAt(0)) && word.length() <= MOST_CHARACTERS;
      for (var i = 0; numeric && i < word.length(); i++) {
        dots += word.charAt(i) == '.' ? 1 : 0;
        numeric = word.charAt(i) == '.' || Character.isDigit(word.charAt(i));
      }
      if (numeric && dots > 0) {
        return word;
      }
    }
    return null;
  }
}
