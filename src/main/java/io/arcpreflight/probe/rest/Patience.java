package io.arcpreflight.probe.rest;

import java.time.Duration;

/** Lets time pass before something is asked again. */
@FunctionalInterface
public interface Patience {
  void wait(Duration time) throws InterruptedException;
}
