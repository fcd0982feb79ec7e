package io.arcpreflight.app;

import io.arcpreflight.endpoint.OperatingSystem;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the use cases know of the process that they run in. Tests hand in their own.
 *
 * @param environment the process's variables
 * @param host what the Java runtime says of the machine
 * @param fileRoot the root of the file system that is looked at
 * @param in the standard input
 * @param clock the machine's clock, which may be wrong
 * @param nanoClock a clock for durations, as {@link System#nanoTime()}
 * @param interruption how a run learns that the person has pressed Ctrl+C
 * @param pause how to wait
 * @param machine how the machine and the network around it are reached; asked for only by those who
 *     reach for them, since it costs start time
 */
public record ProcessContext(
    Map<String, String> environment,
    Host host,
    Path fileRoot,
    InputStream in,
    InstantSource clock,
    LongSupplier nanoClock,
    Interruption interruption,
    Pause pause,
    Supplier<MachineAccess> machine) {
  public ProcessContext {
    environment = Map.copyOf(environment);
  }

  /**
   * What the Java runtime says of the machine.
   *
   * @param os as in the system property {@code os.name}
   * @param architecture as in the system property {@code os.arch}
   */
  public record Host(String os, String architecture) {
    public OperatingSystem system() {
      return OperatingSystem.named(os);
    }
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  /** Lets a run be cut short and still have its say. */
  @FunctionalInterface
  public interface Interruption {
    /**
     * Interrupts this thread when the process is asked to end, and lets it finish what it prints.
     *
     * @return to be closed when the thread has had its say
     */
    Registration interrupts(Thread thread);

    /**
     * From here on the process ends with this status, or with what goes wrong in telling so: the
     * result is there, and a request to end lets all of it be told.
     */
    default void settle(int exitStatus) {}

    /**
     * Leaves the end to another program, which shares the terminal: what asks this process to end
     * no longer does, until closed.
     *
     * @param interrupted told of Ctrl+C, and whether a terminal has sent it to the other as well
     * @param terminated told of any other request to end
     */
    default Registration handsOverTo(Consumer<Boolean> interrupted, Runnable terminated) {
      return () -> {};
    }

    /** Ends the watch. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
      @Override
      void close();
    }
  }
}
