package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CausesDocumentTest {
  private static final Path FILE = Path.of("docs", "causes.md");
  private static final String UPDATE =
      "write it anew: mvn test -Dtest=CausesDocumentTest -Ddocs.update=true";

  private final Catalog catalog = Catalog.load(Language.ENGLISH);

  @Test
  void document_isWhatTheCatalogueSays() throws IOException {
    var generated = new CauseDocument(catalog).write();
    if (Boolean.getBoolean("docs.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, generated);
    }
    var lines = generated.lines().toList();
    var found = Files.readAllLines(FILE);
    // To compute the difference of two long texts takes a minute; the first one is enough.
    for (var i = 0; i < Math.min(lines.size(), found.size()); i++) {
      assertThat(found.get(i))
          .as("%s:%s is out of date; %s", FILE, i + 1, UPDATE)
          .isEqualTo(lines.get(i));
    }
    assertThat(found).as("lines of %s; %s", FILE, UPDATE).hasSameSizeAs(lines);
  }

  @Test
  void document_hasOneHeadingForEachCause() throws IOException {
    assertThat(Files.readAllLines(FILE))
        .filteredOn(line -> line.startsWith("### "))
        .extracting(line -> line.substring("### ".length()))
        .containsExactlyElementsOf(catalog.causes().stream().map(Cause::id).toList());
  }
}
