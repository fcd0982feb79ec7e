package io.arcpreflight.probe.host;

import io.arcpreflight.observation.host.MetadataObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks a link-local address what the agent's installer asks it. No packet to it ever leaves the
 * machine's own network.
 */
public final class MetadataProbe implements Probe {
  /** What is asked for there. */
  public static final String PATH = "/metadata/instance/compute?api-version=2019-06-01";

  public static final int PORT = 80;

  private static final int FIRST_ERROR = 400;
  private static final Duration SERVICE_MANAGER = Duration.ofSeconds(2);

  private final InetSocketAddress address;
  private final Platform platform;

  public MetadataProbe(InetSocketAddress address, Platform platform) {
    this.address = address;
    this.platform = platform;
  }

  /**
   * Asks on the usual port.
   *
   * @param address a numeric one
   */
  public static MetadataProbe of(String address, Platform platform) {
    return new MetadataProbe(new InetSocketAddress(InetAddress.ofLiteral(address), PORT), platform);
  }

  @Override
  public MetadataObservation observe(Deadline deadline) throws InterruptedException {
    var answer = MetadataAnswer.of(address, deadline);
    var chassis = platform.chassis();
    return new MetadataObservation(
        address.getAddress().getHostAddress(),
        answer.status(),
        answer.recognised(),
        answer.detail(),
        chassis,
        isNeeded(answer, chassis)
            ? platform.azureAllowedBy(Duration.ofMillis(deadline.millisToWait(SERVICE_MANAGER)))
            : null);
  }

  /** To ask whether it is allowed may take another program, which no other machine needs. */
  private static boolean isNeeded(MetadataAnswer answer, @Nullable String chassis) {
    var accepted = answer.status() != null && answer.status() < FIRST_ERROR;
    return accepted || MetadataObservation.AZURE_CHASSIS.equals(chassis);
  }
}
