package io.arcpreflight.probe.https;

import io.arcpreflight.observation.ConnectAnswer;
import io.arcpreflight.observation.ProxyObservation;
import io.arcpreflight.observation.SystemAnswer;
import io.arcpreflight.observation.TlsObservation;
import java.io.Closeable;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The way through a proxy, as far as it led. It belongs to one thread. */
final class Tunnel implements Closeable {
  private final long startMillis;
  private final String url;
  private final String source;
  private long durationMillis;
  private @Nullable SystemAnswer name;
  private @Nullable TcpRace race;
  private @Nullable TlsObservation tls;
  private @Nullable ConnectAnswer answer;
  private @Nullable Socket socket;

  Tunnel(long startMillis, String url, String source) {
    this.startMillis = startMillis;
    this.url = url;
    this.source = source;
  }

  void named(SystemAnswer systemAnswer) {
    name = systemAnswer;
  }

  void connecting(TcpRace tcpRace) {
    race = tcpRace;
  }

  void secured(TlsObservation observation) {
    tls = observation;
  }

  void answered(ConnectAnswer connectAnswer) {
    answer = connectAnswer;
  }

  /** Notes that a request may go through. */
  void open(Socket connection) {
    socket = connection;
  }

  void ended(long elapsedMillis) {
    durationMillis = elapsedMillis - startMillis;
  }

  /** What a request goes through; absent when the way does not lead so far. */
  @Nullable Socket socket() {
    return socket;
  }

  /** What was seen, after waiting for the addresses that are still being tried. */
  ProxyObservation finish() throws InterruptedException {
    return new ProxyObservation(
        startMillis,
        durationMillis,
        url,
        source,
        name,
        race == null ? null : race.finish(),
        tls,
        answer);
  }

  @Override
  public void close() {
    if (race != null) {
      race.close();
    }
  }
}
