package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.EdnsFailure;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.WireParseException;

/**
 * One DNS query to one server: over UDP, once more without EDNS to a server that does not
 * understand it, and over TCP when the answer was cut short.
 */
final class DnsQuery {
  private static final int WITHOUT_EDNS = -1;

  private final InetSocketAddress server;
  private final Message query;
  private final Duration limit;
  private volatile boolean overTcp;
  private volatile @Nullable EdnsFailure edns;

  DnsQuery(InetSocketAddress server, Name name, int type, Duration limit) {
    this.server = server;
    this.query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    this.limit = limit;
  }

  /** The server's answer; its timeout is rough, so that the caller keeps its own. */
  CompletionStage<Message> ask() {
    return send(resolver())
        .handle(
            (answer, failure) ->
                rejectsEdns(answer, failure)
                    ? askWithoutEdns(EdnsFailure.REJECTED)
                    : settled(answer, failure))
        .thenCompose(again -> again)
        .thenCompose(answer -> answer.getHeader().getFlag(Flags.TC) ? overTcp() : settled(answer));
  }

  /** The same where the machine is set to ask over TCP only. */
  CompletionStage<Message> askOverTcp() {
    var resolver = resolver();
    resolver.setTCP(true);
    overTcp = true;
    return send(resolver);
  }

  /** The same in the older form, because of what became of it with EDNS. */
  CompletionStage<Message> askWithoutEdns(EdnsFailure reason) {
    var resolver = resolver();
    resolver.setEDNS(WITHOUT_EDNS);
    return send(resolver)
        .thenApply(
            answer -> {
              if (!rejectsEdns(answer, null)) {
                edns = reason;
              }
              return answer;
            });
  }

  /** Why the answer is one to a question without EDNS; absent where it is not. */
  @Nullable EdnsFailure ednsFailure() {
    return edns;
  }

  /** Whether it was asked over TCP: always, or because the answer over UDP was cut short. */
  boolean hasUsedTcp() {
    return overTcp;
  }

  private static boolean rejectsEdns(Message answer, @Nullable Throwable failure) {
    if (failure != null) {
      return failure instanceof WireParseException
          || failure.getCause() instanceof WireParseException;
    }
    var rcode = answer.getRcode();
    return rcode == Rcode.FORMERR || rcode == Rcode.NOTIMP;
  }

  private CompletionStage<Message> overTcp() {
    return askOverTcp()
        .exceptionally(
            failure -> {
              throw new CompletionException(new TruncatedAnswerException(failure));
            });
  }

  private SimpleResolver resolver() {
    var resolver = new SimpleResolver(server);
    resolver.setTimeout(limit);
    resolver.setIgnoreTruncation(true);
    return resolver;
  }

  private CompletionStage<Message> send(SimpleResolver resolver) {
    try {
      return resolver.sendAsync(query, Runnable::run);
    } catch (RuntimeException unusable) {
      return CompletableFuture.failedFuture(unusable);
    }
  }

  private static CompletionStage<Message> settled(Message answer, Throwable failure) {
    return failure == null ? settled(answer) : CompletableFuture.failedFuture(failure);
  }

  private static CompletionStage<Message> settled(Message answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
