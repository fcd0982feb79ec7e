package io.arcpreflight.report.terminal;

/** What may be coloured: signs and headings. */
enum AnsiColor {
  PLAIN(""),
  HEADING("1"),
  GOOD("32"),
  BAD("31"),
  CAUTION("33"),
  REMARK("36"),
  FAINT("2");

  private final String code;

  AnsiColor(String code) {
    this.code = code;
  }

  String paint(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
