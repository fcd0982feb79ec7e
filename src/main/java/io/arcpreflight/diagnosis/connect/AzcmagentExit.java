package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number that azcmagent ended with, and the code that it stands for.
 *
 * @param number nothing unless it ended
 * @param azcm nothing where the number is no code of azcmagent
 */
public record AzcmagentExit(@Nullable Integer number, @Nullable AzcmCode azcm) {
  private static final int AFTER_A_SIGNAL = 128;
  private static final int LAST_SIGNAL = 64;
  private static final int INTERRUPT = 2;
  private static final int AZCM_INTERRUPTED = 11;
  private static final Map<Integer, String> SIGNALS =
      Map.of(1, "SIGHUP", 6, "SIGABRT", 9, "SIGKILL", 11, "SIGSEGV", 13, "SIGPIPE", 15, "SIGTERM");

  public static AzcmagentExit of(AzcmagentRun run, Catalog catalog) {
    var number = run.exitCode();
    return new AzcmagentExit(number, number == null ? null : code(number, catalog));
  }

  private static @Nullable AzcmCode code(int number, Catalog catalog) {
    return catalog
        .code(number)
        .filter(code -> code.exit() != null && code.exit() == number)
        .orElse(null);
  }

  /** The name of the code. */
  public @Nullable String code() {
    return azcm == null ? null : azcm.code();
  }

  boolean isFailure() {
    return number != null && number != 0;
  }

  /** Whether somebody pressed Ctrl+C, handled by azcmagent or not. */
  boolean isInterruption() {
    return number != null && (number == AZCM_INTERRUPTED || number == AFTER_A_SIGNAL + INTERRUPT);
  }

  /** The number of the signal that seems to have ended it, as shells tell. */
  OptionalInt signal() {
    return number == null || number <= AFTER_A_SIGNAL || number > AFTER_A_SIGNAL + LAST_SIGNAL
        ? OptionalInt.empty()
        : OptionalInt.of(number - AFTER_A_SIGNAL);
  }

  /** How it ended. */
  Fact fact() {
    var ended =
        Fact.of("connect.ended").with("exit", number == null ? 0 : number).with("code", code());
    var signal = signal();
    return signal.isEmpty()
        ? ended
        : ended
            .with("signal", signal.getAsInt())
            .with("signalName", SIGNALS.get(signal.getAsInt()));
  }
}
