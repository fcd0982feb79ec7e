package io.arcpreflight.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * A zip archive whose end, and with it the directory, is lost: its parts are found one after the
 * other from the beginning, the last of them cut off. So they are for each that is opened, and
 * there is a bound on how many.
 */
final class TornArchive {
  private static final int MOST_PARTS = 100;

  private TornArchive() {}

  /**
   * Its logs, and behind them the archive itself, which cannot be read.
   *
   * @param damage why the directory was not found
   */
  static List<LogSource> logs(Path path, String name, IOException damage) throws IOException {
    var logs = new ArrayList<LogSource>();
    // It stays open until the program ends, as an archive does that is whole.
    var file = FileChannel.open(path);
    var zip = fromStart(file);
    try {
      for (var part = 0; part < MOST_PARTS; part++) {
        var entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        if (!entry.isDirectory() && LogSources.isLog(entry.getName())) {
          var number = part;
          var time = entry.getLastModifiedTime();
          logs.add(
              new LogSource(
                  name + "!" + entry.getName(),
                  time == null ? Instant.EPOCH : time.toInstant(),
                  () -> opened(file, number)));
        }
      }
    } catch (IOException torn) {
      // What came before is all there is.
    }
    logs.add(
        new LogSource(
            name,
            Files.getLastModifiedTime(path).toInstant(),
            () -> {
              throw damage;
            }));
    return logs;
  }

  private static InputStream opened(FileChannel file, int number) throws IOException {
    var zip = fromStart(file);
    for (var part = 0; part <= number; part++) {
      var _ = zip.getNextEntry();
    }
    return zip;
  }

  private static ZipInputStream fromStart(FileChannel file) throws IOException {
    var bytes = Channels.newInputStream(file.position(0));
    return new ZipInputStream(
        new BufferedInputStream(bytes) {
          @Override
          public void close() {
            // The next log is read from the same file.
          }
        });
  }
}
