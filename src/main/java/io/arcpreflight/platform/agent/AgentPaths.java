package io.arcpreflight.platform.agent;

import io.arcpreflight.observation.agent.AgentFolder.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the agent keeps what.
 *
 * @param at finds a path of the machine that is looked at
 * @param programs where its command line may be; the first is the one to run
 * @param identity which Azure resource this machine is
 * @param settings what {@code azcmagent config} sets
 * @param verboseLog what its command line writes
 * @param folders what it keeps in which folder
 * @param extensions one folder for each extension that was installed
 */
public record AgentPaths(
    Function<String, Path> at,
    List<String> programs,
    String identity,
    String settings,
    String verboseLog,
    Map<String, Purpose> folders,
    String extensions) {
  public AgentPaths {
    programs = List.copyOf(programs);
    folders = Map.copyOf(folders);
  }
}
