package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.InstallationObservation;

/** Judges the age of the installed agent. */
final class AgentVersionRule implements Rule<InstallationObservation> {
  /** Before 1.0 there were previews only. */
  private static final String PREVIEW = "0.";

  private final Catalog catalog;

  AgentVersionRule(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void judge(InstallationObservation installation, Symptoms symptoms) {
    var version = installation.version();
    if (version == null) {
      symptoms
          .info(CauseId.AGENT_VERSION_UNKNOWN)
          .showing(
              Fact.of("agent.no-version")
                  .with("program", installation.program())
                  .with("detail", installation.detail()));
      return;
    }
    var until = catalog.agentReleases().supportedUntil(version);
    if (until.isPresent() && installation.seenOn().isAfter(until.get())) {
      symptoms
          .warning(CauseId.AGENT_VERSION_UNSUPPORTED)
          .showing(
              Fact.of("agent.version-supported-until")
                  .with("version", version)
                  .with("until", until.get()));
    } else if (version.startsWith(PREVIEW)) {
      symptoms
          .warning(CauseId.AGENT_VERSION_UNSUPPORTED)
          .showing(Fact.of("agent.version-preview").with("version", version));
    }
  }
}
