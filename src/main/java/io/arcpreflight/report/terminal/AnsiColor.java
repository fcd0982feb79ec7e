package io.arcpreflight.report.terminal;

/**
 * What may be coloured: signs and headings. The eight old colours are whatever a theme makes of
 * them, and yellow or cyan can hardly be read on white. These are fixed ones, each dark enough for
 * a light terminal and light enough for a dark one.
 */
enum AnsiColor {
  PLAIN(""),
  HEADING("1"),
  GOOD("38;5;28"),
  BAD("38;5;160"),
  CAUTION("38;5;130"),
  REMARK("38;5;30"),
  FAINT("38;5;243");

  private final String code;

  AnsiColor(String code) {
    this.code = code;
  }

  /** What a terminal is told. */
  String code() {
    return code;
  }

  String paint(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
