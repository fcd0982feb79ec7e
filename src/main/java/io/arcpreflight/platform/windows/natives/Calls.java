package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Native;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs calls, and turns what goes wrong around them into failures that can be reported. */
final class Calls {
  private Calls() {}

  /** Something that is asked of Windows. */
  @FunctionalInterface
  interface Call<T> {
    T get() throws IOException;
  }

  /** Something that is asked of Windows, which may know nothing. */
  @FunctionalInterface
  interface Lookup<T> {
    @Nullable T get() throws IOException;
  }

  /**
   * Makes a call.
   *
   * @param name what a person would look up
   * @throws IOException also where the library of this call, or JNA itself, does not work here
   */
  static <T> T make(String name, Call<T> call) throws IOException {
    return Objects.requireNonNull(find(name, call::get));
  }

  /** Makes a call that may find nothing, with the same failures. */
  static <T> @Nullable T find(String name, Lookup<T> call) throws IOException {
    try {
      return call.get();
    } catch (UnsatisfiedLinkError missing) {
      if (missing.getMessage() != null && missing.getMessage().contains("lookup function")) {
        throw withCause(new WindowsException(name, WindowsErrors.NO_SUCH_FUNCTION), missing);
      }
      throw unusable(name, missing);
    } catch (LinkageError | RuntimeException unusable) {
      throw unusable(name, unusable);
    }
  }

  /** The failure of the call that was made last on this thread. */
  static WindowsException lastError(String call) {
    return new WindowsException(call, Native.getLastError());
  }

  /** Nothing where the call went well. */
  static void require(int code, String call) throws WindowsException {
    if (code != 0) {
      throw new WindowsException(call, code);
    }
  }

  private static IOException unusable(String name, Throwable cause) {
    return new IOException(name + ": native calls do not work here: " + cause, cause);
  }

  private static WindowsException withCause(WindowsException failure, Throwable cause) {
    failure.initCause(cause);
    return failure;
  }
}
