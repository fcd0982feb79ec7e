package io.arcpreflight.cli;

import io.arcpreflight.app.check.AgentSettingsReader;
import io.arcpreflight.app.machine.AgentProbing;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.platform.linux.LinuxPlatform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.agent.IdentityServiceProbe;
import io.arcpreflight.run.ProgressListener;
import io.arcpreflight.run.Runner;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.tls.Issuers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Linux machine made of files and recordings, and what a run says of the agent on it. */
final class AgentMachine implements AutoCloseable {
  static final String IDENTITY =
      """
      {"subscriptionId": "1b2c", "resourceGroup": "rg-dc1", "resourceName": "srv-db-07",
       "tenantId": "9f8e", "location": "koreacentral", "cloud": "AzureCloud"}
      """;

  private static final CheckRequest REQUEST = CheckRequest.of(Parameters.NONE);

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();
  private final Map<String, String> environment = new HashMap<>();
  private final ScriptedServer himds;
  private RunMode mode = RunMode.CHECK;

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

  /** What the run came to, and what it went by. */
  record Told(Diagnosis diagnosis, Settings settings) {

    List<String> causes() {
      return diagnosis.findings().stream().map(Finding::id).toList();
    }

    Finding finding(String cause) {
      return diagnosis.findings().stream()
          .filter(finding -> finding.id().equals(cause))
          .findFirst()
          .orElseThrow(() -> new AssertionError(cause + " is not among " + causes()));
    }

    int exit() {
      return diagnosis.exitCode();
    }

    /** The value and the source of a setting. */
    String setting(String name) {
      return settings.values().stream()
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
    return look(RunMode.CHECK);
  }

  Told health() {
    return look(RunMode.HEALTH);
  }

  private Told look(RunMode question) {
    mode = question;
    var platform = new LinuxPlatform(root, processes, environment, "amd64");
    var agent = platform.agent();
    var settings = settings(new AgentSettingsReader(agent, OperatingSystem.LINUX, threads()));
    var port = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), himds.port());
    var probes =
        new Probes(
            Map.of(HostCheck.ELEVATION, _ -> platform.elevation()),
            new IdentityServiceProbe(platform, port),
            AgentProbing.of(agent, () -> NOW),
            nothing(),
            _ -> nothing());
    var checks =
        new Runner(threads(), ProgressListener.SILENT)
            .run(
                ofTheAgent(new Planner(probes).plan(settings)),
                Deadline.after(Duration.ofSeconds(20), System::nanoTime));
    var expectations = new RunContext(false, false, false, settings.problems(), mode, List.of());
    var diagnosis =
        new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
            .diagnose(new RunRecord(expectations, checks));
    return new Told(diagnosis, settings);
  }

  private Settings settings(AgentSettingsReader source) {
    var shell = AgentSettingsReader.proxyEnvironment(OperatingSystem.LINUX, environment);
    var agent = source.read(Duration.ofSeconds(3));
    return SettingsResolver.resolve(REQUEST, OperatingSystem.LINUX, shell, NOW, agent, mode);
  }

  private static ExecutorService threads() {
    return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  }

  private static Probe nothing() {
    return _ -> {
      throw new IOException("not looked at");
    };
  }

  private static Plan ofTheAgent(Plan plan) {
    return new Plan(
        plan.checks().stream()
            .filter(it -> it.id().startsWith("agent.") || it.id().equals("host.elevation"))
            .toList());
  }

  @Override
  public void close() throws IOException {
    himds.close();
  }
}
