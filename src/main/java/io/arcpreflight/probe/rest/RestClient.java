package io.arcpreflight.probe.rest;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.probe.https.OneAddress;
import io.arcpreflight.probe.https.ProbeNetwork;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks one host of the chosen cloud, over connections that are verified and go the agent's way. It
 * reads only, asks nobody else whatever an answer says, and keeps every wait within the run's time.
 *
 * <p>Waiting when told to follows <a
 * href="https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling">
 * Azure Resource Manager's limits</a>: 429 with {@code Retry-After} in seconds.
 */
public final class RestClient implements Closeable {
  /** Reading one host side by side takes a connection each where the peer speaks HTTP/1.1. */
  private static final int KEPT_CONNECTIONS = 16;

  private static final int MOST_ATTEMPTS = 4;
  private static final int MOST_PAGES = 20;
  private static final int MOST_REDIRECTS = 3;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

  private final EndpointRequest way;
  private final ProbeNetwork network;
  private final Patience patience;
  private final ConnectionPool pool = new ConnectionPool(KEPT_CONNECTIONS, 30, TimeUnit.SECONDS);
  private final FirstConnection first = new FirstConnection();
  private @Nullable OkHttpClient client;
  private @Nullable DialledSocketFactory sockets;

  public RestClient(EndpointRequest way, ProbeNetwork network, Patience patience) {
    this.way = way;
    this.network = network;
    this.patience = patience;
  }

  /** The name of the host. */
  public String host() {
    return way.target().host();
  }

  /**
   * Asks, and asks again where that may help and there is time.
   *
   * @throws InterruptedException when the run is being ended
   */
  public Answer ask(Question question, Deadline deadline) throws InterruptedException {
    return ask(question, deadline, MOST_ATTEMPTS);
  }

  /** The same without asking twice. */
  public Answer askOnce(Question question, Deadline deadline) throws InterruptedException {
    return ask(question, deadline, 1);
  }

  private Answer ask(Question question, Deadline deadline, int mostAttempts)
      throws InterruptedException {
    var startMs = deadline.elapsedMillis();
    var attempts = 0;
    var redirects = 0;
    var pause = FIRST_PAUSE;
    var current = question;
    while (true) {
      attempts++;
      var reply = once(current, deadline);
      var elsewhere = reply.location() == null ? null : pathHere(reply.location(), current);
      if (elsewhere != null && redirects++ < MOST_REDIRECTS) {
        current = question.at(elsewhere);
        continue;
      }
      var wait = reply.retryAfter() == null ? pause : reply.retryAfter();
      var mayHelp = reply.mayPass() && attempts < mostAttempts;
      if (!mayHelp || wait.toMillis() >= deadline.remainingMillis()) {
        return answer(question, reply, attempts, List.of(), startMs, deadline);
      }
      patience.wait(wait);
      pause = pause.multipliedBy(2);
    }
  }

  /**
   * Asks for a list, and for all of its pages.
   *
   * @throws InterruptedException when the run is being ended
   */
  public Answer askAll(Question question, Deadline deadline) throws InterruptedException {
    var startMs = deadline.elapsedMillis();
    var pages = new ArrayList<JsonObject>();
    var attempts = 0;
    var next = question;
    while (true) {
      var answer = ask(next, deadline);
      attempts += answer.read().attempts();
      if (!answer.read().isAnswered() || answer.body() == null) {
        return with(answer, question, attempts, pages, startMs, deadline);
      }
      pages.add(answer.body());
      var link = Json.text(answer.body(), "nextLink");
      if (link == null || link.isEmpty()) {
        return with(answer, question, attempts, pages, startMs, deadline);
      }
      var path = pathHere(link, question);
      if (path == null || pages.size() == MOST_PAGES) {
        return with(
            cut(answer, link, path, question), question, attempts, pages, startMs, deadline);
      }
      next = question.at(path);
    }
  }

  /** A list of which not every page can be had is none. */
  private Answer cut(Answer answer, String link, @Nullable String path, Question question) {
    var elsewhere = path == null ? hostOf(link, question) : null;
    var outcome = elsewhere == null ? ReadOutcome.UNREADABLE : ReadOutcome.REDIRECTED;
    var detail = elsewhere == null ? "there are more than " + MOST_PAGES + " pages" : null;
    return new Answer(
        answer.read().turnedOut(outcome, elsewhere, detail),
        answer.body(),
        List.of(),
        answer.challenge(),
        answer.clockSkewSeconds());
  }

  private Answer with(
      Answer last,
      Question question,
      int attempts,
      List<JsonObject> pages,
      long startMs,
      Deadline deadline) {
    var read = last.read();
    return new Answer(
        read.ofList(
            shown(question), attempts, pages.size(), startMs, deadline.elapsedMillis() - startMs),
        last.body(),
        read.isAnswered() ? pages : List.of(),
        last.challenge(),
        last.clockSkewSeconds());
  }

  private Answer answer(
      Question question,
      Reply reply,
      int attempts,
      List<JsonObject> pages,
      long startMs,
      Deadline deadline) {
    var retryAfter = reply.retryAfter();
    return new Answer(
        new AzureRead(
            reply.outcome(),
            shown(question),
            reply.status(),
            reply.code(),
            reply.message(),
            reply.requestId(),
            retryAfter == null ? null : retryAfter.toSeconds(),
            attempts,
            reply.outcome() == ReadOutcome.ANSWERED ? 1 : 0,
            reply.location() == null ? null : hostOf(reply.location(), question),
            startMs,
            deadline.elapsedMillis() - startMs,
            reply.detail()),
        reply.body(),
        pages,
        reply.challenge(),
        reply.clockSkewSeconds());
  }

  private String shown(Question question) {
    return question.method() + " https://" + host() + question.path();
  }

  private Reply once(Question question, Deadline deadline) throws InterruptedException {
    if (deadline.passed()) {
      return Reply.none("the time of the run was over");
    }
    try {
      return first.inTurn(deadline, () -> exchange(question, deadline));
    } catch (IOException | UncheckedIOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while asking " + host());
      }
      return Reply.none(question.withoutSecrets(ExceptionText.of(e)));
    }
  }

  private Reply exchange(Question question, Deadline deadline) throws IOException {
    var sent = network.clock().instant();
    var call = client(deadline).newCall(message(question));
    call.timeout().timeout(deadline.millisToWait(LONGEST_ANSWER), TimeUnit.MILLISECONDS);
    try (var response = call.execute()) {
      return Reply.of(response, question, sent, network.clock());
    }
  }

  private Request message(Question question) {
    var message =
        new Request.Builder()
            .url(url(question))
            .header("User-Agent", network.userAgent())
            .header("Accept", "application/json");
    if (question.token() != null) {
      message.header("Authorization", "Bearer " + question.token().reveal());
    }
    if (question.body() != null) {
      message.post(question.body());
    }
    return message.build();
  }

  private String authority() {
    var target = way.target();
    return target.port() == 443 ? target.host() : target.host() + ":" + target.port();
  }

  private synchronized OkHttpClient client(Deadline deadline) throws IOException {
    var ready = client;
    if (ready == null) {
      var trust = network.trust();
      var nowhere = InetAddress.getByAddress(host(), new byte[4]);
      var dialled = new DialledSocketFactory(way, network, deadline);
      ready =
          new OkHttpClient.Builder()
              .socketFactory(dialled)
              .sslSocketFactory(trust.sockets(), trust.manager())
              .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
              .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
              .dns(new OneAddress(nowhere))
              .proxy(Proxy.NO_PROXY)
              .connectionPool(pool)
              .connectTimeout(Duration.ZERO)
              .readTimeout(Duration.ZERO)
              .writeTimeout(Duration.ZERO)
              .followRedirects(false)
              .fastFallback(false)
              .eventListener(first)
              .build();
      client = ready;
      sockets = dialled;
    }
    return ready;
  }

  /** The path of an address at this host; absent where it is another's. */
  private @Nullable String pathHere(String link, Question from) {
    var url = url(from).resolve(link);
    if (url == null || !url.isHttps() || !url.host().equals(host())) {
      return null;
    }
    var query = url.encodedQuery();
    return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
  }

  private String hostOf(String link, Question from) {
    var url = url(from).resolve(link);
    return url == null ? "" : url.host();
  }

  private HttpUrl url(Question question) {
    return HttpUrl.get("https://" + authority() + question.path());
  }

  /**
   * Ends every connection. Over HTTP/2 somebody reads from each as long as it is open, and a
   * process waits a third of a second for him at its end.
   */
  @Override
  public synchronized void close() {
    pool.evictAll();
    var dialled = sockets;
    if (dialled != null) {
      try {
        dialled.close();
      } catch (IOException nothingMoreIsAsked) {
        return;
      }
    }
  }
}
