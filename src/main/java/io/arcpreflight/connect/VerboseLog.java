package io.arcpreflight.connect;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file in which azcmagent keeps what it says with {@code --verbose}: what a run adds to it. */
final class VerboseLog {
  private static final int CHUNK = 64 << 10;

  private final Path file;
  private final @Nullable Object key;
  private final long size;

  private VerboseLog(Path file, @Nullable Object key, long size) {
    this.file = file;
    this.key = key;
    this.size = size;
  }

  /** As it is before the run. A file that is not there, or may not be read, is an empty one. */
  static VerboseLog before(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new VerboseLog(file, attributes.fileKey(), attributes.size());
    } catch (IOException absent) {
      return new VerboseLog(file, null, 0);
    }
  }

  /** What came to it since, or the end of that; all of it where another file took its place. */
  String added() {
    var tail = new TailBuffer();
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      if (now.isRegularFile()) {
        var same = Objects.equals(key, now.fileKey()) && now.size() >= size;
        read(Math.max(same ? size : 0, now.size() - TailBuffer.MOST_BYTES), tail);
      }
    } catch (IOException unreadable) {
      // What azcmagent printed still tells.
    }
    return tail.text();
  }

  private void read(long from, TailBuffer tail) throws IOException {
    try (var channel = Files.newByteChannel(file)) {
      var in = Channels.newInputStream(channel.position(from));
      var chunk = new byte[CHUNK];
      for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        tail.add(chunk, count);
      }
    }
  }
}
