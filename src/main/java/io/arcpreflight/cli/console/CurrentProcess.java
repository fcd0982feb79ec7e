package io.arcpreflight.cli.console;

import io.arcpreflight.app.MachineAccess;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.ProcessContext.Host;
import io.arcpreflight.app.ProcessContext.Interruption;
import io.arcpreflight.concurrent.Lazy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The process that this code runs in. */
public final class CurrentProcess {
  private CurrentProcess() {}

  /** What the use cases know of it. */
  public static ProcessContext context() {
    return context(_ -> () -> {});
  }

  /** The same, where it can be interrupted. */
  public static ProcessContext context(Interruption interruption) {
    var environment = System.getenv();
    var clock = Clock.systemUTC();
    return new ProcessContext(
        environment,
        new Host(System.getProperty("os.name"), System.getProperty("os.arch")),
        Path.of("/"),
        System.in,
        clock,
        System::nanoTime,
        interruption,
        Thread::sleep,
        new Lazy<>(() -> MachineAccess.direct(environment, clock))::get);
  }

  /** Its streams. */
  public static Console console() {
    var charset = charset();
    var environment = System.getenv();
    var outIsTerminal = isTerminal(1);
    return new Console(
        stream(FileDescriptor.out, charset),
        stream(FileDescriptor.err, charset),
        outIsTerminal,
        isTerminal(2) && !"dumb".equals(environment.get("TERM")),
        charset.equals(StandardCharsets.UTF_8) || hasHangul(charset),
        TerminalWidth.of(environment, outIsTerminal),
        Redirect.INHERIT);
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    var out = new BrokenPipeTolerantStream(new FileOutputStream(descriptor));
    return charset.equals(StandardCharsets.UTF_8) || !hasHangul(charset)
        ? new PrintStream(out, false, charset)
        : new CodePageStream(out, charset);
  }

  private static boolean hasHangul(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode('한');
  }

  /** The locale's encoding, also when the output goes to a pipe that cannot say. */
  private static Charset charset() {
    var name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.US_ASCII;
    }
  }

  private static boolean isTerminal(int descriptor) {
    try {
      var link = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return link.startsWith("/dev/pts/")
          || link.startsWith("/dev/tty")
          || link.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
    }
  }
}
