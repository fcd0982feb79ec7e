package io.arcpreflight.provocations;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.plan.AgentProbes;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.agent.IdentityServiceProbe;
import io.arcpreflight.probe.dns.ResolverProbe;
import io.arcpreflight.probe.host.HostSourceProbe;
import io.arcpreflight.probe.https.EndpointProbe;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.run.ProgressListener;
import io.arcpreflight.run.Runner;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.tls.Issuers;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One machine in one network, and what the whole chain from the settings to the report says of it,
 * with the real probes. Unless all are wanted, three of the built-in endpoints stand for the
 * others.
 */
final class Scenario implements Closeable {
  /** The company's proxy, as far as there is one. */
  static final String PROXY = "proxy.corp.example";

  static final String PROXY_URL = "http://" + PROXY + ":3128";

  private static final SystemObservation FACTS =
      new SystemObservation("Ubuntu", "24.04", "amd64", null, null, 1 << 30);
  private static final Probe NOTHING = _ -> new PortsObservation(List.of());

  /** The agent beside its identity service has scenarios of its own. */
  private static final AgentProbes AGENT =
      new AgentProbes(
          false, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private final LinuxMachine machine;
  private final LoopbackNetwork network;
  private String location = "koreacentral";
  private Optional<String> cloud = Optional.empty();
  private Optional<String> proxy = Optional.empty();
  private List<String> useCases = List.of();
  private Optional<Path> endpoints = Optional.of(Recorded.path("provocations/endpoints.json"));
  private Duration timeout = Duration.ofSeconds(20);
  private boolean privateLink;
  private boolean strict;
  private @Nullable Probe systemFacts;
  private int identityServicePort;

  Scenario(Path root) throws IOException {
    machine = new LinuxMachine(root);
    network = new LoopbackNetwork();
    identityServicePort = network.closedPort();
  }

  LinuxMachine machine() {
    return machine;
  }

  LoopbackNetwork network() {
    return network;
  }

  /** With the built-in list. */
  Scenario everyEndpoint() {
    endpoints = Optional.empty();
    return this;
  }

  /** With another list, from the test's resources. */
  Scenario endpoints(String list) {
    endpoints = Optional.of(Recorded.path(list));
    return this;
  }

  /** With {@code --location}. */
  Scenario location(String region) {
    location = region;
    return this;
  }

  /** With {@code --cloud}. */
  Scenario cloud(String name) {
    cloud = Optional.of(name);
    return this;
  }

  /** With {@code --use-case}. */
  Scenario useCase(String name) {
    useCases = List.of(name);
    return this;
  }

  /** With {@code --proxy}. */
  Scenario proxy(String url) {
    proxy = Optional.of(url);
    return this;
  }

  /** With this proxy at the company's name for it, and in the environment. */
  ScriptedProxy behind(ScriptedProxy scripted) {
    machine.variable("HTTPS_PROXY", PROXY_URL);
    network.leads(network.address(PROXY), network.opened(scripted).port());
    return scripted;
  }

  /** With {@code --timeout}. */
  Scenario timeout(Duration time) {
    timeout = time;
    return this;
  }

  Scenario expectingPrivateLink() {
    privateLink = true;
    return this;
  }

  Scenario strict() {
    strict = true;
    return this;
  }

  /** The port of loopback on which the agent's identity service is expected. */
  Scenario identityService(int port) {
    identityServicePort = port;
    return this;
  }

  /** In place of the check that gathers facts of the machine. */
  Scenario systemFacts(Probe probe) {
    systemFacts = probe;
    return this;
  }

  /** Runs the check. */
  Told check() {
    var settings =
        SettingsResolver.resolve(
            request(),
            OperatingSystem.LINUX,
            ProxyEnvironment.of(machine.environment()),
            Instant.parse("2026-07-01T00:00:00Z"));
    var deadline = Deadline.after(settings.timeout(), System::nanoTime);
    var pool = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    var checks =
        new Runner(pool, ProgressListener.SILENT)
            .run(new Planner(probes()).plan(settings), deadline);
    var run =
        new RunRecord(
            RunContext.ofCheck(
                privateLink, strict, Thread.currentThread().isInterrupted(), settings.problems()),
            checks);
    var diagnosis = new Diagnostician(CATALOG, Issuers.bundled()).diagnose(run);
    var report =
        new ReportBuilder(
                CATALOG, OperatingSystem.LINUX, new Report.Host("web01", "Linux", "amd64"))
            .build(
                settings.values(),
                run,
                diagnosis,
                OffsetDateTime.of(2026, 7, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                deadline.elapsedMillis());
    return new Told(report);
  }

  private CheckRequest request() {
    var flags = new EnumMap<Flag, String>(Flag.class);
    flags.put(Flag.LOCATION, location);
    cloud.ifPresent(name -> flags.put(Flag.CLOUD, name));
    if (privateLink) {
      flags.put(Flag.ENABLE_PLS_CHECK, "true");
    }
    return new CheckRequest(
        Parameters.of(flags),
        proxy,
        useCases,
        Optional.empty(),
        Optional.of(timeout),
        endpoints,
        strict);
  }

  private Probes probes() {
    var platform = machine.platform();
    var seen = network.seenFrom(platform);
    var himds = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), identityServicePort);
    return new Probes(
        hostProbes(platform),
        new IdentityServiceProbe(platform, himds),
        AGENT,
        new ResolverProbe(platform),
        request -> new EndpointProbe(request, seen));
  }

  /** All but those that would measure the disk and the processor of the real machine. */
  private Map<HostCheck, Probe> hostProbes(Platform platform) {
    var probes = new EnumMap<HostCheck, Probe>(HostCheck.class);
    probes.put(HostCheck.ELEVATION, _ -> platform.elevation());
    probes.put(HostCheck.HOSTNAME, _ -> platform.hostname());
    probes.put(HostCheck.SYSTEM, systemFacts == null ? _ -> FACTS : systemFacts);
    platform
        .host(LocalDate.of(2026, 7, 1))
        .forEach((check, source) -> probes.put(check, new HostSourceProbe(source)));
    probes.remove(HostCheck.FOLDERS);
    return probes;
  }

  @Override
  public void close() throws IOException {
    network.close();
  }
}
