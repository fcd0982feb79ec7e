package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CausesDocumentTest {
  private static final Path FILE = Path.of("docs", "causes.md");
  private static final String UPDATE = "mvn test -Dtest=CausesDocumentTest -Ddocs.update=true";

  private final Catalog catalog = Catalog.load(Language.ENGLISH);

  @Test
  void document_isWhatTheCatalogueSays() throws IOException {
    var generated = new CauseDocument(catalog).write();
    if (Boolean.getBoolean("docs.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, generated);
    }
    assertThat(FILE)
        .as("%s is out of date; write it anew with: %s", FILE, UPDATE)
        .content()
        .isEqualToNormalizingNewlines(generated);
  }

  @Test
  void document_hasOneHeadingForEachCause() throws IOException {
    assertThat(Files.readAllLines(FILE))
        .filteredOn(line -> line.startsWith("### "))
        .extracting(line -> line.substring("### ".length()))
        .containsExactlyElementsOf(catalog.causes().stream().map(Cause::id).toList());
  }
}
