package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.InstallationObservation;
import java.util.regex.Pattern;

/** Judges the age of the installed agent, and what an old one does not do by itself. */
final class AgentVersionRule implements Rule<InstallationObservation> {
  /** Before 1.0 there were previews only. */
  private static final String PREVIEW = "0.";

  private static final String TYPE = "connection.type";

  /** From the next one on, an agent with a gateway sets its connection type itself. */
  private static final int LAST_TO_BE_TOLD = 50;

  private static final Pattern RELEASE = Pattern.compile("1\\.(\\d{1,4})(?:\\..*)?");

  private final WholeRun run;
  private final Catalog catalog;

  AgentVersionRule(WholeRun run, Catalog catalog) {
    this.run = run;
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
    judgeGateway(version, symptoms);
  }

  private void judgeGateway(String version, Symptoms symptoms) {
    var type = run.config() == null ? "" : run.config().value(TYPE);
    if (run.gatewayWanted() && hasToBeTold(version) && !type.equalsIgnoreCase("gateway")) {
      symptoms
          .warning(CauseId.AGENT_GATEWAY_NOT_USED)
          .about(TYPE)
          .showing(
              Fact.of("agent.gateway-not-used")
                  .with("version", version)
                  .with("type", type.isEmpty() ? null : type));
    }
  }

  private static boolean hasToBeTold(String version) {
    var release = RELEASE.matcher(version);
    return release.matches() && Integer.parseInt(release.group(1)) <= LAST_TO_BE_TOLD;
  }
}
