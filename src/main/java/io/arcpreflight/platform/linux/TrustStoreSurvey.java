package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.TrustStoreObservation;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts what stands in the trusted places, without decoding any of it. */
final class TrustStoreSurvey {
  private static final int MOST_BYTES = 16 << 20;

  private final LinuxFiles files;
  private final TrustStoreLocations places;
  private final Set<String> unusable = new LinkedHashSet<>();

  TrustStoreSurvey(LinuxFiles files, TrustStoreLocations places) {
    this.files = files;
    this.places = places;
  }

  TrustStoreObservation read() {
    for (var bundle : places.bundles()) {
      var count = certificatesIn(files.at(bundle), bundle);
      if (count > 0) {
        return new TrustStoreObservation(bundle, count, List.copyOf(unusable));
      }
    }
    for (var folder : places.folders()) {
      var count = folder.isEmpty() ? 0 : certificatesBelow(folder);
      if (count > 0) {
        return new TrustStoreObservation(folder, count, List.copyOf(unusable));
      }
    }
    return new TrustStoreObservation(places.all(), 0, List.copyOf(unusable));
  }

  private int certificatesBelow(String folder) {
    var count = 0;
    try (var entries = Files.newDirectoryStream(files.at(folder))) {
      for (var entry : entries) {
        count += certificatesIn(entry, folder + "/" + entry.getFileName());
      }
    } catch (NoSuchFileException usual) {
      return 0;
    } catch (IOException | DirectoryIteratorException unreadable) {
      unusable.add(folder + " cannot be listed: permission denied");
    }
    return count;
  }

  private int certificatesIn(Path file, String name) {
    try {
      var text = new String(RegularFile.bytes(file, MOST_BYTES), StandardCharsets.ISO_8859_1);
      var count = PemBlocks.in(text).size();
      if (count == 0 && places.bundles().contains(name)) {
        unusable.add(name + " holds no certificate");
      }
      return count;
    } catch (NoSuchFileException usual) {
      return 0;
    } catch (IOException unreadable) {
      if (places.bundles().contains(name)) {
        unusable.add(name + " " + RegularFile.reason(unreadable));
      }
      return 0;
    }
  }
}
