package io.arcpreflight.platform;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs programs of this machine, with their texts in English. */
public final class SystemProcesses implements ProcessRunner {
  private static final int MOST_BYTES = 256 << 10;
  private static final Duration AFTER_THE_END = Duration.ofMillis(200);

  private final Map<String, String> environment;

  public SystemProcesses(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Result run(List<String> command, String input, Duration limit)
      throws IOException, InterruptedException {
    var process = builder(command).start();
    try {
      feed(process, input);
      var output = BoundedReader.start(process.getInputStream(), MOST_BYTES);
      var errors = BoundedReader.start(process.getErrorStream(), MOST_BYTES);
      var ended = process.waitFor(limit);
      if (!ended) {
        kill(process);
      }
      // A grandchild may keep the pipes open for ever.
      return new Result(
          ended ? process.exitValue() : -1,
          output.textAfter(AFTER_THE_END),
          errors.textAfter(AFTER_THE_END));
    } finally {
      kill(process);
    }
  }

  private static void feed(Process process, String input) {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedBefore) {
      // How it ended says the rest.
    }
  }

  private ProcessBuilder builder(List<String> command) throws IOException {
    var builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    if (File.pathSeparatorChar == ':') {
      var path = new SearchPath(Path::of, environment);
      builder.environment().put("PATH", path.toString());
      builder.command().set(0, found(command.getFirst(), path));
    }
    return builder;
  }

  private static String found(String program, SearchPath path) throws IOException {
    var file = program.indexOf('/') >= 0 ? program : path.find(program);
    if (file == null) {
      throw new IOException("Cannot run program \"" + program + "\": No such file or directory");
    }
    return file;
  }

  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
