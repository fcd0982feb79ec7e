package io.arcpreflight.platform.agent;

/** The services that make up the agent. */
public enum AgentService {
  IDENTITY,
  MACHINE_CONFIGURATION,
  EXTENSIONS,
  PROXY
}
