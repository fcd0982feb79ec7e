package io.arcpreflight.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class BrokenPipeTolerantStreamTest {

  @Test
  void everything_arrivesWhileItIsRead() {
    var pipe = new Pipe("never");
    var stream = new PrintStream(new BrokenPipeTolerantStream(pipe), false, UTF_8);

    stream.print("READY");
    stream.write('\n');

    assertThat(stream.checkError()).isFalse();
    assertThat(pipe.arrived.toString(UTF_8)).isEqualTo("READY\n");
  }

  @Test
  void readerWhoLeft_isNoFault() {
    var pipe = new Pipe("Broken pipe");
    var stream = new PrintStream(new BrokenPipeTolerantStream(pipe), false, UTF_8);
    pipe.broken = true;

    stream.print("READY");
    stream.print("and more");

    assertThat(stream.checkError()).isFalse();
    assertThat(pipe.attempts).isEqualTo(1);
  }

  @Test
  void fullDisk_isOne() {
    var pipe = new Pipe("No space left on device");
    var stream = new PrintStream(new BrokenPipeTolerantStream(pipe), false, UTF_8);
    pipe.broken = true;

    stream.print("READY");

    assertThat(stream.checkError()).isTrue();
  }

  private static final class Pipe extends OutputStream {
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private final String failure;
    private boolean broken;
    private int attempts;

    private Pipe(String failure) {
      this.failure = failure;
    }

    @Override
    public void write(int octet) throws IOException {
      attempts++;
      if (broken) {
        throw new IOException(failure);
      }
      arrived.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      attempts++;
      if (broken) {
        throw new IOException(failure);
      }
      arrived.write(bytes, from, length);
    }
  }
}
