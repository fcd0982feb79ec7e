package io.arcpreflight.platform.agent;

import io.arcpreflight.observation.agent.AgentFolder;
import io.arcpreflight.observation.agent.AgentFolder.Purpose;
import io.arcpreflight.observation.agent.AgentFolder.State;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Looks at the agent's folders, from outside. */
final class AgentFolders {
  private final AgentPaths place;

  AgentFolders(AgentPaths place) {
    this.place = place;
  }

  /** In the order of their paths. */
  List<AgentFolder> look() {
    var seen = new ArrayList<AgentFolder>();
    new TreeMap<>(place.folders())
        .forEach((path, purpose) -> seen.add(look(path, purpose, place.at().apply(path))));
    return seen;
  }

  /** The names of the extensions that were installed, without their versions. */
  List<String> extensions() {
    var names = new ArrayList<String>();
    try (var folders = Files.newDirectoryStream(place.at().apply(place.extensions()))) {
      for (var folder : folders) {
        var name = String.valueOf(folder.getFileName());
        var version = name.lastIndexOf('-');
        names.add(version > 0 ? name.substring(0, version) : name);
      }
    } catch (IOException | DirectoryIteratorException none) {
      return List.of();
    }
    names.sort(null);
    return names;
  }

  private static AgentFolder look(String shownAs, Purpose purpose, Path path) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      var state = attributes.isDirectory() ? State.FOLDER : State.OTHER;
      try {
        var posix = Files.readAttributes(path, PosixFileAttributes.class);
        return new AgentFolder(
            shownAs,
            purpose,
            state,
            Files.isWritable(path),
            posix.group().getName(),
            PosixFilePermissions.toString(posix.permissions()));
      } catch (UnsupportedOperationException windows) {
        return new AgentFolder(shownAs, purpose, state, Files.isWritable(path), null, null);
      }
    } catch (NoSuchFileException missing) {
      return new AgentFolder(shownAs, purpose, State.MISSING, false, null, null);
    } catch (IOException failure) {
      return new AgentFolder(shownAs, purpose, State.UNREADABLE, false, null, null);
    }
  }
}
