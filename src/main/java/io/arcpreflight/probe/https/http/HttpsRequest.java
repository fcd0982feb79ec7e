package io.arcpreflight.probe.https.http;

import io.arcpreflight.net.HostPort;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.https.OneAddress;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.https.proxy.BasicAuthorization;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import io.arcpreflight.probe.https.tcp.PreparedSocket;
import io.arcpreflight.probe.https.tcp.SingleSocketFactory;
import io.arcpreflight.probe.https.tcp.WireTrace;
import io.arcpreflight.probe.https.tls.TlsPhase;
import io.arcpreflight.probe.https.tls.TracingSocketFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/**
 * The request itself, made by OkHttp over a connection that stands. Its own time-outs are off: they
 * begin anew with every byte, while a {@link ConnectionTimer} does not.
 */
public final class HttpsRequest {
  private final EndpointRequest request;
  private final ProbeNetwork network;

  public HttpsRequest(EndpointRequest request, ProbeNetwork network) {
    this.request = request;
    this.network = network;
  }

  /** Asks the endpoint; the socket is of no use afterwards. */
  public HttpsExchange perform(Socket socket, Deadline deadline)
      throws IOException, InterruptedException {
    var connection = new PreparedSocket(socket);
    var trust = network.trust();
    var tls = new TlsPhase(trust, connection, network.timeouts(), deadline);
    var heard = request.isClear() ? connection.wire() : new WireTrace();
    var http = new HttpPhase(request, network, connection, heard, deadline);
    var client =
        new OkHttpClient.Builder()
            .socketFactory(new SingleSocketFactory(connection))
            .sslSocketFactory(
                new TracingSocketFactory(trust.sockets(), tls::begin, heard), trust.manager())
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .protocols(List.of(Protocol.HTTP_1_1))
            .dns(new OneAddress(socket.getInetAddress()))
            .proxy(proxy(socket))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .fastFallback(false)
            .eventListener(tls)
            .addNetworkInterceptor(http)
            .build();
    try {
      ask(client);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while asking " + request.target().host());
      }
      tls.failed(e);
      http.failed(e);
    }
    return new HttpsExchange(tls.observation(), http.observation());
  }

  /** OkHttp takes impossible answers, such as a length below zero, for mistakes of its user. */
  private void ask(OkHttpClient client) throws IOException {
    try {
      client.newCall(message()).execute().close();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw (IOException) new ProtocolException(e.getMessage()).initCause(e);
    }
  }

  /** A tunnel is no proxy to OkHttp; only requests in the clear are addressed to one. */
  private Proxy proxy(Socket socket) {
    return request.isClear() && request.proxy() != null
        ? new Proxy(Proxy.Type.HTTP, (InetSocketAddress) socket.getRemoteSocketAddress())
        : Proxy.NO_PROXY;
  }

  private Request message() {
    var target = request.target();
    var scheme = request.isClear() ? "http://" : "https://";
    var url = HttpUrl.get(scheme + new HostPort(target.host(), target.port()) + target.path());
    var message =
        new Request.Builder()
            .url(url)
            .header("User-Agent", network.userAgent())
            .header("Accept", "*/*")
            .header("Accept-Encoding", "identity");
    var proxy = request.proxy();
    if (request.isClear() && proxy != null && proxy.credentials() != null) {
      message.header("Proxy-Authorization", BasicAuthorization.of(proxy.credentials()));
    }
    return message.build();
  }
}
