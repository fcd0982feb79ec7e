package io.arcpreflight.cli;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.text.VisibleText;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Everything outside the program that it may touch. Tests hand in their own.
 *
 * @param environment the process's variables
 * @param host what the Java runtime says of the machine
 * @param fileRoot the root of the file system that is looked at
 * @param out for results; their encoding is the console's
 * @param err for progress and for what is wrong with the command line
 * @param console what the streams are connected to
 * @param clock the machine's clock, which may be wrong
 * @param nanoClock a clock for durations, as {@link System#nanoTime()}
 * @param interruption how a run learns that the person has pressed Ctrl+C
 * @param pause how to wait
 * @param input what a program reads that is run in this one's place
 */
public record Surroundings(
    Map<String, String> environment,
    Host host,
    Path fileRoot,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Console console,
    InstantSource clock,
    LongSupplier nanoClock,
    Interruption interruption,
    Pause pause,
    Redirect input) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Tells the person in one sentence what is wrong. */
  void complain(String sentence) {
    var shown = console.unicode() ? VisibleText.of(sentence) : VisibleText.ascii(sentence);
    err.println("arc-preflight: " + shown);
  }

  /**
   * What the Java runtime says of the machine.
   *
   * @param os as in the system property {@code os.name}
   * @param architecture as in the system property {@code os.arch}
   */
  public record Host(String os, String architecture) {

    OperatingSystem system() {
      return OperatingSystem.named(os);
    }
  }

  /**
   * What the streams are connected to.
   *
   * @param outIsTerminal whether a person reads the results as they come
   * @param errIsTerminal whether a person sees the progress
   * @param unicode whether the encoding can show more than ASCII
   * @param width in columns
   */
  public record Console(boolean outIsTerminal, boolean errIsTerminal, boolean unicode, int width) {}

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  /** Lets a run be cut short and still have its say. */
  @FunctionalInterface
  public interface Interruption {
    /** Nobody interrupts. */
    Interruption NEVER = _ -> () -> {};

    /**
     * Interrupts this thread when the process is asked to end, and lets it finish what it prints.
     *
     * @return to be closed when the thread has had its say
     */
    Registration interrupts(Thread thread);

    /**
     * Leaves the end to another program, which shares the terminal: what asks this process to end
     * no longer does, until closed.
     *
     * @param interrupted told of Ctrl+C, and whether a terminal has sent it to the other as well
     * @param terminated told of any other request to end
     */
    default Registration leavesTo(Consumer<Boolean> interrupted, Runnable terminated) {
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
