package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges whether the agent's local settings can be read and go together. */
final class AgentConfigRule implements Rule<AgentConfigObservation> {
  private static final String TYPE = "connection.type";
  private static final String ALLOWLIST = "extensions.allowlist";
  private static final String BLOCKLIST = "extensions.blocklist";
  private static final String INCOMING_PORTS = "incomingconnections.ports";
  private static final String MODE = "config.mode";

  /** The only cloud that has Azure Arc gateways. */
  private static final String CLOUD_WITH_GATEWAY = "AzureCloud";

  private final WholeRun run;

  AgentConfigRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(AgentConfigObservation config, Symptoms symptoms) {
    if (config.problem() != null) {
      symptoms
          .warning(CauseId.AGENT_CONFIG_UNREADABLE)
          .about(config.file())
          .leavingOpen(!run.expectsConnectedAgent())
          .showing(
              Fact.of("agent.config-unreadable")
                  .with("file", config.file())
                  .with("detail", config.problem()));
    }
    for (var name : config.repeated()) {
      symptoms
          .error(CauseId.AGENT_CONFIG_CONFLICT)
          .about(name)
          .showing(
              Fact.of("agent.setting-twice").with("file", config.file()).with("setting", name));
    }
    judgeGateway(config, symptoms);
    judgeModes(config, symptoms);
  }

  private void judgeGateway(AgentConfigObservation config, Symptoms symptoms) {
    if (!is(config, TYPE, "gateway")) {
      return;
    }
    var cloud = run.cloud();
    if (cloud != null && !cloud.equalsIgnoreCase(CLOUD_WITH_GATEWAY)) {
      symptoms
          .error(CauseId.AGENT_CONFIG_CONFLICT)
          .about(TYPE)
          .likely()
          .showing(Fact.of("agent.gateway-not-in-cloud").with("cloud", cloud));
    } else if (run.lacksGateway()) {
      symptoms
          .error(CauseId.AGENT_CONFIG_CONFLICT)
          .about(TYPE)
          .likely()
          .showing(Fact.of("agent.gateway-not-named"));
    }
  }

  /** Settings of which one leaves the other without effect; the agent lives with them. */
  private static void judgeModes(AgentConfigObservation config, Symptoms symptoms) {
    if (is(config, "extensions.enabled", "false") && !config.value(ALLOWLIST).isEmpty()) {
      ineffective(ALLOWLIST, Fact.of("agent.extensions-disabled"), symptoms);
    }
    var ports = config.value(INCOMING_PORTS);
    if (is(config, "incomingconnections.enabled", "false") && !ports.isEmpty()) {
      ineffective(
          INCOMING_PORTS, Fact.of("agent.incoming-disabled").with("ports", ports), symptoms);
    }
    if (is(config, MODE, "monitor") && is(config, "guestconfiguration.enabled", "true")) {
      ineffective(MODE, Fact.of("agent.monitor-mode"), symptoms);
    }
    for (var extension : inBothLists(config)) {
      ineffective(
          BLOCKLIST,
          Fact.of("agent.extension-in-both-lists").with("extension", extension),
          symptoms);
    }
  }

  private static void ineffective(String setting, Fact fact, Symptoms symptoms) {
    symptoms.warning(CauseId.AGENT_CONFIG_CONFLICT).about(setting).likely().showing(fact);
  }

  private static List<String> inBothLists(AgentConfigObservation config) {
    var both = members(config.value(BLOCKLIST));
    both.retainAll(members(config.value(ALLOWLIST)));
    return both;
  }

  private static List<String> members(String list) {
    var members = new ArrayList<String>();
    for (var member : list.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!member.isBlank()) {
        members.add(member.strip());
      }
    }
    return members;
  }

  private static boolean is(AgentConfigObservation config, String name, String value) {
    return config.value(name).strip().equalsIgnoreCase(value);
  }
}
