package io.arcpreflight.report;

import java.io.IOException;
import java.util.List;

/** Records of RFC 4180 for spreadsheets, none of which is a formula. */
public final class CsvRecord {
  private CsvRecord() {}

  public static void write(List<String> fields, Appendable out) throws IOException {
    var separator = "";
    for (var field : fields) {
      out.append(separator).append(quoted(harmless(field)));
      separator = ",";
    }
    out.append("\r\n");
  }

  /** A spreadsheet calculates what begins so, and takes an apostrophe before it for "text". */
  private static String harmless(String field) {
    return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
  }

  private static String quoted(String field) {
    var plain =
        field.indexOf(',') < 0
            && field.indexOf('"') < 0
            && field.indexOf('\'') != 0
            && field.indexOf('\n') < 0
            && field.indexOf('\r') < 0;
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
