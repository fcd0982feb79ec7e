package io.arcpreflight.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPathTest {
  @TempDir private Path root;
  private FileTree tree;

  @BeforeEach
  void make() {
    tree = new FileTree(root).program("/usr/bin/id").program("/shared/id").program("/id");
  }

  private String find(String path) {
    return String.valueOf(new SearchPath(tree::at, Map.of("PATH", path)).find("id"));
  }

  private void mode(String folder, String permissions) throws IOException {
    Files.setPosixFilePermissions(tree.at(folder), PosixFilePermissions.fromString(permissions));
  }

  @Test
  void programOfTheFirstFolder_isFound() throws IOException {
    mode("/shared", "rwxrwxr-x");
    assertThat(find("/none:/shared/:/usr/bin")).isEqualTo("/shared/id");
  }

  @Test
  void folderThatDependsOnWhereOneStands_isPassedOver() {
    assertThat(find(".:shared::./shared:../shared:/usr/bin")).isEqualTo("/usr/bin/id");
    assertThat(find(".::shared")).isEqualTo("null");
  }

  @Test
  void folderThatEverybodyMayWriteTo_isPassedOver() throws IOException {
    mode("/shared", "rwxrwxrwx");
    assertThat(find("/shared:/usr/bin")).isEqualTo("/usr/bin/id");
    assertThat(find("/shared")).isEqualTo("null");
  }
}
