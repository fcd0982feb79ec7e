package io.arcpreflight.platform.windows.system;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as the service manager knows it.
 *
 * @param displayName what people see of it; absent where the configuration may not be read
 * @param exitCode how it ended last, as in winerror.h
 * @param ownExitCode what the service itself gave as the reason, where {@code exitCode} says so
 * @param processId absent while it does not run
 * @param start absent where the configuration may not be read
 * @param program the command line that it is started with; absent where that may not be read
 * @param account whom it runs as; absent where that may not be read
 * @param onFailure what the manager does when it fails: the first time, the second, and so on
 * @param detail why the configuration could not be read
 */
public record ServiceState(
    String name,
    @Nullable String displayName,
    Status status,
    int exitCode,
    int ownExitCode,
    @Nullable Integer processId,
    @Nullable Start start,
    @Nullable String program,
    @Nullable String account,
    List<FailureAction> onFailure,
    @Nullable String detail) {
  public ServiceState {
    onFailure = List.copyOf(onFailure);
  }

  /** What it does at this moment. */
  public enum Status {
    STOPPED,
    START_PENDING,
    STOP_PENDING,
    RUNNING,
    CONTINUE_PENDING,
    PAUSE_PENDING,
    PAUSED
  }

  /** When the manager starts it. */
  public enum Start {
    BOOT_START,
    SYSTEM_START,
    AUTO_START,
    DELAYED_AUTO_START,
    DEMAND_START,
    DISABLED
  }

  /** What the manager does about a failure. */
  public enum FailureAction {
    NOTHING,
    RESTART,
    REBOOT,
    RUN_COMMAND
  }
}
