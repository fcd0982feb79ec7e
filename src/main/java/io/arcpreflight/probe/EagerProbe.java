package io.arcpreflight.probe;

import io.arcpreflight.observation.Observation;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A probe that starts at once, while what the others need is still being found out. */
public final class EagerProbe implements Probe {
  private final Future<Observation> seen;

  /**
   * Begins to look.
   *
   * @param deadline that of the run; whoever asks then waits for the result alone
   */
  public EagerProbe(Probe probe, Deadline deadline, ExecutorService beside) {
    seen = beside.submit(() -> probe.observe(deadline));
  }

  @Override
  public Observation observe(Deadline deadline) throws IOException, InterruptedException {
    try {
      return seen.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case InterruptedException ended -> throw ended;
        case RuntimeException broke -> throw broke;
        case Error broke -> throw broke;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
