package io.arcpreflight.app.log;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Guidance.LogFile;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.log.LogOrder;
import io.arcpreflight.log.LogSource;
import io.arcpreflight.log.LogSources;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Which logs are meant: those that were named, or else those that azcmagent writes here. */
final class LogFiles {
  private static final String STANDARD_INPUT = "-";
  private static final String PROGRAM_DATA = "%ProgramData%";

  private final List<String> names;
  private final Catalog catalog;
  private final ProcessContext context;

  LogFiles(List<String> names, Catalog catalog, ProcessContext context) {
    this.names = List.copyOf(names);
    this.catalog = catalog;
    this.context = context;
  }

  /**
   * In the order in which they were written.
   *
   * @throws BadInputException when one of them is not there
   */
  List<LogSource> sources() {
    var sources = new ArrayList<LogSource>();
    for (var name : names) {
      sources.addAll(name.equals(STANDARD_INPUT) ? standardInput() : named(name));
    }
    var found = names.isEmpty() ? usual() : sources;
    return found.size() == 1 ? found : new LogOrder(ZoneId.systemDefault()).sort(found);
  }

  /** The system that wrote them: this one, where nobody named others. */
  Optional<OperatingSystem> origin() {
    return names.isEmpty() ? Optional.of(context.host().system()) : Optional.empty();
  }

  /** The one that is still being written. */
  Optional<Path> current() {
    if (names.isEmpty()) {
      return Optional.of(usualPlace());
    }
    return names.size() == 1 && !names.getFirst().equals(STANDARD_INPUT)
        ? Optional.of(growing(path(names.getFirst())))
        : Optional.empty();
  }

  /** It may not be there yet; a pipe would be waited for as long as nobody writes. */
  private static Path growing(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw refused("--follow: " + file + " is not a regular file");
    }
    return file;
  }

  private List<LogSource> standardInput() {
    if (names.size() > 1) {
      throw refused("- (standard input) cannot be combined with other files");
    }
    var now = context.clock().instant();
    return listed("the standard input", () -> LogSources.inStream("-", context.in(), now));
  }

  private List<LogSource> named(String name) {
    var path = path(name);
    if (!Files.exists(path)) {
      throw refused("there is no file " + name);
    }
    var sources = listed(name, () -> LogSources.behind(path));
    if (sources.isEmpty()) {
      throw refused(name + " contains no log");
    }
    return sources;
  }

  private List<LogSource> usual() {
    var place = usualPlace();
    var sources = listed(place.toString(), () -> LogSources.withOlderParts(place));
    if (sources.isEmpty()) {
      throw refused(
          "there is no log %s; name a file, or - for the standard input".formatted(place));
    }
    return sources;
  }

  private Path usualPlace() {
    for (var log : catalog.guidance().logs()) {
      if (log.os() == context.host().system()) {
        return place(log);
      }
    }
    throw new IllegalStateException("the catalogue names no log for this system");
  }

  private Path place(LogFile log) {
    if (log.os() == OperatingSystem.LINUX) {
      return context.fileRoot().resolve(log.path().substring(1));
    }
    var data = context.environment().getOrDefault("ProgramData", "C:\\ProgramData");
    var path = log.path().replace(PROGRAM_DATA, data);
    return Path.of(
        context.fileRoot().getFileSystem().getSeparator().equals("\\")
            ? path
            : path.replace('\\', '/'));
  }

  private static List<LogSource> listed(String name, Listing listing) {
    try {
      return listing.list();
    } catch (AccessDeniedException e) {
      throw refused(name + " cannot be read: permission denied; run as root or administrator");
    } catch (EOFException | ZipException | FileSystemException e) {
      throw refused(name + " cannot be read: " + LogSources.reason(e));
    } catch (IOException e) {
      throw refused(name + " cannot be read: " + e.getMessage());
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw refused("there is no file " + name);
    }
  }

  private static BadInputException refused(String sentence) {
    return new BadInputException(ExitCode.ARGUMENT, sentence);
  }

  @FunctionalInterface
  private interface Listing {
    List<LogSource> list() throws IOException;
  }
}
