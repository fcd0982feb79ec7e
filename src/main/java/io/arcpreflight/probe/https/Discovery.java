package io.arcpreflight.probe.https;

import java.util.List;

/** Finds in an answer the hosts that it names for further checks. */
@FunctionalInterface
public interface Discovery {
  /** For answers that name none: their bodies need not be read. */
  Discovery NONE = body -> List.of();

  /**
   * The hosts, without doubles.
   *
   * @param body at most its first 64 KiB
   */
  List<String> hostsIn(String body);
}
