package io.arcpreflight.probe.https.http;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How far this machine's clock is from the one that dated an answer. */
public final class ClockSkew {
  private static final long HALF_A_SECOND = 500;
  private static final long SECOND = 1_000;

  /** RFC 9111, 1.2.2: no cache counts further. */
  private static final int MOST_SECONDS = Integer.MAX_VALUE;

  private ClockSkew() {}

  /**
   * This machine's time minus the answer's, in seconds; absent when the answer has no date.
   *
   * @param sent when the request was sent, by this machine
   * @param received when its answer came; the answer was dated between the two
   */
  public static @Nullable Long seconds(Headers headers, Instant sent, Instant received) {
    var date = HttpDate.parse(headers.get("Date"));
    if (date == null) {
      return null;
    }
    // Dates are cut to the second, so the answer is half a second younger on average.
    var dated = date.plusSeconds(age(headers.get("Age"))).plusMillis(HALF_A_SECOND);
    var middle = sent.plus(Duration.between(sent, received).dividedBy(2));
    return Math.round((double) Duration.between(dated, middle).toMillis() / SECOND);
  }

  /** How long a cache has kept the answer since it was dated. */
  private static long age(@Nullable String header) {
    try {
      return header == null ? 0 : Math.clamp(Long.parseLong(header.strip()), 0, MOST_SECONDS);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
