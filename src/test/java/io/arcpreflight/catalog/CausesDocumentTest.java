package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CausesDocumentTest {
  private static final Path FILE = Path.of("docs", "causes.md");
  private static final Path FOLDER = Path.of("docs", "causes");
  private static final String UPDATE =
      "write it anew: mvn test -Dtest=CausesDocumentTest -Ddocs.update=true";

  private final Catalog catalog = Catalog.load(Language.ENGLISH);
  private final CauseDocument document = new CauseDocument(catalog);

  @Test
  void document_isWhatTheCatalogueSays() throws IOException {
    compare(FILE, document.write());
  }

  @Test
  void eachCause_hasAPageOfItsOwnAndNothingElseHas() throws IOException {
    var pages = new TreeMap<Path, String>();
    for (var cause : catalog.causes()) {
      pages.put(FOLDER.resolve(cause.id() + ".md"), document.write(cause));
    }
    if (isUpdate()) {
      for (var file : files()) {
        if (!pages.containsKey(file)) {
          Files.delete(file);
        }
      }
    }
    for (var page : pages.entrySet()) {
      compare(page.getKey(), page.getValue());
    }
    assertThat(files())
        .as("files of %s; %s", FOLDER, UPDATE)
        .containsExactlyElementsOf(pages.keySet());
  }

  private static boolean isUpdate() {
    return Boolean.getBoolean("docs.update");
  }

  private static List<Path> files() throws IOException {
    Files.createDirectories(FOLDER);
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static void compare(Path file, String generated) throws IOException {
    if (isUpdate()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    var lines = generated.lines().toList();
    assertThat(file).as(UPDATE).exists();
    var found = Files.readAllLines(file);
    // To compute the difference of two long texts takes a minute; the first one is enough.
    for (var i = 0; i < Math.min(lines.size(), found.size()); i++) {
      assertThat(found.get(i))
          .as("%s:%s is out of date; %s", file, i + 1, UPDATE)
          .isEqualTo(lines.get(i));
    }
    assertThat(found).as("lines of %s; %s", file, UPDATE).hasSameSizeAs(lines);
  }

  @Test
  void document_hasOneHeadingForEachCause() throws IOException {
    assertThat(Files.readAllLines(FILE))
        .filteredOn(line -> line.startsWith("### "))
        .extracting(line -> line.substring("### ".length()))
        .containsExactlyElementsOf(catalog.causes().stream().map(Cause::id).toList());
  }
}
