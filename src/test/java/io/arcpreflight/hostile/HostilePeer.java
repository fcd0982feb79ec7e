package io.arcpreflight.hostile;

import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.report.HostileReports;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One way in which a peer is hostile.
 *
 * @param causes what is found, and nothing else
 */
record HostilePeer(String name, Consumer<Scenario> arrangement, List<String> causes) {

  /**
   * What a peer says of itself: all of {@link HostileReports#TEXTS} in four, each of which begins
   * as a formula does.
   */
  static final List<String> TEXTS =
      List.of(texts(6, 0, 3), texts(7, 1, 4, 10), texts(8, 2, 5, 11), texts(9, 12, 13, 14));

  private static String texts(int... places) {
    return Arrays.stream(places)
        .mapToObj(HostileReports.TEXTS::get)
        .collect(Collectors.joining(" "));
  }

  static HostilePeer of(String name, Consumer<Scenario> arrangement, String... causes) {
    return new HostilePeer(name, arrangement, List.of(causes));
  }

  @Override
  public String toString() {
    return name;
  }
}
