package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.Fact;
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
import org.jspecify.annotations.Nullable;

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
        return new TrustStoreObservation(bundle, count, List.copyOf(unusable), closed(bundle));
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

  /** What keeps all authorities from the agent's service; one place that it may read is enough. */
  private @Nullable List<Fact> closed(String bundle) {
    var closed = ServiceAccountRights.closed(files, bundle);
    if (closed.isEmpty() || places.bundles().stream().anyMatch(this::isOpen)) {
      return null;
    }
    for (var folder : places.folders()) {
      if (!folder.isEmpty() && hasOpenCertificate(folder)) {
        return null;
      }
    }
    return List.of(closed.get());
  }

  private boolean isOpen(String file) {
    return Files.isRegularFile(files.at(file))
        && ServiceAccountRights.closed(files, file).isEmpty()
        && certificatesIn(files.at(file), file) > 0;
  }

  private boolean hasOpenCertificate(String folder) {
    try (var entries = Files.newDirectoryStream(files.at(folder))) {
      for (var entry : entries) {
        if (isOpen(folder + "/" + entry.getFileName())) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return false;
    }
    return false;
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
