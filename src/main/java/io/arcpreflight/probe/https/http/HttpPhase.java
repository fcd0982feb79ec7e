package io.arcpreflight.probe.https.http;

import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.Discovery;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import io.arcpreflight.probe.https.tcp.PreparedSocket;
import io.arcpreflight.probe.https.tcp.WireTrace;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Instant;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answer where it comes off the network: behind this point OkHttp would ask again after
 * some answers and refuse others, such as a 407 that no proxy was expected to give.
 */
final class HttpPhase implements Interceptor {
  private final EndpointRequest request;
  private final ProbeNetwork network;
  private final PreparedSocket connection;
  private final WireTrace heard;
  private final Deadline deadline;
  private long startMillis;
  private @Nullable ConnectionTimer cutoff;
  private @Nullable ReceivedAnswer answer;
  private @Nullable IOException failure;

  /**
   * @param heard what the peer says, without TLS around it
   */
  HttpPhase(
      EndpointRequest request,
      ProbeNetwork network,
      PreparedSocket connection,
      WireTrace heard,
      Deadline deadline) {
    this.request = request;
    this.network = network;
    this.connection = connection;
    this.heard = heard;
    this.deadline = deadline;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    startMillis = deadline.elapsedMillis();
    var headLimit =
        ConnectionTimer.start(connection, deadline.millisToWait(network.timeouts().answer()));
    cutoff = headLimit;
    var sent = network.clock().instant();
    var response = chain.proceed(chain.request());
    if (!HeardAnswer.isReadByGo(heard)) {
      throw new ProtocolException("malformed response: " + heard.firstLine());
    }
    var received = network.clock().instant();
    var tookMillis = deadline.elapsedMillis() - startMillis;
    headLimit.end();
    var body = BodyText.read(response, bodyBytes(), connection, deadline);
    answer = new ReceivedAnswer(response, sent, received, tookMillis, body);
    chain.call().cancel();
    return response;
  }

  private int bodyBytes() {
    return request.discovery().equals(Discovery.NONE) ? BodyText.ENOUGH_TO_SHOW : BodyText.MOST;
  }

  /** Takes the failure that ended the call, if it was this phase that failed. */
  void failed(IOException reason) {
    if (cutoff != null && answer == null) {
      failure = reason;
    }
  }

  /** Absent when nothing was sent. */
  @Nullable HttpObservation observation() {
    if (answer != null) {
      return answered(answer);
    }
    return cutoff != null && failure != null ? failed(failure, cutoff) : null;
  }

  private HttpObservation failed(IOException reason, ConnectionTimer limit) {
    var timedOut = limit.end();
    return new HttpObservation(
        startMillis,
        deadline.elapsedMillis() - startMillis,
        timedOut ? HttpOutcome.TIMEOUT : HttpFailure.outcome(reason, connection.wire(), heard),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        timedOut ? limit.detail() : ExceptionText.of(reason));
  }

  private HttpObservation answered(ReceivedAnswer got) {
    var headers = got.response.headers();
    var status = got.response.code();
    var text = got.body.text();
    return new HttpObservation(
        startMillis,
        got.tookMillis,
        HttpOutcome.ANSWERED,
        status,
        got.response.protocol().toString(),
        null,
        request.known().proofIn(status, headers),
        DiagnosticHeaders.of(headers),
        ClockSkew.seconds(headers, got.sent, got.received),
        text == null ? null : ExceptionText.cut(SecretMasker.mask(text), BodyText.SHOWN),
        text == null ? List.of() : request.discovery().hostsIn(text),
        null,
        got.body.cutShort());
  }

  private record ReceivedAnswer(
      Response response, Instant sent, Instant received, long tookMillis, BodyText body) {}
}
