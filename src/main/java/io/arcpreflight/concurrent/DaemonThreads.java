package io.arcpreflight.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Platform threads that never keep the process alive. Virtual ones would cost a third of a second
 * at the end of the process.
 */
public final class DaemonThreads {
  private DaemonThreads() {}

  /** At most this many at a time; what comes then waits. */
  public static ExecutorService bounded(String name, int most) {
    var pool =
        new ThreadPoolExecutor(
            most, most, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** One for every task that is under way: each starts at once. */
  public static ExecutorService unbounded(String name) {
    return Executors.newCachedThreadPool(factory(name));
  }

  private static ThreadFactory factory(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
