package io.arcpreflight.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as its build wrote it down. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Such as "1.2.0". */
  public static String read() {
    try (var in = ProgramVersion.class.getResourceAsStream("/io/arcpreflight/version.txt")) {
      if (in == null) {
        throw new IllegalStateException("version.txt is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
