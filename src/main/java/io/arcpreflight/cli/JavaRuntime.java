package io.arcpreflight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What this program runs on: the runtime, and whether it takes the classes from their archive.
 *
 * @param properties the system properties that every Java runtime has
 */
record JavaRuntime(Properties properties) {
  private static final String ARCHIVE = "arc-preflight.jsa";

  /** Whether the classes come from their archive, which Java does not tell when they do not. */
  enum ClassArchive {
    IN_USE("in use"),
    REFUSED(
        "not in use, which makes every start about three times as long: the files are not those"
            + " that it was made of; install arc-preflight anew"),
    MISSING("none");

    private final String words;

    ClassArchive(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  static JavaRuntime current() {
    return new JavaRuntime(System.getProperties());
  }

  String name() {
    return "Java %s (%s), %s"
        .formatted(property("java.vm.version"), property("java.vendor"), property("java.home"));
  }

  ClassArchive classArchive() {
    var program = Path.of(property("java.class.path"));
    if (!Files.exists(program.resolveSibling(ARCHIVE))) {
      return ClassArchive.MISSING;
    }
    return property("java.vm.info").contains("sharing")
        ? ClassArchive.IN_USE
        : ClassArchive.REFUSED;
  }

  private String property(String name) {
    return properties.getProperty(name, "");
  }
}
