package io.arcpreflight.cli.console;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.diagnosis.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ctrl+C, or any other request to end, by way of a shutdown hook. A hook is the only way to learn
 * of it that every Java runtime has; and because the process's status is settled by then, the hook
 * itself ends the process with the right one.
 */
public final class ShutdownInterruption implements ProcessContext.Interruption {
  private static final long LAST_WORDS_MS = 3_000;

  @Override
  public Registration interrupts(Thread thread) {
    var finished = new CountDownLatch(1);
    var hook = new Thread(() -> interruptAndWait(thread, finished), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      finished.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        // The hook is running and ends the process: nothing may follow what was just printed.
        waitForTheEnd();
      }
    };
  }

  @Override
  public Registration handsOverTo(Consumer<Boolean> interrupted, Runnable terminated) {
    return SharedSignals.handOverTo(interrupted, terminated);
  }

  private static void interruptAndWait(Thread thread, CountDownLatch finished) {
    thread.interrupt();
    try {
      var _ = finished.await(LAST_WORDS_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
