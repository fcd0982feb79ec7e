package io.arcpreflight.provocations;

import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.app.check.RunCheck;
import io.arcpreflight.app.check.RunRequest;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.signin.SignInRequest;
import io.arcpreflight.text.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One machine in one network, and what the whole chain from the settings to the report says of it,
 * with the real probes. Unless all are wanted, three of the built-in endpoints stand for the
 * others.
 */
public final class Scenario implements Closeable {
  /** The company's proxy, as far as there is one. */
  public static final String PROXY = "proxy.corp.example";

  public static final String PROXY_URL = "http://" + PROXY + ":3128";

  private static final SystemObservation FACTS =
      new SystemObservation("Ubuntu", "24.04", "amd64", null, null, 1 << 30);

  /** What would measure the real machine, or ask the network that it stands in. */
  private static final Set<HostCheck> NOT_LOOKED_AT =
      EnumSet.of(HostCheck.FOLDERS, HostCheck.KEYS, HostCheck.AZURE_VM, HostCheck.AZURE_LOCAL);

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
  private final Map<HostCheck, Probe> replaced = new EnumMap<>(HostCheck.class);
  private int identityServicePort;
  private final Map<Flag, String> flags = new EnumMap<>(Flag.class);
  private final List<String> notices = new ArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private Map<Flag, String> parametersOfFile = Map.of();
  private SignInRequest signIn = SignInRequest.NONE;
  private Runnable atNotice = () -> {};

  public Scenario(Path root) throws IOException {
    machine = new LinuxMachine(root);
    network = new LoopbackNetwork();
    identityServicePort = network.closedPort();
  }

  public LinuxMachine machine() {
    return machine;
  }

  public LoopbackNetwork network() {
    return network;
  }

  /** With the built-in list. */
  public Scenario everyEndpoint() {
    endpoints = Optional.empty();
    return this;
  }

  /** With another list, from the test's resources. */
  public Scenario endpoints(String list) {
    endpoints = Optional.of(Recorded.path(list));
    return this;
  }

  /** With {@code --location}. */
  public Scenario location(String region) {
    location = region;
    return this;
  }

  /** With {@code --cloud}. */
  public Scenario cloud(String name) {
    cloud = Optional.of(name);
    return this;
  }

  /** With {@code --use-case}. */
  public Scenario useCase(String name) {
    useCases = List.of(name);
    return this;
  }

  /** With {@code --proxy}. */
  public Scenario proxy(String url) {
    proxy = Optional.of(url);
    return this;
  }

  /** With this proxy at the company's name for it, and in the environment. */
  public ScriptedProxy behind(ScriptedProxy scripted) {
    machine.variable("HTTPS_PROXY", PROXY_URL);
    network.leads(network.address(PROXY), network.opened(scripted).port());
    return scripted;
  }

  /** With {@code --timeout}. */
  public Scenario timeout(Duration time) {
    timeout = time;
    return this;
  }

  public Scenario expectingPrivateLink() {
    privateLink = true;
    return this;
  }

  public Scenario strict() {
    strict = true;
    return this;
  }

  /** The port of loopback on which the agent's identity service is expected. */
  public Scenario identityService(int port) {
    identityServicePort = port;
    return this;
  }

  /** In place of the check that gathers facts of the machine. */
  public Scenario systemFacts(Probe probe) {
    systemFacts = probe;
    return this;
  }

  /** With this in place of a check of the machine. */
  public Scenario replacing(HostCheck check, Probe probe) {
    replaced.put(check, probe);
    return this;
  }

  /** With this flag of azcmagent. */
  public Scenario flag(Flag flag, String value) {
    flags.put(flag, value);
    return this;
  }

  /** With none of azcmagent's flags but the region. */
  public Scenario withoutFlags() {
    flags.clear();
    return this;
  }

  /** With what {@code connect} would be told, and this Azure in place of the real one. */
  public Scenario connectingTo(EntraAndArm azure) {
    network.opened(azure);
    network.leads(network.address("login.microsoftonline.com"), azure.port());
    network.leads(network.address("management.azure.com"), azure.port());
    return flag(Flag.TENANT_ID, EntraAndArm.TENANT)
        .flag(Flag.SUBSCRIPTION_ID, EntraAndArm.SUBSCRIPTION)
        .flag(Flag.RESOURCE_GROUP, EntraAndArm.GROUP);
  }

  /** With a service principal and its secret. */
  public Scenario asPrincipal(String secret) {
    parametersOfFile =
        Map.of(
            Flag.SERVICE_PRINCIPAL_ID,
            EntraAndArm.APPLICATION,
            Flag.SERVICE_PRINCIPAL_SECRET,
            secret);
    return this;
  }

  /** With what the command line says about signing in. */
  public Scenario signingIn(SignInRequest request) {
    signIn = request;
    return this;
  }

  /** With a token that somebody else got. */
  public Scenario token(String token) {
    parametersOfFile = Map.of(Flag.ACCESS_TOKEN, token);
    return this;
  }

  /** How long was waited before something was asked again; no time passes meanwhile. */
  public List<Duration> pauses() {
    return pauses;
  }

  private void pause(Duration time) throws InterruptedException {
    pauses.add(time);
    if (Thread.interrupted()) {
      throw new InterruptedException("somebody pressed Ctrl+C");
    }
  }

  /** With somebody who presses Ctrl+C as soon as something is told. */
  public Scenario interrupted() {
    atNotice = Thread.currentThread()::interrupt;
    return this;
  }

  /** What is told while the check is at work. */
  public List<String> notices() {
    return notices;
  }

  /** Runs the check. */
  public Told check() {
    var process =
        new TestProcess()
            .fileRoot(machine.root())
            .clock(InstantSource.fixed(Instant.parse("2026-07-01T00:00:00Z")))
            .programs(machine.programs())
            .pause(this::pause)
            .network(network.access())
            .identityService(identityServicePort)
            .hostProbes(this::hostProbes);
    machine.environment().forEach(process::variable);
    var request = RunRequest.of(RunMode.CHECK, request(), Language.ENGLISH);
    var check = new RunCheck(process.context());
    return new Told(
        check.run(
            request,
            new RunFeedback() {
              @Override
              public void notice(String sentence) {
                notices.add(sentence);
                atNotice.run();
              }
            }));
  }

  private CheckRequest request() {
    flags.put(Flag.LOCATION, location);
    cloud.ifPresent(name -> flags.put(Flag.CLOUD, name));
    if (privateLink) {
      flags.put(Flag.ENABLE_PLS_CHECK, "true");
    }
    var parameters = Parameters.of(flags);
    for (var secret : parametersOfFile.entrySet()) {
      parameters = parameters.with(secret.getKey(), Secret.of(secret.getValue()), "arc.json");
    }
    return new CheckRequest(
        parameters,
        proxy,
        useCases,
        Optional.empty(),
        Optional.of(timeout),
        endpoints,
        strict,
        signIn);
  }

  public Map<HostCheck, Probe> hostProbes(Map<HostCheck, Probe> real) {
    var probes = new EnumMap<HostCheck, Probe>(real);
    probes.keySet().removeAll(NOT_LOOKED_AT);
    probes.put(HostCheck.SYSTEM, systemFacts == null ? _ -> FACTS : systemFacts);
    probes.putAll(replaced);
    return probes;
  }

  @Override
  public void close() throws IOException {
    network.close();
  }
}
