package io.arcpreflight.cli.console;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.ProcessContext.Interruption.Registration;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signals, while another program shares the terminal with this one. The terminal sends Ctrl+C to
 * both, and the other decides; a request that came to this process alone is handed on.
 *
 * <p>The class behind it is in module jdk.unsupported. The compiler warns of every mention of it,
 * so it is reached by its name.
 */
public final class SharedSignals {
  private static final Path STATE = Path.of("/proc/self/stat");
  private static final int GROUP = 2;
  private static final int FOREGROUND_GROUP = 5;

  private final Class<?> signal;
  private final Class<?> handler;
  private final Map<Object, Object> before = new HashMap<>();

  private SharedSignals() throws ClassNotFoundException {
    signal = Class.forName("sun.misc.Signal");
    handler = Class.forName("sun.misc.SignalHandler");
  }

  /** See {@link ProcessContext.Interruption#handsOverTo}. */
  public static Registration handOverTo(Consumer<Boolean> interrupted, Runnable terminated) {
    try {
      var signals = new SharedSignals();
      signals.handle("INT", () -> interrupted.accept(hasTerminal()));
      signals.handle("TERM", terminated);
      signals.handle("HUP", terminated);
      return signals::restore;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java runtime lacks the module jdk.unsupported", e);
    }
  }

  /** Whether a terminal's Ctrl+C goes to this process and those that it has started. */
  private static boolean hasTerminal() {
    try {
      var state = Files.readString(STATE);
      var fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
      return fields[GROUP].equals(fields[FOREGROUND_GROUP]);
    } catch (IOException notLinux) {
      return true;
    }
  }

  /** A system that lacks the signal cannot send it. */
  private void handle(String name, Runnable action) throws ReflectiveOperationException {
    try {
      var of = signal.getConstructor(String.class).newInstance(name);
      before.put(of, set(of, listener(action)));
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof IllegalArgumentException)) {
        throw e;
      }
    }
  }

  private Object listener(Runnable action) {
    return Proxy.newProxyInstance(
        SharedSignals.class.getClassLoader(),
        new Class<?>[] {handler},
        (_, method, _) -> {
          if (method.getName().equals("handle")) {
            action.run();
          }
          return null;
        });
  }

  private Object set(Object of, Object to) throws ReflectiveOperationException {
    return signal.getMethod("handle", signal, handler).invoke(null, of, to);
  }

  private void restore() {
    before.forEach(
        (of, to) -> {
          try {
            set(of, to);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
