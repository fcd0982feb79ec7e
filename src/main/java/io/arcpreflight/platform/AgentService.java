package io.arcpreflight.platform;

/** The services that make up the agent. */
public enum AgentService {
  IDENTITY,
  MACHINE_CONFIGURATION,
  EXTENSIONS,
  PROXY
}
