package io.arcpreflight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A class of {@link FuzzTarget}s. As tests they see their seeds, what was found once, and some
 * hundred mutations of these, always the same; {@code scripts/fuzz} looks for new ones. So do more
 * mutations, or others: {@code -Dfuzz.mutations=10000 -Dfuzz.draw=1}.
 */
public interface FuzzTargets {
  /** So many mutations of each target's seeds. */
  int MUTATIONS = Integer.getInteger("fuzz.mutations", 300);

  /** Others for each. */
  int DRAW = Integer.getInteger("fuzz.draw", 0);

  /** One test for each target. */
  @TestFactory
  default Stream<DynamicTest> promises() {
    return FuzzDriver.targetsOf(getClass()).stream()
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> replay(target)));
  }

  /** Tries what is known, and mutations of it. */
  static void replay(FuzzDriver.Target target) throws Throwable {
    var seeds = target.seeds();
    for (var seed : seeds) {
      test(target, seed);
    }
    var mutator = new Mutator(new Random((long) target.name().hashCode() + DRAW), seeds);
    for (var i = 0; i < MUTATIONS; i++) {
      test(target, mutator.next());
    }
  }

  private static void test(FuzzDriver.Target target, byte[] input) throws Throwable {
    try {
      target.test(input);
    } catch (Throwable broken) {
      broken.addSuppressed(new AssertionError(described(target, input)));
      throw broken;
    }
  }

  private static String described(FuzzDriver.Target target, byte[] input) {
    return "%s broke its promise with these bytes: %s, as text: %s"
        .formatted(target.name(), HexFormat.of().formatHex(input), new String(input, UTF_8));
  }
}
