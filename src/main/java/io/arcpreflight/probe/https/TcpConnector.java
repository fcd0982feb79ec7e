package io.arcpreflight.probe.https;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Connects to every address of a name, both families, side by side. */
final class TcpConnector {
  private final Limits limits;
  private final Executor sideTasks;
  private final Dialling dialling;

  TcpConnector(Limits limits, Executor sideTasks, Dialling dialling) {
    this.limits = limits;
    this.sideTasks = sideTasks;
    this.dialling = dialling;
  }

  /**
   * Begins to connect to all addresses.
   *
   * @param addresses numeric ones
   * @throws IOException when this machine cannot even try
   */
  TcpRace start(List<String> addresses, int port, Deadline deadline) throws IOException {
    var literals = new ArrayList<InetAddress>();
    for (var address : addresses) {
      literals.add(InetAddress.ofLiteral(address));
    }
    var race = new TcpRace(deadline, deadline.within(limits.connect()), sideTasks);
    race.begin(literals, port, dialling);
    return race;
  }
}
