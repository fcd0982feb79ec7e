package io.arcpreflight.hostile;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;

/** What may lie in the place of a file that is read. */
enum Malice {
  EMPTY {
    @Override
    void write(Path file) throws IOException {
      Files.createFile(file);
    }
  },
  MALFORMED {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "{\"\u001b[31m\u202e'\u0007=:;\\x\n[[", StandardCharsets.UTF_8);
    }
  },
  CUT_ESCAPE {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "{\"a\":\"x\\");
    }
  },
  BYTES {
    @Override
    void write(Path file) throws IOException {
      Files.write(
          file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, (byte) 0xc3, 0x28, 0});
    }
  },
  DEEP {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "[".repeat(200_000));
    }
  },
  MANY_LINES {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "-----BEGIN CERTIFICATE-----\n".repeat(100_000));
    }
  },
  /** PEM by its lines, and no certificate between them. */
  NOT_DER {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(
          file,
          """
          -----BEGIN CERTIFICATE-----
          3q2+7w==
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          MIQA////
          -----END CERTIFICATE-----
          """);
    }
  },
  /** A gigabyte of zeros, which takes no place on the disk. */
  HUGE {
    @Override
    void write(Path file) throws IOException {
      try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(1L << 30);
      }
    }
  },
  /** Text without an end of a line, as large as any bound and more. */
  LONG_LINE {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "x".repeat(3 << 20));
    }
  },
  PIPE {
    @Override
    void write(Path file) throws IOException {
      try {
        if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() != 0) {
          throw new IOException("mkfifo");
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  },
  SOCKET {
    @Override
    void write(Path file) throws IOException {
      try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        var relative = Path.of("").toAbsolutePath().relativize(file);
        var shorter = relative.toString().length() < file.toString().length() ? relative : file;
        socket.bind(UnixDomainSocketAddress.of(shorter));
      }
    }
  },
  ENDLESS_DEVICE {
    @Override
    void write(Path file) throws IOException {
      Files.createSymbolicLink(file, Path.of("/dev/zero"));
    }
  },
  TERMINAL {
    @Override
    void write(Path file) throws IOException {
      Files.createSymbolicLink(file, Path.of("/dev/ptmx"));
    }
  },
  /** A regular file whose read blocks. */
  KERNEL {
    @Override
    void write(Path file) throws IOException {
      Files.createSymbolicLink(file, Path.of("/proc/kmsg"));
    }
  },
  LOOP {
    @Override
    void write(Path file) throws IOException {
      var other = file.resolveSibling(file.getFileName() + ".loop");
      Files.createSymbolicLink(file, other);
      Files.createSymbolicLink(other, file);
    }
  },
  LEADS_NOWHERE {
    @Override
    void write(Path file) throws IOException {
      Files.createSymbolicLink(file, Path.of("/nowhere/\u001b[31m"));
    }
  },
  FOLDER {
    @Override
    void write(Path file) throws IOException {
      Files.createDirectory(file);
    }
  },
  UNREADABLE {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "secret");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    }
  },
  /** Grows, shrinks and goes away while it is read. */
  CHANGING {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "{\"a\":1}\n".repeat(10_000));
    }

    @Override
    Closeable meanwhile(Path file) {
      var over = new AtomicBoolean();
      var thread =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    var other = file.resolveSibling(file.getFileName() + ".other");
                    for (var i = 0; !over.get(); i++) {
                      try {
                        Files.writeString(other, "{\"a\":1}\n".repeat(i % 7 * 1000));
                        if (i % 3 == 0) {
                          Files.deleteIfExists(file);
                        } else {
                          Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                        }
                      } catch (IOException e) {
                        // Again.
                      }
                    }
                  });
      return () -> {
        over.set(true);
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };
    }
  };

  /** Puts it there, where nothing is. */
  abstract void write(Path file) throws IOException;

  /** What happens to it while it is read. */
  Closeable meanwhile(Path file) {
    return () -> {};
  }
}
