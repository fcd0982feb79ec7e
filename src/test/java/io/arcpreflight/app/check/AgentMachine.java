package io.arcpreflight.app.check;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.run.ProgressListener;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Linux machine made of files and recordings, and what a run says of the agent on it. */
final class AgentMachine implements AutoCloseable {
  static final String IDENTITY =
      """
      {"subscriptionId": "1b2c", "resourceGroup": "rg-dc1", "resourceName": "srv-db-07",
       "tenantId": "9f8e", "location": "koreacentral", "cloud": "AzureCloud"}
      """;

  private static final CheckSelection OF_THE_AGENT =
      new CheckSelection(List.of("agent", "host.elevation"), List.of(), false);

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();
  private final Map<String, String> environment = new HashMap<>();
  private final ScriptedServer himds;

  /** Nothing is installed; who answers on the identity service's port says so in HTTP. */
  AgentMachine(Path root) throws IOException {
    this(root, "HTTP/1.1 404 Not Found\r\n\r\n");
  }

  AgentMachine(Path root, String himdsAnswer) throws IOException {
    this.root = root;
    this.himds = ScriptedServer.start(Scripts.say(himdsAnswer));
    write("proc/net/tcp", "");
    write("proc/net/tcp6", "");
    write("proc/self/status", Recorded.text("platform/root/proc/self/status"));
  }

  /** What the run came to. */
  record Told(CompletedRun run) {
    Diagnosis diagnosis() {
      return run.diagnosis();
    }

    List<String> causes() {
      return diagnosis().findings().stream().map(Finding::id).toList();
    }

    Finding finding(String cause) {
      return diagnosis().findings().stream()
          .filter(finding -> finding.id().equals(cause))
          .findFirst()
          .orElseThrow(() -> new AssertionError(cause + " is not among " + causes()));
    }

    int exit() {
      return diagnosis().exitCode();
    }

    /** The value and the source of a setting. */
    String setting(String name) {
      return run.values().stream()
          .filter(value -> value.name().equals(name))
          .map(value -> value.value() + " (" + value.source() + ")")
          .findFirst()
          .orElse("");
    }
  }

  AgentMachine installed() throws IOException {
    write("opt/azcmagent/bin/azcmagent", "");
    Files.createDirectories(root.resolve("var/opt/azcmagent/log"));
    processes.on("/opt/azcmagent/bin/azcmagent version", 0, "azcmagent version 1.66.1.2\n", "");
    return units(Recorded.text("platform/systemctl/running.txt"));
  }

  /** Installed, with an identity, and the program says that all is well. */
  AgentMachine connected() throws IOException {
    return installed().identity(IDENTITY).says("{\"status\": \"Connected\"}");
  }

  AgentMachine identity(String json) throws IOException {
    return write("var/opt/azcmagent/agentconfig.json", json);
  }

  AgentMachine configured(String json) throws IOException {
    return write("var/opt/azcmagent/localconfig.json", json);
  }

  AgentMachine units(String systemctl) {
    processes.on("systemctl show", 0, systemctl, "");
    return this;
  }

  /** To {@code azcmagent show -j}. */
  AgentMachine says(String json) {
    processes.on("/opt/azcmagent/bin/azcmagent show -j", 0, json, "");
    return this;
  }

  AgentMachine saysNothing(int exitCode, String errors) {
    processes.on("/opt/azcmagent/bin/azcmagent show -j", exitCode, "", errors);
    return this;
  }

  AgentMachine program(String start, int exitCode, String output, String errors) {
    processes.on(start, exitCode, output, errors);
    return this;
  }

  AgentMachine variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  AgentMachine write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Path at(String path) {
    return root.resolve(path);
  }

  List<String> commands() {
    return processes.commands();
  }

  Told check() {
    return new Told(pipeline(RunMode.CHECK).run(ProgressListener.SILENT));
  }

  Told health() {
    return new Told(pipeline(RunMode.HEALTH).run(ProgressListener.SILENT));
  }

  /** What a run goes by. */
  Settings settings(RunMode mode) {
    return pipeline(mode).settings(NOW);
  }

  private RunPipeline pipeline(RunMode mode) {
    var process =
        new TestProcess()
            .fileRoot(root)
            .programs(processes)
            .identityService(himds.port())
            .clock(() -> NOW);
    environment.forEach(process::variable);
    return new RunPipeline(
        process.context(),
        new RunRequest(
            mode,
            CheckRequest.of(Parameters.NONE),
            OF_THE_AGENT,
            List.of(),
            Optional.empty(),
            Language.ENGLISH));
  }

  @Override
  public void close() throws IOException {
    himds.close();
  }
}
