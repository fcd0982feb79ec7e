package io.arcpreflight.report.fleet;

import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.report.fleet.html.FleetHtmlWriter;
import io.arcpreflight.report.fleet.text.FleetTextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formats of a picture of many servers. */
public enum FleetFormat {
  TEXT,
  JSON,
  CSV,
  MARKDOWN,
  HTML,
  NDJSON,
  FIREWALL,
  FIREWALL_CSV;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of this name, in whatever case. */
  public static FleetFormat named(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** All names. */
  public static List<String> ids() {
    var ids = new ArrayList<String>();
    for (var format : values()) {
      ids.add(format.id());
    }
    return ids;
  }

  public FleetWriter writer(ReportStyle style) {
    var words = FleetWords.in(style.language());
    return switch (this) {
      case TEXT -> new FleetTextWriter(words, style.labels(), style.terminal());
      case JSON -> new FleetJsonWriter();
      case CSV -> new FleetCsvWriter();
      case MARKDOWN -> new FleetMarkdownWriter(words, style.labels());
      case HTML -> new FleetHtmlWriter(words, style.labels(), style.language().tag());
      case NDJSON -> new FleetNdjsonWriter();
      case FIREWALL -> new FleetRequestWriter(words);
      case FIREWALL_CSV -> new FleetRequestCsvWriter();
    };
  }
}
