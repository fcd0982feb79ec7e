package io.arcpreflight.cli;

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
final class Threads {
  /** Enough for every endpoint of the largest built-in list to be waited for at once. */
  private static final int MOST = 64;

  private Threads() {}

  static ExecutorService pool() {
    var pool =
        new ThreadPoolExecutor(
            MOST, MOST, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("check"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** For what a check does beside its own thread. */
  static ExecutorService sideTasks() {
    return Executors.newCachedThreadPool(daemons("side"));
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
