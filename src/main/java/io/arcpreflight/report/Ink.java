package io.arcpreflight.report;

/** What may be coloured: signs and headings. */
enum Ink {
  PLAIN(""),
  HEADING("1"),
  GOOD("32"),
  BAD("31"),
  CAUTION("33"),
  REMARK("36"),
  FAINT("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String paint(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
