package io.arcpreflight.probe.azure;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.rest.Answer;

/** What can be asked of Azure Resource Manager. None of it changes anything. */
interface Questions {
  /** Asks for one thing. */
  Answer get(String path, String version, Deadline deadline) throws InterruptedException;

  /** Asks for a list, and for all of its pages. */
  Answer list(String path, String version, Deadline deadline) throws InterruptedException;

  /** Some questions are too long for an address. They change nothing either. */
  Answer query(String path, String version, String json, Deadline deadline)
      throws InterruptedException;
}
