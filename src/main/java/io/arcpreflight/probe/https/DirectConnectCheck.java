package io.arcpreflight.probe.https;

import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.probe.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Tries for a short time, in a thread of its own, whether a connection without the proxy works. */
final class DirectConnectCheck implements Closeable {
  private static final Duration LIMIT = Duration.ofMillis(700);

  private final FutureTask<EndpointObservation> directCheck;

  private DirectConnectCheck(FutureTask<EndpointObservation> directCheck) {
    this.directCheck = directCheck;
  }

  static DirectConnectCheck start(
      EndpointRequest request, ProbeNetwork network, Deadline deadline) {
    var task = new FutureTask<>(() -> look(request, network, deadline.within(LIMIT)));
    network.sideTasks().execute(task);
    return new DirectConnectCheck(task);
  }

  private static EndpointObservation look(
      EndpointRequest request, ProbeNetwork network, Deadline deadline)
      throws IOException, InterruptedException {
    var target = request.target();
    var startMillis = deadline.elapsedMillis();
    var answer = network.resolver().resolve(target.host(), deadline);
    var dns = new DnsObservation(startMillis, answer.durationMs(), answer, List.of());
    TcpObservation tcp = null;
    if (!answer.addresses().isEmpty()) {
      try (var race = network.connector().start(answer.addresses(), target.port(), deadline)) {
        race.awaitFirst();
        tcp = race.finish();
      }
    }
    var route = RequestRoute.direct("past the proxy");
    return new EndpointObservation(target, route, dns, tcp, null, null, null, null);
  }

  /** What was seen; absent when this machine could not even try. */
  @Nullable EndpointObservation finish() throws InterruptedException {
    try {
      return directCheck.get();
    } catch (ExecutionException e) {
      return null;
    }
  }

  @Override
  public void close() {
    directCheck.cancel(true);
  }
}
