package io.arcpreflight.platform.linux;

import java.util.ArrayList;
import java.util.List;

/** Finds the certificates in a PEM file: the text between each pair of marks, not yet decoded. */
final class PemBlocks {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  private PemBlocks() {}

  static List<String> in(String text) {
    var blocks = new ArrayList<String>();
    var begin = text.indexOf(BEGIN);
    var end = 0;
    while (begin >= 0) {
      var start = begin + BEGIN.length();
      // Once there is no more end, looking for it again from each beginning would take for ever.
      if (end >= 0 && end < start) {
        end = text.indexOf(END, start);
      }
      var next = text.indexOf(BEGIN, start);
      var complete = end >= 0 && (next < 0 || end < next);
      if (complete && (begin == 0 || text.charAt(begin - 1) == '\n')) {
        blocks.add(text.substring(start, end));
      }
      begin = next;
    }
    return blocks;
  }
}
