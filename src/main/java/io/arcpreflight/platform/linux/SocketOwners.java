package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the processes that hold sockets, as far as this process may look. */
final class SocketOwners {
  private static final List<String> AGENT_PROGRAMS = List.of("himds", "arcproxy", "azcmagent");
  private static final List<String> AGENT_UNITS =
      List.of("/himdsd.service", "/himds.service", "/arcproxyd.service");
  private static final int MOST_BYTES = 1 << 16;

  private final LinuxFiles files;

  SocketOwners(LinuxFiles files) {
    this.files = files;
  }

  /** The folders of processes by the inodes of the sockets that they hold. */
  Map<String, Path> find(Set<String> inodes) {
    var owners = new HashMap<String, Path>();
    try (var processes = Files.newDirectoryStream(files.at("/proc"), "[0-9]*")) {
      for (var process : processes) {
        addFrom(process, inodes, owners);
        if (owners.size() == inodes.size()) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What was found until then is what there is to tell.
    }
    return owners;
  }

  private static void addFrom(Path process, Set<String> inodes, Map<String, Path> owners) {
    try (var open = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var descriptor : open) {
        var target = Files.readSymbolicLink(descriptor).toString();
        if (target.startsWith("socket:[")) {
          var inode = target.substring("socket:[".length(), target.length() - 1);
          if (inodes.contains(inode)) {
            owners.put(inode, process);
          }
        }
      }
    } catch (IOException | DirectoryIteratorException goneOrForbidden) {
      // Other users' processes keep what they hold to themselves.
    }
  }

  PortHolder describe(@Nullable Path process, String userNumber) {
    var user = UserNames.of(files, userNumber);
    if (process == null) {
      return new PortHolder(null, null, user, AGENT_PROGRAMS.contains(user));
    }
    var name = text(process.resolve("comm"));
    var program = name.isEmpty() ? "?" : name;
    return new PortHolder(
        program,
        Long.valueOf(String.valueOf(process.getFileName())),
        user,
        isAgents(process, name));
  }

  private static boolean isAgents(Path process, String name) {
    for (var program : AGENT_PROGRAMS) {
      if (name.startsWith(program)) {
        return true;
      }
    }
    var group = text(process.resolve("cgroup"));
    for (var unit : AGENT_UNITS) {
      if (group.contains(unit)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Path file) {
    try {
      return PlainText.line(RegularFile.text(file, MOST_BYTES), MOST_BYTES);
    } catch (IOException gone) {
      return "";
    }
  }
}
