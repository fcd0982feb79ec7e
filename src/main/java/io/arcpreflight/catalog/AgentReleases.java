package io.arcpreflight.catalog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** The months in which the agent's versions were released, as far as this program knows them. */
public final class AgentReleases {
  private static final int SUPPORTED_YEARS = 1;

  private final Map<String, String> months;

  private AgentReleases(Map<String, String> months) {
    this.months = months;
  }

  static AgentReleases read() {
    return new AgentReleases(Resources.map(String.class, "agent-releases.json"));
  }

  /**
   * The last day on which a version is supported: a year after its release, of which only the month
   * is known.
   *
   * @param version such as "1.67.03504.1320"; what follows its second number does not matter
   * @return empty for a version that is not known, which may be newer than this program
   */
  public Optional<LocalDate> supportedUntil(String version) {
    return Optional.ofNullable(months.get(release(version)))
        .map(month -> YearMonth.parse(month).plusYears(SUPPORTED_YEARS).atEndOfMonth());
  }

  private static String release(String version) {
    var minor = version.indexOf('.');
    var rest = minor < 0 ? -1 : version.indexOf('.', minor + 1);
    return rest < 0 ? version : version.substring(0, rest);
  }
}
