package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentSetting;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.util.ArrayList;
import java.util.TreeMap;

/** Looks at the agent's local settings, without the secrets in them. */
public record ConfigurationProbe(InstalledAgent agent) implements Probe {
  private static final int MOST_CHARACTERS = 1_000;
  private static final String PUBLIC_PROXY_SETTING = "proxy.bypass";

  @Override
  public AgentConfigObservation observe(Deadline deadline) {
    var file = agent.settings();
    var settings = new ArrayList<AgentSetting>();
    new TreeMap<>(file.values())
        .forEach((name, value) -> settings.add(new AgentSetting(name, shown(name, value))));
    return new AgentConfigObservation(file.path(), file.problem(), settings, file.repeated());
  }

  private static String shown(String name, String value) {
    var secret = name.startsWith("proxy.") && !name.equals(PUBLIC_PROXY_SETTING);
    if (secret) {
      return value.isBlank() ? "" : "set";
    }
    return PlainText.line(value, MOST_CHARACTERS);
  }
}
