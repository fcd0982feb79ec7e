package io.arcpreflight.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are part of the program, each beside the classes that it is for. */
public final class BundledText {
  private BundledText() {}

  /**
   * A whole file in UTF-8.
   *
   * @param beside a class of the package that holds it
   * @throws IllegalStateException when the program was built without it
   */
  public static String read(Class<?> beside, String file) {
    try (var in = open(beside, file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The same file as a stream, for readers that keep little of it.
   *
   * @throws IllegalStateException when the program was built without it
   */
  public static InputStream open(Class<?> beside, String file) {
    var in = beside.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing from the program");
    }
    return in;
  }
}
