package io.arcpreflight.report.prometheus;

import io.arcpreflight.text.VisibleText;
import java.io.IOException;

/** Writes Prometheus's text format, version 0.0.4, gauges only. */
final class MetricsOutput {
  private static final String PREFIX = "arc_preflight_";
  private static final int LONGEST_LABEL = 200;

  private final Appendable out;
  private String metric = "";

  MetricsOutput(Appendable out) {
    this.out = out;
  }

  /** Begins a metric, whose name has the program's before it. */
  MetricsOutput gauge(String name, String help) throws IOException {
    metric = PREFIX + name;
    out.append("# HELP ").append(metric).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(metric).append(" gauge\n");
    return this;
  }

  /** One series of the metric, with the names and values of its labels in turn. */
  MetricsOutput value(String value, String... labels) throws IOException {
    out.append(metric);
    for (var i = 0; i < labels.length; i += 2) {
      out.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
      out.append(escaped(labels[i + 1])).append('"');
    }
    out.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
    return this;
  }

  private static String escaped(String text) {
    var visible = VisibleText.of(text);
    var cut = visible.length() <= LONGEST_LABEL ? visible : visible.substring(0, LONGEST_LABEL);
    return cut.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
