package io.arcpreflight.probe.https.tcp;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Connects to every address of a name, both families, side by side. */
public final class TcpConnector {
  /** Each holds a file descriptor, and every endpoint is tried at once. */
  static final int MOST_ADDRESSES = 24;

  private final PhaseTimeouts timeouts;
  private final Executor sideTasks;
  private final AddressMapping addressMapping;
  private final InstantSource clock;
  private final OwnFilter ownFilter;

  public TcpConnector(
      PhaseTimeouts timeouts,
      Executor sideTasks,
      AddressMapping addressMapping,
      InstantSource clock,
      OwnFilter ownFilter) {
    this.ownFilter = ownFilter;
    this.clock = clock;
    this.timeouts = timeouts;
    this.sideTasks = sideTasks;
    this.addressMapping = addressMapping;
  }

  /**
   * Begins to connect to all addresses, or to the first {@value #MOST_ADDRESSES} of more.
   *
   * @param addresses numeric ones
   * @throws IOException when this machine cannot even try
   */
  public TcpRace start(List<String> addresses, int port, Deadline deadline) throws IOException {
    var literals = new ArrayList<InetAddress>();
    for (var address : addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES))) {
      literals.add(InetAddress.ofLiteral(address));
    }
    var race =
        new TcpRace(
            deadline,
            deadline.within(timeouts.connect()),
            sideTasks,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            ownFilter);
    ownFilter.begin();
    race.begin(literals, port, addressMapping);
    return race;
  }
}
