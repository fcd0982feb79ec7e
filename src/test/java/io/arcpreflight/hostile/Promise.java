package io.arcpreflight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Told;
import io.arcpreflight.report.ReportedFinding;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a table of cases promises: that each ends within a time and within a memory. How many there
 * were, how many kept it, and the worst of them is written to {@code target/reliability}, of which
 * {@code docs/reliability.md} is made.
 *
 * <p>The memory is all that was allocated meanwhile, by the peer as well: more than was ever in use
 * at once.
 */
final class Promise implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final Path FILE = Path.of("target", "reliability", "hostile.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MEGABYTE = 1 << 20;

  private final String text;
  private final Duration time;
  private final int megabytes;
  private int cases;
  private int passed;
  private long longestNanos;
  private long mostBytes;

  private Promise(String text, Duration time, int megabytes) {
    this.text = text;
    this.time = time;
    this.megabytes = megabytes;
  }

  /** That it ends within this time, of which a machine that is busy may take a multiple. */
  static Promise of(String text, Duration time, int megabytes) {
    return new Promise(text, time, megabytes);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    cases++;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (test.getExecutionException().isEmpty()) {
      passed++;
    }
  }

  /** The same for a peer of one more run, whose report is harmless besides. */
  Told hold(HostilePeer peer, Scenario given) throws Exception {
    given.endpoints("hostile/endpoint.json");
    peer.arrangement().accept(given);
    var told = within(given::check);
    var causes =
        told.report().findings().stream()
            .map(ReportedFinding::cause)
            .filter(it -> !it.equals("agent.not-installed"));
    assertThat(causes).as(peer.name()).containsExactlyElementsOf(peer.causes());
    Harmless.require(told.report());
    return told;
  }

  <T> T within(Callable<T> work) throws Exception {
    var bytes = allocatedBytes();
    var start = System.nanoTime();
    var result = work.call();
    var nanos = System.nanoTime() - start;
    var allocated = allocatedBytes() - bytes;
    longestNanos = Math.max(longestNanos, nanos);
    mostBytes = Math.max(mostBytes, allocated);
    assertThat(Duration.ofNanos(nanos)).isLessThan(time);
    assertThat(allocated / MEGABYTE).as("MiB allocated").isLessThan(megabytes);
    return result;
  }

  /** By all threads, those that have ended included. */
  private static long allocatedBytes() throws JMException {
    var threads = ObjectName.getInstance(ManagementFactory.THREAD_MXBEAN_NAME);
    return (long)
        ManagementFactory.getPlatformMBeanServer()
            .getAttribute(threads, "TotalThreadAllocatedBytes");
  }

  @Override
  public void afterAll(ExtensionContext test) throws IOException {
    Files.createDirectories(FILE.getParent());
    var all = JSON.createArrayNode();
    if (Files.exists(FILE) && JSON.readTree(FILE.toFile()) instanceof ArrayNode before) {
      for (var each : before) {
        if (!each.path("promise").asText().equals(text)) {
          all.add(each);
        }
      }
    }
    all.add(measured());
    Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }

  private ObjectNode measured() {
    return JSON.createObjectNode()
        .put("promise", text)
        .put("cases", cases)
        .put("passed", passed)
        .put("longestSeconds", rounded(longestNanos / 1e9))
        .put("mostMemoryMb", rounded((double) mostBytes / MEGABYTE));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
  }
}
