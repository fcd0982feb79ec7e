package io.arcpreflight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes inputs blindly, in the ways that break parsers; bounded in length. */
final class Mutator {
  private static final int LONGEST = 16 * 1024;
  private static final int MOST_CHANGES = 4;

  /** What means something to one parser or another. */
  private static final List<String> WORDS =
      List.of(
          "\0",
          "\r\n",
          "\n\n",
          "\\",
          "\"",
          "'",
          "$",
          "%",
          "%zz",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "=",
          "@",
          "#",
          "://",
          "-1",
          "99999999999999999999",
          "1e999",
          "\\u",
          "\\ud800",
          "\u202e",
          "\u001b[31m",
          "\ud83d\ude00",
          "\ufeff",
          "../",
          "-----BEGIN ",
          "-----END ",
          "-----");

  private final Random random;
  private final List<byte[]> seeds;

  /**
   * @param seeds at least one
   */
  Mutator(Random random, List<byte[]> seeds) {
    this.random = random;
    this.seeds = seeds;
  }

  byte[] next() {
    var input = seed();
    for (var changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      input = changed(input);
    }
    return Arrays.copyOf(input, Math.min(input.length, LONGEST));
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] changed(byte[] input) {
    var at = random.nextInt(input.length + 1);
    var end = at + random.nextInt(Math.min(input.length - at, 64) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> replaced(input, at, at, word());
      case 1 -> replaced(input, at, end, word());
      case 2 -> replaced(input, at, end, new byte[0]);
      case 3 -> replaced(input, at, input.length, tail(seed()));
      case 4 -> replaced(input, at, at, repeated(Arrays.copyOfRange(input, at, end)));
      default -> replaced(input, at, Math.min(at + 1, input.length), oneByte());
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
  }

  private byte[] oneByte() {
    return new byte[] {(byte) random.nextInt()};
  }

  private byte[] tail(byte[] input) {
    return Arrays.copyOfRange(input, random.nextInt(input.length + 1), input.length);
  }

  private byte[] repeated(byte[] part) {
    var out = new ByteArrayOutputStream();
    for (var times = 1 + random.nextInt(8); times > 0; times--) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
    var out = new ByteArrayOutputStream();
    out.write(input, 0, from);
    out.writeBytes(by);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }
}
