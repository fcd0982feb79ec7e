package io.arcpreflight.probe.dns;

import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.probe.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating system's resolver through the JDK. It cannot be interrupted, and may wait for
 * minutes: each look-up has a daemon thread of its own, which is left behind when the time is up.
 *
 * <p>A name is looked up once in the life of an instance. The JDK keeps failures too, but forgets
 * their reason.
 */
public final class JdkSystemResolver implements SystemResolver {
  private final NameLookup lookup;
  private final Map<String, FutureTask<SystemLookupAnswer>> lookups = new ConcurrentHashMap<>();

  public JdkSystemResolver() {
    this(new SystemLookup());
  }

  JdkSystemResolver(NameLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public SystemLookupAnswer resolve(String name, Deadline deadline) throws InterruptedException {
    var start = deadline.elapsedMillis();
    var task = lookups.computeIfAbsent(name, _ -> begin(name, deadline));
    try {
      return task.get(deadline.remainingMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      var waited = deadline.elapsedMillis() - start;
      return new SystemLookupAnswer(
          DnsLookupOutcome.TIMEOUT, List.of(), waited, "no answer in " + waited + " ms");
    } catch (ExecutionException broken) {
      return new SystemLookupAnswer(
          DnsLookupOutcome.FAILED,
          List.of(),
          deadline.elapsedMillis() - start,
          String.valueOf(broken.getCause()));
    }
  }

  private FutureTask<SystemLookupAnswer> begin(String name, Deadline deadline) {
    var task = new FutureTask<>(() -> ask(name, deadline));
    Thread.ofPlatform().daemon().name("look-up of " + name).start(task);
    return task;
  }

  private SystemLookupAnswer ask(String name, Deadline deadline) {
    var start = deadline.elapsedMillis();
    try {
      var addresses = new ArrayList<String>();
      for (var address : lookup.allByName(name)) {
        if (addresses.size() < DnsProbe.MOST_ADDRESSES) {
          addresses.add(InetAddresses.text(address));
        }
      }
      return new SystemLookupAnswer(
          DnsLookupOutcome.RESOLVED, addresses, deadline.elapsedMillis() - start, null);
    } catch (UnknownHostException unknown) {
      var failure = GetaddrinfoFailure.of(name, unknown.getMessage());
      return new SystemLookupAnswer(
          failure.outcome(), List.of(), deadline.elapsedMillis() - start, failure.words());
    }
  }

  /** The call into the system. */
  @FunctionalInterface
  interface NameLookup {
    InetAddress[] allByName(String name) throws UnknownHostException;
  }

  /** No method reference: the class archive takes none to it. */
  private static final class SystemLookup implements NameLookup {
    @Override
    public InetAddress[] allByName(String name) throws UnknownHostException {
      return InetAddress.getAllByName(name);
    }
  }
}
