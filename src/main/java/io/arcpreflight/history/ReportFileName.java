package io.arcpreflight.history;

import io.arcpreflight.report.Report;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a kept report: its turn, its time and its question. */
final class ReportFileName {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern FORM =
      Pattern.compile("([0-9]{8})-[0-9]{8}T[0-9]{6}Z-[a-z]+\\.json\\.gz");

  private ReportFileName() {}

  static String of(long turn, Report report) {
    return "%08d-%s-%s.json.gz"
        .formatted(turn, TIME.format(report.startedAt()), report.expectations().mode().id());
  }

  static boolean isOne(String name) {
    return FORM.matcher(name).matches();
  }

  /** The number that it begins with. */
  static long turn(String name) {
    return Long.parseLong(name, 0, 8, 10);
  }
}
