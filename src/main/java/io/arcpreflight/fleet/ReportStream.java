package io.arcpreflight.fleet;

import io.arcpreflight.fleet.BoundedExpansion.TooLargeException;
import io.arcpreflight.fleet.ReadProblem.Kind;
import io.arcpreflight.json.JsonPullParser;
import io.arcpreflight.text.PlainBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads the reports of one stream after the other, out of whatever they are packed in. */
final class ReportStream {
  private static final int START = 512;
  private static final int DEEPEST = 3;
  private static final int BUFFER = 16 * 1024;
  private static final Set<String> ENDINGS =
      Set.of("json", "ndjson", "jsonl", "gz", "tgz", "tar", "zip");

  private final Fleet fleet;
  private final String ownVersion;
  private final JsonPullParser json = new JsonPullParser();

  /**
   * @param ownVersion the form of report that this program writes
   */
  ReportStream(Fleet fleet, String ownVersion) {
    this.fleet = fleet;
    this.ownVersion = ownVersion;
  }

  /** Whether a file of this name, which nobody named, may be a report. */
  static boolean isReport(String name) {
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Reads to the end, or to where it can be read no further, which is told of. */
  void read(String name, InputStream stream) {
    try {
      unpack(name, new CountedBytes(stream), 0);
    } catch (IOException e) {
      fleet.add(problem(name, e));
    }
  }

  static ReadProblem problem(String name, IOException e) {
    return switch (e) {
      case TooLargeException _ ->
          new ReadProblem(name, Kind.TOO_LARGE, String.valueOf(e.getMessage()));
      case EOFException _ -> new ReadProblem(name, Kind.BROKEN, "it ends too early");
      case ZipException _ -> new ReadProblem(name, Kind.BROKEN, "it is damaged: " + e.getMessage());
      case AccessDeniedException _ -> unreadable(name, "permission denied");
      case NoSuchFileException _ -> unreadable(name, "there is no such file");
      case FileSystemLoopException _ -> unreadable(name, "the link leads back to where it is");
      case FileSystemException failed when failed.getReason() != null ->
          unreadable(name, failed.getReason());
      default -> unreadable(name, String.valueOf(e.getMessage()));
    };
  }

  private static ReadProblem unreadable(String name, String reason) {
    return new ReadProblem(name, Kind.UNREADABLE, reason);
  }

  private void unpack(String name, CountedBytes bytes, int depth) throws IOException {
    unpack(name, bytes, bytes, depth);
  }

  private void unpack(String name, InputStream bytes, CountedBytes counted, int depth)
      throws IOException {
    var in = new PushbackInputStream(bytes, START);
    var start = new byte[START];
    var length = in.readNBytes(start, 0, START);
    in.unread(start, 0, length);
    if (depth > DEEPEST) {
      fleet.add(new ReadProblem(name, Kind.TOO_LARGE, "it is packed more than three times"));
    } else if (begins(start, length, 0x1F, 0x8B)) {
      var expanded = new BoundedExpansion(new GZIPInputStream(in, BUFFER), counted);
      unpack(name, expanded, counted, depth + 1);
    } else if (begins(start, length, 'P', 'K', 3, 4)) {
      unzip(name, in, counted, depth);
    } else if (begins(start, length, 0x28, 0xB5, 0x2F, 0xFD)) {
      fleet.add(
          unreadable(
              name, "zstd is not read here; unpack it: zstd -dc FILE | arc-preflight report -"));
    } else if (TarEntries.isTar(start, length)) {
      untar(name, in, counted, depth);
    } else {
      json.open(PlainBytes.of(in));
      new ReportReader(name, ownVersion, fleet::add, fleet::add).read(json);
    }
  }

  private void unzip(String name, InputStream in, CountedBytes counted, int depth)
      throws IOException {
    var zip = new ZipInputStream(in);
    var found = false;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (isReport(entry.getName())) {
        found = true;
        inner(name, entry.getName(), new BoundedExpansion(zip, counted), counted, depth);
      } else if (!entry.isDirectory()) {
        fleet.leaveOut();
      }
    }
    archived(name, found);
  }

  private void untar(String name, InputStream in, CountedBytes counted, int depth)
      throws IOException {
    var tar = new TarEntries(in);
    var found = false;
    while (tar.next()) {
      if (isReport(tar.name())) {
        found = true;
        inner(name, tar.name(), tar, counted, depth);
      } else {
        fleet.leaveOut();
      }
    }
    archived(name, found);
  }

  private void archived(String name, boolean hasReports) {
    if (!hasReports) {
      fleet.add(new ReadProblem(name, Kind.EMPTY, "no report is in this archive"));
    }
  }

  /** What is wrong with one file of an archive does not keep from the next. */
  private void inner(
      String archive, String entry, InputStream content, CountedBytes counted, int depth)
      throws IOException {
    var name = archive + "!" + entry;
    try {
      unpack(name, content, counted, depth + 1);
    } catch (TooLargeException e) {
      throw e;
    } catch (ZipException | EOFException e) {
      fleet.add(problem(name, e));
    }
  }

  private static boolean begins(byte[] start, int length, int... wanted) {
    if (length < wanted.length) {
      return false;
    }
    for (var i = 0; i < wanted.length; i++) {
      if ((start[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
