package io.arcpreflight.platform;

import io.arcpreflight.observation.FolderSeen;
import io.arcpreflight.observation.FolderSeen.Purpose;
import io.arcpreflight.observation.FolderSeen.State;
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
  private final AgentPlace place;

  AgentFolders(AgentPlace place) {
    this.place = place;
  }

  /** In the order of their paths. */
  List<FolderSeen> look() {
    var seen = new ArrayList<FolderSeen>();
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

  private static FolderSeen look(String shownAs, Purpose purpose, Path path) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      var state = attributes.isDirectory() ? State.FOLDER : State.OTHER;
      try {
        var posix = Files.readAttributes(path, PosixFileAttributes.class);
        return new FolderSeen(
            shownAs,
            purpose,
            state,
            Files.isWritable(path),
            posix.group().getName(),
            PosixFilePermissions.toString(posix.permissions()));
      } catch (UnsupportedOperationException windows) {
        return new FolderSeen(shownAs, purpose, state, Files.isWritable(path), null, null);
      }
    } catch (NoSuchFileException missing) {
      return new FolderSeen(shownAs, purpose, State.MISSING, false, null, null);
    } catch (IOException failure) {
      return new FolderSeen(shownAs, purpose, State.UNREADABLE, false, null, null);
    }
  }
}
