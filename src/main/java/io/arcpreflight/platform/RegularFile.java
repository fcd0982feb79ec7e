package io.arcpreflight.platform;

import io.arcpreflight.file.ReadableFile;
import io.arcpreflight.text.EncodedText;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files that others write: never a pipe or a device, which could block, and never without a
 * bound.
 */
public final class RegularFile {
  private RegularFile() {}

  /**
   * The whole file as UTF-8, with a replacement character for every byte that is none.
   *
   * @throws IOException also when it is no regular file, has more bytes than that, or is UTF-16
   */
  public static String text(Path file, int mostBytes) throws IOException {
    var bytes = bytes(file, mostBytes);
    if (EncodedText.hasUtf16Mark(bytes)) {
      throw new FileSystemException(file.toString(), null, "is UTF-16 text");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The whole file.
   *
   * @throws IOException also when it is no regular file, or has more bytes than that
   */
  public static byte[] bytes(Path file, int mostBytes) throws IOException {
    ReadableFile.requireRegular(file);
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw new FileSystemException(file.toString(), null, "larger than " + mostBytes + " bytes");
      }
      return bytes;
    }
  }

  /**
   * The beginning of a file, as UTF-8.
   *
   * @throws IOException also when it is no regular file
   */
  public static String beginning(Path file, int mostBytes) throws IOException {
    ReadableFile.requireRegular(file);
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(mostBytes), StandardCharsets.UTF_8);
    }
  }

  /**
   * The end of a file, as UTF-8.
   *
   * @throws IOException also when it is no regular file
   */
  public static String ending(Path file, int mostBytes) throws IOException {
    ReadableFile.requireRegular(file);
    try (var in = Files.newByteChannel(file)) {
      in.position(Math.max(0, in.size() - mostBytes));
      var bytes = Channels.newInputStream(in).readNBytes(mostBytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Why a file could not be read, without its name. */
  public static String reason(IOException failure) {
    return ReadableFile.reason(failure);
  }
}
