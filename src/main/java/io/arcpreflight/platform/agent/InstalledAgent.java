package io.arcpreflight.platform.agent;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.observation.agent.AgentFolder;
import io.arcpreflight.observation.agent.AgentStatus;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.platform.PortHolders;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.ProgramFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agent on this machine, if it is there. Nothing of it is changed; each file is read once. */
public final class InstalledAgent {
  private final AgentPaths place;
  private final ProcessRunner processes;
  private final AgentServices services;
  private final PortHolders ports;
  private final FallibleLazy<AgentConfigFile, IOException> identity;
  private final FallibleLazy<AgentConfigFile, IOException> settings;
  private @Nullable StatusAnswer statusAnswer;

  /** Looks at nothing yet. */
  public InstalledAgent(
      AgentPaths place, ProcessRunner processes, AgentServices services, PortHolders ports) {
    this.place = place;
    this.processes = processes;
    this.services = services;
    this.ports = ports;
    this.identity = new FallibleLazy<>(() -> read(place.identity()));
    this.settings = new FallibleLazy<>(() -> read(place.settings()));
  }

  /** What the agent's program said of itself, or why it said nothing. */
  public record StatusAnswer(@Nullable AgentStatus status, @Nullable String detail) {}

  /** Whether the agent's program is there. */
  public boolean isInstalled() {
    for (var program : place.programs()) {
      if (Files.exists(place.at().apply(program), LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    return false;
  }

  /** Where the agent's program really is; nothing when there is none. */
  public Optional<Path> executable() {
    for (var program : place.programs()) {
      var path = place.at().apply(program);
      if (Files.exists(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Every path where the agent's program would be. */
  public List<String> programs() {
    return place.programs();
  }

  /** What the agent's program writes when it is told to say all. */
  public Path verboseLog() {
    return place.at().apply(place.verboseLog());
  }

  /** The path of the agent's program. */
  public String program() {
    return place.programs().getFirst();
  }

  public AgentServices services() {
    return services;
  }

  /** The file that says which Azure resource this machine is. */
  public AgentConfigFile identity() {
    return get(identity);
  }

  /** Whether that file is there and this process may not write it. */
  public boolean isIdentityReadOnly() {
    var file = place.at().apply(place.identity());
    return Files.isRegularFile(file) && !Files.isWritable(file);
  }

  /** Which Azure resource this machine is; nothing when the file names none. */
  public @Nullable ArcResource resource() {
    return AgentIdentityFile.resource(identity());
  }

  /** Whether asking the program for its state can tell more than its files do. */
  public boolean mayBeConnected() {
    return isInstalled() && (resource() != null || identity().problem() != null);
  }

  /** The file that {@code azcmagent config} writes. */
  public AgentConfigFile settings() {
    return get(settings);
  }

  public List<AgentFolder> folders() {
    return new AgentFolders(place).look();
  }

  /** The names of the extensions that were installed. */
  public List<String> extensions() {
    return new AgentFolders(place).extensions();
  }

  /** Who listens on these ports; see {@link PortHolders}. */
  public Optional<Map<Integer, PortHolder>> holders(Set<Integer> wanted) {
    return ports.of(wanted);
  }

  /**
   * Asks the program for its version.
   *
   * @throws IOException when it cannot be started
   */
  public ProcessRunner.Result askVersion(Duration limit) throws IOException, InterruptedException {
    return run(List.of("version"), limit);
  }

  /** Asks the program for its state, once, whoever asks. */
  public synchronized StatusAnswer askStatus(Duration limit) throws InterruptedException {
    var known = statusAnswer;
    if (known == null) {
      known = show(limit);
      statusAnswer = known;
    }
    return known;
  }

  private StatusAnswer show(Duration limit) throws InterruptedException {
    try {
      var answer = run(List.of("show", "-j"), limit);
      var json = FlatJson.parse(answer.output());
      if (json == null || json.values().getOrDefault("status", "").isBlank()) {
        return new StatusAnswer(null, ProgramFailure.why("azcmagent show", answer, limit));
      }
      return new StatusAnswer(AzcmagentShowOutput.parse(json.values()), null);
    } catch (IOException notStarted) {
      return new StatusAnswer(null, "azcmagent could not be started: " + notStarted.getMessage());
    }
  }

  private ProcessRunner.Result run(List<String> arguments, Duration limit)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(program());
    command.addAll(arguments);
    return processes.run(command, limit);
  }

  private AgentConfigFile read(String path) {
    return AgentConfigFileReader.read(place.at().apply(path), path);
  }

  private static AgentConfigFile get(FallibleLazy<AgentConfigFile, IOException> file) {
    try {
      return file.get();
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
  }
}
