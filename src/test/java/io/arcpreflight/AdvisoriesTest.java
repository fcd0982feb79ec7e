package io.arcpreflight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is shipped is not what an advisory that SECURITY.md names was written about. */
class AdvisoriesTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| ([a-z-]+) \\| (CVE-.*) \\| ([0-9.]+) \\|$", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> library_isNewerThanTheAdvisory() throws IOException {
    var rows = ROW.matcher(Files.readString(Path.of("SECURITY.md"))).results().toList();
    assertThat(rows).isNotEmpty();
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.group(1) + ", " + row.group(2),
                    () ->
                        assertThat(shipped(row.group(1)))
                            .isGreaterThanOrEqualTo(Version.parse(row.group(3)))));
  }

  private static Version shipped(String library) {
    var jar = Pattern.compile(library + "(?:-jvm)?-([0-9.]+)\\.jar");
    var versions =
        Stream.of(requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator))
            .map(entry -> jar.matcher(requireNonNull(Path.of(entry).getFileName()).toString()))
            .filter(Matcher::matches)
            .map(it -> Version.parse(it.group(1)))
            .toList();
    assertThat(versions).as("versions of %s on the class path", library).hasSize(1);
    return versions.getFirst();
  }
}
