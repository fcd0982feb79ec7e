package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EdnsFailure;
import io.arcpreflight.probe.Deadline;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/** DNS queries in flight to every server, and the replies so far. */
final class PendingQueries {
  private static final long NONE = -1;

  private final List<InetSocketAddress> servers;
  private final Set<InetSocketAddress> answeredBefore;
  private final List<Slot> slots = new ArrayList<>();
  private final DnsTimeouts timeouts;
  private final Deadline deadline;
  private final long startMs;
  private int open;
  private boolean askedWithoutEdns;
  private long slowestAnswerMs = NONE;
  private @Nullable OutOfMemoryError shortage;

  /**
   * @param answeredBefore the servers that have answered any question; whoever answers is added
   */
  PendingQueries(
      List<InetSocketAddress> servers,
      Set<InetSocketAddress> answeredBefore,
      DnsTimeouts timeouts,
      Deadline deadline) {
    this.servers = servers;
    this.answeredBefore = answeredBefore;
    this.timeouts = timeouts;
    this.deadline = deadline;
    this.startMs = deadline.elapsedMillis();
    for (var server : servers) {
      slots.add(new Slot(server));
      slots.add(new Slot(server));
    }
    open = slots.size();
  }

  /** The place of a server's IPv4 answer. */
  Slot four(int server) {
    return slots.get(2 * server);
  }

  /** The place of a server's IPv6 answer. */
  Slot six(int server) {
    return slots.get(2 * server + 1);
  }

  void failAll(Throwable failure) {
    slots.forEach(slot -> slot.settle(null, failure));
  }

  /** This process has not what asking takes, such as a thread: nothing is known of any server. */
  synchronized void abandon(OutOfMemoryError lacking) {
    shortage = lacking;
    notifyAll();
  }

  /** Waits as long as timeouts tells, and takes what is there then; in the order of the servers. */
  synchronized List<DnsServerAnswer> await() throws InterruptedException {
    for (var left = leftMs(); open > 0 && left > 0; left = leftMs()) {
      if (shortage != null) {
        throw shortage;
      }
      var silentMs = timeouts.beforeWithoutEdns() - elapsedMs();
      if (silentMs > 0 || askedWithoutEdns || slowestAnswerMs != NONE) {
        wait(silentMs > 0 ? Math.min(left, silentMs) : left);
      } else {
        askedWithoutEdns = true;
        slots.forEach(Slot::askWithoutEdns);
      }
    }
    var answers = new ArrayList<DnsServerAnswer>();
    for (var i = 0; i < servers.size(); i++) {
      answers.add(
          ServerAnswerMerger.merge(
              servers.get(i), four(i).reply(), six(i).reply(), four(i).sent, six(i).sent));
    }
    return answers;
  }

  private long leftMs() {
    return Math.min(waitMs() - elapsedMs(), deadline.remainingMillis());
  }

  private long waitMs() {
    return slowestAnswerMs == NONE
        ? timeouts.longest().toMillis()
        : timeouts.afterAnswer(slowestAnswerMs, hasAnyOpenAnsweredBefore());
  }

  private boolean hasAnyOpenAnsweredBefore() {
    for (var slot : slots) {
      if (slot.reply == null && answeredBefore.contains(slot.server)) {
        return true;
      }
    }
    return false;
  }

  private long elapsedMs() {
    return deadline.elapsedMillis() - startMs;
  }

  /** The place of one answer. */
  final class Slot {
    private final InetSocketAddress server;
    private @Nullable DnsReply reply;
    private @Nullable SentQuery sent;

    private Slot(InetSocketAddress server) {
      this.server = server;
    }

    void sent(SentQuery query) {
      synchronized (PendingQueries.this) {
        sent = query;
      }
    }

    /** Only an answer counts: otherwise the first question is still waited for. */
    private void askWithoutEdns() {
      if (sent != null && reply == null && !sent.query().hasUsedTcp()) {
        var _ =
            sent.query()
                .askWithoutEdns(EdnsFailure.UNANSWERED)
                .thenAccept(message -> settle(message, null));
      }
    }

    void settle(@Nullable Message message, @Nullable Throwable failure) {
      synchronized (PendingQueries.this) {
        if (reply != null) {
          return;
        }
        var known =
            message == null
                ? DnsReply.failed(failure, elapsedMs())
                : DnsReply.answered(message, elapsedMs());
        if (known.outcome() == DnsServerOutcome.ANSWERED) {
          answeredBefore.add(server);
          slowestAnswerMs = Math.max(slowestAnswerMs, known.durationMs());
        }
        reply = known;
        open--;
        PendingQueries.this.notifyAll();
      }
    }

    private DnsReply reply() {
      return reply == null ? DnsReply.notWaitedFor(elapsedMs()) : reply;
    }
  }
}
