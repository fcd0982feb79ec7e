package io.arcpreflight.report;

import io.arcpreflight.text.BundledText;

/** The version of this program, as its build wrote it down. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Such as "1.2.0". */
  public static String read() {
    return BundledText.read(ProgramVersion.class, "/io/arcpreflight/version.txt").strip();
  }
}
