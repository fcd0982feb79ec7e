package io.arcpreflight.probe.host;

import io.arcpreflight.observation.host.KeyPairObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries whether a key pair such as the agent's can be made here: one maker that can is enough. */
public final class KeyPairProbe implements Probe {
  private static final int BITS = 2048;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final List<RsaKeyGenerator> makers;

  /**
   * @param makers in the order in which they are tried
   */
  public KeyPairProbe(List<RsaKeyGenerator> makers) {
    this.makers = List.copyOf(makers);
  }

  @Override
  public KeyPairObservation observe(Deadline deadline) throws InterruptedException {
    var failures = new ArrayList<String>();
    var names = new ArrayList<String>();
    var start = deadline.elapsedMillis();
    for (var maker : makers) {
      names.add(maker.name());
      try {
        maker.make(BITS, Duration.ofMillis(deadline.millisToWait(LONGEST)));
        return seen(true, maker.name(), deadline.elapsedMillis() - start, failures);
      } catch (IOException | GeneralSecurityException | RuntimeException failed) {
        failures.add(maker.name() + ": " + PlainText.line(why(failed), 300));
      }
    }
    return seen(false, String.join(", ", names), deadline.elapsedMillis() - start, failures);
  }

  private static KeyPairObservation seen(
      boolean generated, String maker, long durationMs, List<String> failures) {
    var detail = failures.isEmpty() ? null : String.join("; ", failures);
    return new KeyPairObservation(generated, BITS, maker, durationMs, detail);
  }

  private static String why(Exception failed) {
    @Nullable String message = failed.getMessage();
    return message == null ? failed.getClass().getSimpleName() : message;
  }
}
