package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts logs into the order in which they were written. */
public final class LogOrder {
  private static final int LOOKED_AT = 64 * 1024;

  private final TimeStamps times;

  /**
   * @param zone of times that do not name their own
   */
  public LogOrder(ZoneId zone) {
    this.times = new TimeStamps(zone);
  }

  /** By the first time that each names; by when it was last written where it names none. */
  public List<LogSource> sort(List<LogSource> sources) {
    var dated = new ArrayList<Dated>();
    for (var source : sources) {
      dated.add(new Dated(source, begin(source)));
    }
    dated.sort(
        Comparator.comparing(Dated::begin)
            .thenComparing(each -> each.source().lastWritten())
            .thenComparing(each -> each.source().name(), Comparator.reverseOrder()));
    return dated.stream().map(Dated::source).toList();
  }

  private Instant begin(LogSource source) {
    try (var in = source.open()) {
      var start = new String(in.readNBytes(LOOKED_AT), UTF_8);
      for (var line : start.lines().toList()) {
        var time = times.find(line);
        if (time.isPresent()) {
          return time.get().toInstant();
        }
      }
    } catch (IOException toldWhenItIsRead) {
      return source.lastWritten();
    }
    return source.lastWritten();
  }

  private record Dated(LogSource source, Instant begin) {}
}
