package io.arcpreflight.probe.https;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.dns.PendingLookup;
import io.arcpreflight.probe.dns.SystemResolver;
import io.arcpreflight.probe.https.tcp.AddressMapping;
import io.arcpreflight.probe.https.tcp.OwnFilter;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network whose names, roots, clock and timeouts a test chooses. */
final class TestNetwork implements AutoCloseable {
  static final String HOST = "endpoint.azure.test";

  private static final Duration AMPLE = Duration.ofSeconds(20);

  private final Map<String, List<String>> names = new HashMap<>();
  private final ExecutorService sideTasks =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private List<X509Certificate> roots = List.of();
  private InstantSource clock = InstantSource.system();
  private Duration connect = AMPLE;
  private Duration handshake = AMPLE;
  private Duration answer = AMPLE;

  TestNetwork() {
    name(HOST, "127.0.0.1");
  }

  TestNetwork name(String host, String... addresses) {
    names.put(host, List.of(addresses));
    return this;
  }

  TestNetwork trusting(X509Certificate... certificates) {
    roots = List.of(certificates);
    return this;
  }

  TestNetwork clock(InstantSource source) {
    clock = source;
    return this;
  }

  TestNetwork connectWithin(long millis) {
    connect = Duration.ofMillis(millis);
    return this;
  }

  TestNetwork handshakeWithin(long millis) {
    handshake = Duration.ofMillis(millis);
    return this;
  }

  TestNetwork answerWithin(long millis) {
    answer = Duration.ofMillis(millis);
    return this;
  }

  ProbeNetwork build() {
    var limits = new PhaseTimeouts(AMPLE, AMPLE, connect, handshake, answer);
    return new ProbeNetwork(
        resolver(),
        this::lookup,
        () -> TrustedRoots.of("test roots", roots),
        limits,
        clock,
        sideTasks,
        "arc-preflight/test",
        AddressMapping.DIRECT,
        new OwnFilter(() -> null));
  }

  EndpointObservation observe(int port) throws IOException, InterruptedException {
    return observe(direct(port));
  }

  EndpointObservation observe(EndpointRequest request) throws IOException, InterruptedException {
    return new EndpointProbe(request, build()).observe(deadline());
  }

  static Deadline deadline() {
    return Deadline.after(AMPLE, System::nanoTime);
  }

  static EndpointTarget target(int port) {
    return new EndpointTarget("test", HOST, port, "/probe?x=1", true, false);
  }

  static EndpointRequest direct(int port) {
    return new EndpointRequest(
        target(port),
        RequestRoute.direct("test"),
        null,
        AnswerSignature.NONE,
        Discovery.NONE,
        false);
  }

  static EndpointRequest through(ProxyUrl proxy, int port) {
    var route = RequestRoute.through(proxy.withoutCredentials(), "HTTPS_PROXY");
    return new EndpointRequest(
        target(port), route, proxy, AnswerSignature.NONE, Discovery.NONE, false);
  }

  private SystemResolver resolver() {
    return (name, _) -> systemAnswer(name);
  }

  private SystemLookupAnswer systemAnswer(String name) {
    var addresses = names.getOrDefault(name, List.of());
    var outcome = addresses.isEmpty() ? DnsLookupOutcome.NO_SUCH_HOST : DnsLookupOutcome.RESOLVED;
    return new SystemLookupAnswer(outcome, addresses, 0, null);
  }

  private PendingLookup lookup(String name, Deadline deadline) {
    return new PendingLookup() {
      @Override
      public SystemLookupAnswer awaitSystem() {
        return systemAnswer(name);
      }

      @Override
      public List<String> awaitAddresses() {
        return systemAnswer(name).addresses();
      }

      @Override
      public DnsObservation finish() {
        return new DnsObservation(deadline.elapsedMillis(), 0, systemAnswer(name), List.of());
      }
    };
  }

  @Override
  public void close() {
    sideTasks.shutdownNow();
  }
}
