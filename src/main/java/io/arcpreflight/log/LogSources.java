package io.arcpreflight.log;

import io.arcpreflight.file.ReadableFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the logs behind a path: the file itself, the logs in an archive, or those of a folder. */
public final class LogSources {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private LogSources() {}

  /**
   * A log and its older parts, which rotation has put beside it under names that begin alike.
   *
   * @return none where there is none of them
   */
  public static List<LogSource> withOlderParts(Path log) throws IOException {
    var name = fileName(log);
    var stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    var folder = log.toAbsolutePath().getParent();
    return folder == null ? List.of() : inFolder(folder, stem);
  }

  /** All that this path leads to. */
  public static List<LogSource> behind(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return inFolder(path, "");
    }
    ReadableFile.requireNamedOrStream(path);
    return isZip(path) ? inArchive(path, path.toString()) : List.of(file(path));
  }

  /**
   * All that a stream holds. An archive, which can only be read in the order of its parts, is put
   * into a file of its own until the program ends.
   *
   * @param now stands for when it was written
   */
  public static List<LogSource> inStream(String name, InputStream stream, Instant now)
      throws IOException {
    var in = new PushbackInputStream(stream, ZIP.length);
    var start = in.readNBytes(ZIP.length);
    in.unread(start);
    if (!Arrays.equals(start, ZIP)) {
      return List.of(new LogSource(name, now, () -> in));
    }
    var archive = Files.createTempFile("arc-preflight", ".zip");
    archive.toFile().deleteOnExit();
    // Not Files.copy, which would replace the private file by one that all may read.
    try (var out = Files.newOutputStream(archive)) {
      in.transferTo(out);
    }
    var sources = inArchive(archive, name);
    removeIfOpenFilesCanBe(archive);
    return sources;
  }

  private static List<LogSource> inFolder(Path folder, String stem) throws IOException {
    var sources = new ArrayList<LogSource>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
        for (var each : files) {
          if (isLog(fileName(each)) && fileName(each).startsWith(stem)) {
            sources.add(file(each));
          }
        }
      }
    }
    return sources;
  }

  private static List<LogSource> inArchive(Path path, String name) throws IOException {
    var sources = new ArrayList<LogSource>();
    ZipFile archive;
    try {
      // It stays open until the program ends: to read its directory anew for each part takes long.
      archive = new ZipFile(path.toFile());
    } catch (ZipException | EOFException withoutDirectory) {
      return TornArchive.logs(path, name, withoutDirectory);
    }
    for (var entry : archive.stream().toList()) {
      if (!entry.isDirectory() && isLog(entry.getName())) {
        sources.add(
            new LogSource(
                name + "!" + entry.getName(),
                entry.getLastModifiedTime().toInstant(),
                () -> archive.getInputStream(entry)));
      }
    }
    return sources;
  }

  /** Leaves nothing behind, however the program ends. Windows keeps a file that is open. */
  private static void removeIfOpenFilesCanBe(Path archive) {
    try {
      Files.delete(archive);
    } catch (IOException keptUntilTheProgramEnds) {
      // It is removed at the end.
    }
  }

  /** Why something cannot be read, or not to its end. */
  public static String reason(IOException e) {
    var message = e.getMessage();
    var type = e.getClass().getSimpleName();
    return switch (e) {
      case EOFException _ -> "it ends too early";
      case ZipException _ when message != null -> "it is damaged: " + message;
      case FileSystemException ofFile -> ReadableFile.reason(ofFile);
      default -> message == null || message.isEmpty() ? type : type + ": " + message;
    };
  }

  private static LogSource file(Path path) throws IOException {
    return new LogSource(
        path.toString(),
        Files.getLastModifiedTime(path).toInstant(),
        () -> {
          ReadableFile.requireNamedOrStream(path);
          return Files.newInputStream(path);
        });
  }

  static boolean isLog(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.toLowerCase(Locale.ROOT).contains(".log");
  }

  private static boolean isZip(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private static String fileName(Path path) {
    var name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
