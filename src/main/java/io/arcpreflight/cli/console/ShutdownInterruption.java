package io.arcpreflight.cli.console;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.diagnosis.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl+C, or any other request to end, by way of a shutdown hook. A hook is the only way to learn
 * of it that every Java runtime has; and because the process's status is settled by then, the hook
 * itself ends the process with the right one.
 */
public final class ShutdownInterruption implements ProcessContext.Interruption {
  private static final long LAST_WORDS_MS = 3_000;

  private final Thread hook = new Thread(this::end, "interruption");
  private final CountDownLatch exiting = new CountDownLatch(1);
  private volatile int status = ExitCode.INTERRUPTED.number();
  private @Nullable Speaker speaker;
  private boolean hasSpoken;
  private boolean isSettled;
  private boolean isEnding;

  private record Speaker(Thread thread, CountDownLatch finished) {}

  private ShutdownInterruption() {}

  /** From here on, who asks the process to end gives it the status of one that was interrupted. */
  public static ShutdownInterruption fromHereOn() {
    var interruption = new ShutdownInterruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Ends the process with this status, unless it was interrupted before it had its say. */
  public void exit(int exitStatus) {
    status = exitStatus;
    exiting.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      waitForTheEnd();
    }
    System.exit(exitStatus);
  }

  @Override
  public Registration interrupts(Thread thread) {
    var finished = new CountDownLatch(1);
    begin(new Speaker(thread, finished));
    return () -> {
      finished.countDown();
      if (isCutShort()) {
        // The hook ends the process: nothing may follow what was just printed.
        waitForTheEnd();
      }
    };
  }

  @Override
  public synchronized void settle(int exitStatus) {
    status = exitStatus;
    isSettled = true;
  }

  @Override
  public Registration handsOverTo(Consumer<Boolean> interrupted, Runnable terminated) {
    return SharedSignals.handOverTo(interrupted, terminated);
  }

  private synchronized void begin(Speaker next) {
    speaker = next;
    if (isEnding) {
      next.thread().interrupt();
    }
  }

  private synchronized boolean isCutShort() {
    speaker = null;
    hasSpoken = true;
    return isEnding && !isSettled;
  }

  private void end() {
    var last = askToEnd();
    try {
      if (last != null) {
        var _ = last.await(LAST_WORDS_MS, TimeUnit.MILLISECONDS);
      }
      if (hasSettled()) {
        var _ = exiting.await(LAST_WORDS_MS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(status);
  }

  /** What to wait for: the last words of who is speaking, or the status of who has spoken. */
  private synchronized @Nullable CountDownLatch askToEnd() {
    if (speaker == null) {
      return hasSpoken ? exiting : null;
    }
    isEnding = true;
    if (!isSettled) {
      speaker.thread().interrupt();
    }
    return speaker.finished();
  }

  private synchronized boolean hasSettled() {
    return isSettled;
  }

  /** Also where this thread was interrupted: who went on would set another status meanwhile. */
  private static void waitForTheEnd() {
    var never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException noneOfItsBusiness) {
        // The hook ends the process.
      }
    }
  }
}
