package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.PortHolders;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kernel's list of sockets, with the processes that hold them. */
final class ListeningSockets implements PortHolders {
  private static final List<String> TABLES = List.of("/proc/net/tcp", "/proc/net/tcp6");
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int USER = 7;
  private static final int INODE = 9;

  /** The kernel lists listening sockets before all others. */
  private static final int ENOUGH_BYTES = 1 << 20;

  private final LinuxFiles files;

  private record Socket(int port, String user) {}

  ListeningSockets(LinuxFiles files) {
    this.files = files;
  }

  @Override
  public Optional<Map<Integer, PortHolder>> of(Set<Integer> ports) {
    var sockets = new HashMap<String, Socket>();
    try {
      for (var table : TABLES) {
        addFrom(table, ports, sockets);
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    var holders = new HashMap<Integer, PortHolder>();
    if (!sockets.isEmpty()) {
      var owners = new SocketOwners(files);
      var processes = owners.find(sockets.keySet());
      sockets.forEach(
          (inode, socket) ->
              holders.merge(
                  socket.port(),
                  owners.describe(processes.get(inode), socket.user()),
                  ListeningSockets::better));
    }
    return Optional.of(holders);
  }

  /** What is held by a stranger on one of its addresses is not the agent's alone. */
  private static PortHolder better(PortHolder one, PortHolder other) {
    if (one.ofAgent() != other.ofAgent()) {
      return one.ofAgent() ? other : one;
    }
    return one.program() == null ? other : one;
  }

  private void addFrom(String table, Set<Integer> ports, Map<String, Socket> sockets)
      throws IOException {
    var text = RegularFile.beginning(files.at(table), ENOUGH_BYTES);
    for (var line : text.split("\n", -1)) {
      var fields = PlainText.words(line);
      if (fields.size() > INODE && fields.get(STATE).equals(LISTENING)) {
        var port = portOf(fields.get(ADDRESS));
        if (ports.contains(port)) {
          sockets.put(fields.get(INODE), new Socket(port, fields.get(USER)));
        }
      }
    }
  }

  private static int portOf(String address) {
    try {
      return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    } catch (NumberFormatException notAnAddress) {
      return -1;
    }
  }
}
