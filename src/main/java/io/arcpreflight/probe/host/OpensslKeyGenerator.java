package io.arcpreflight.probe.host;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The openssl program. A modulus of three primes uses all that one of two does and takes a third of
 * the time; where that is not known or not allowed, two will do.
 */
public record OpensslKeyGenerator(ProcessRunner processes) implements RsaKeyGenerator {

  @Override
  public String name() {
    return "openssl";
  }

  @Override
  public void make(int bits, Duration limit) throws IOException, InterruptedException {
    var length = Integer.toString(bits);
    var half = limit.dividedBy(2);
    var first =
        processes.run(
            List.of("openssl", "genrsa", "-primes", "3", "-out", "/dev/null", length), half);
    if (first.exitCode() == 0) {
      return;
    }
    var second = processes.run(List.of("openssl", "genrsa", "-out", "/dev/null", length), half);
    if (second.exitCode() != 0) {
      var words = PlainText.firstLine(second.errors(), 200);
      throw new IOException(
          second.exitCode() < 0
              ? "no key after " + half.toMillis() + " ms"
              : "exit status " + second.exitCode() + (words.isEmpty() ? "" : ": " + words));
    }
  }
}
