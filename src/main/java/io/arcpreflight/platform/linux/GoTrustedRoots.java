package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.platform.TrustedRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roots that a Go program trusts: the first bundle that can be read, and then every file of the
 * certificate folders.
 */
final class GoTrustedRoots {
  private static final int MOST_BYTES = 16 << 20;

  private final LinuxFiles files;
  private final TrustStoreLocations trusted;

  GoTrustedRoots(LinuxFiles files, Map<String, String> environment) {
    this.files = files;
    this.trusted = TrustStoreLocations.in(environment);
  }

  TrustedRoots read() {
    var roots = new CertificateSet();
    var places = new ArrayList<String>();
    var bundle = readBundle(roots, places);
    for (var folder : trusted.folders()) {
      if (!folder.isEmpty() && readFolder(roots, files.at(folder), bundle)) {
        places.add(folder);
      }
    }
    var store = places.isEmpty() ? "none in " + trusted.all() : String.join(", ", places);
    return new TrustedRoots(store, roots.roots());
  }

  private @Nullable Path readBundle(CertificateSet roots, List<String> places) {
    for (var name : trusted.bundles()) {
      var file = files.at(name);
      var text = textOf(file);
      if (text != null) {
        if (roots.add(text)) {
          places.add(name);
        }
        return file;
      }
    }
    return null;
  }

  private static boolean readFolder(CertificateSet roots, Path folder, @Nullable Path bundle) {
    var added = false;
    for (var file : filesOf(folder)) {
      var text = file.equals(bundle) || pointsBesideItself(file) ? null : textOf(file);
      added |= text != null && roots.add(text);
    }
    return added;
  }

  private static List<Path> filesOf(Path folder) {
    var found = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that is not there holds nothing, to Go as well.
    }
    found.sort(null);
    return found;
  }

  /** The many links of an OpenSSL folder that only give a neighbour another name. */
  private static boolean pointsBesideItself(Path file) {
    try {
      return Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().indexOf('/') < 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static @Nullable String textOf(Path file) {
    try {
      return new String(RegularFile.bytes(file, MOST_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      return null;
    }
  }
}
