package io.arcpreflight.probe.https.proxy;

import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.probe.https.tcp.TcpRace;
import java.io.Closeable;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A CONNECT tunnel through a proxy, as far as it got. It belongs to one thread. */
public final class TunnelResult implements Closeable {
  private final long startMillis;
  private final String url;
  private final String source;
  private long durationMillis;
  private @Nullable SystemLookupAnswer name;
  private @Nullable TcpRace race;
  private @Nullable TlsObservation tls;
  private @Nullable ProxyConnectAnswer answer;
  private @Nullable Socket socket;

  TunnelResult(long startMillis, String url, String source) {
    this.startMillis = startMillis;
    this.url = url;
    this.source = source;
  }

  void named(SystemLookupAnswer systemAnswer) {
    name = systemAnswer;
  }

  void connecting(TcpRace tcpRace) {
    race = tcpRace;
  }

  void secured(TlsObservation observation) {
    tls = observation;
  }

  void answered(ProxyConnectAnswer connectAnswer) {
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
  @Nullable
  public Socket socket() {
    return socket;
  }

  /** What was seen, after waiting for the addresses that are still being tried. */
  public ProxyObservation finish() throws InterruptedException {
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
