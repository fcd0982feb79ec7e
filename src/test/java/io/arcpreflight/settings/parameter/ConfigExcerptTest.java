package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigExcerptTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a.json|{\"location\" \"x\"}|1|13|{\"location\" \"x\"}|13",
        "a.json|{~  \"location\": 'x'~}|2|15|  \"location\": 'x'|15",
        "a.json|{\"location\": \"x~}|1|16|{\"location\": \"x|16",
        "a.json|{\"tags\": \"😀\" 1}|1|14|{\"tags\": \"😀\" 1}|14",
        "a.json|{\"cloud\": 1,~\"tags\": [1]}|2|1|\"tags\": [1]}|1",
        "a.json|{\"cloud\": \"x\", \"cloud\": \"y\"}|1|16|{\"cloud\": \"x\", \"cloud\": \"y\"}|16",
        "a.json|{\"regoin\": \"x\"}|1|2|{\"regoin\": ***|2",
        "a.yaml|# first~location: 'x|2|13|location: 'x|13",
        "a.yaml|location: [~|2|1||",
        "a.yaml|# s~x: y~location: a: b|3|12|location: a: ***|12",
        "a.yaml|location:~- \"a\": [~}|3|1||",
        "a.yaml|location: {~]|2|1|]|1",
        "a.yaml|x: y~location: {~]|3|1|]|1",
        "a.yaml|\uFEFFregoin: x|1|1|regoin: ***|1",
        "a.yaml|tags: \"😀\" x|1|11|tags: \"😀\" x|11",
        "a.yaml|cloud: x~\tlocation: y~|2|1|\tlocation: y|1",
        "a.yaml|location: a: b|1|12|location: a: ***|12",
        "a.yaml|koreacentral|1|1||",
        "a.yaml|regoin: x|1|1|regoin: ***|1",
      })
  void everyMistake_hasItsPlace(
      String name, String text, long line, long column, String value, Long position)
      throws IOException {
    var found = found(name, text.replace('~', '\n'));

    assertThat(found.values()).containsEntry("line", line).containsEntry("column", column);
    assertThat(found.values().get("value")).isEqualTo(value);
    assertThat(found.values().get("position")).isEqualTo(position);
  }

  /** However the file is broken, nothing is shown of what may be a secret. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"service-principal-secret\": \"s3cr3t x\" \"location\": 1}",
        "{\"service-principal-secret\" \"s3cr3t x\"}",
        "{\"service-principal-secret: \"s3cr3t x\"}",
        "{\"service-principal-secret\": s3cr3t}",
        "{\"service-principal-secret\": \"a s3cr3t",
        "{\"service-principal-secret\":\n\"a \\s3cr3t\"}",
        "{\"service-principal-secert\": \"s3cr3t\"}",
        "{\"servcie-principal-secret\": \"s3cr3t\" \"x\"}",
        "{\"client_secret\": \"s3cr3t\", \"location\"}",
        "{\"unheard-of\": \"s3cr3t\"}",
        "{\"unheard-of\" \"s3cr3t\"}",
        "{\"cloud\": \"x\", \"unheard-of\" \"s3cr3t\"}",
        "{\"unheard-of\": {\"location\" : \"x\", \"s3cr3t\"}}",
        "s3cr3t",
        "[s3cr3t]",
        "cloud: x\nunheard-of:\n- s3cr3t\n- [}",
        "{\"access-token\": [\"s3cr3t\"]}",
        "service-principal-secret: s3cr3t: x",
        "service-principal-secret: a 's3cr3t: x",
        "service-principal-secret:\ns3cr3t",
        "service-principal-secret: |\n  s3cr3t\n s3cr3t: [",
        "service-principal-secret\n s3cr3t: [}",
        "secret: \"s3cr3t\n",
        "unheard-of: s3cr3t",
        "access_token: {s3cr3t",
        "unheard-of:\n  b: c\n  location: s3cr3t: [",
        "location: service-principal-secret s3cr3t: x",
        "location: client_secret s3cr3t: x",
        "passwrd: s3cr3t: [",
        "proxy: http://user:s3cr3t@proxy: x",
      })
  void secrets_areNeverShown(String text) throws IOException {
    for (var name : new String[] {"a.json", "a.yaml"}) {
      for (var problem : problems(name, text)) {
        assertThat(problem.toString()).doesNotContain("s3cr3t");
      }
    }
  }

  @Test
  void longLines_areCutAroundTheMistake() throws IOException {
    var found = found("a.json", "{\"tags\": \"" + "x".repeat(5_000) + "\" \"y\": 1}");

    assertThat(found.values()).containsEntry("column", 5_013L);
    assertThat(found.values().get("value")).isEqualTo("…" + "x".repeat(150) + "\" \"y\": ***");
    assertThat(found.values()).containsEntry("position", 154L);
  }

  private Fact found(String name, String text) throws IOException {
    return problems(name, text).getFirst();
  }

  private List<Fact> problems(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    var config = ConnectConfigFile.read(file.toString());
    var found = new ArrayList<Fact>();
    config.refused().forEach(problem -> found.add(problem.found()));
    config.ignored().forEach(problem -> found.add(problem.found()));
    return found;
  }

  @Test
  void lineBreaksOfWindows_areNotShown() throws IOException {
    for (var name : List.of("a.json", "a.yaml")) {
      var found = found(name, "{\r\n  \"location\": [ x }\r\n}");

      assertThat(found.values())
          .containsEntry("line", 2L)
          .containsEntry("value", "  \"location\": [ x }");
    }
  }

  /** For JSON it is a blank like any other. */
  @Test
  void carriageReturn_endsNoLineOfJson() throws IOException {
    var found = found("a.json", "{\"cloud\": \"x\",\r\"location\": 'x'}");

    assertThat(found.values()).containsEntry("line", 1L).containsEntry("position", 28L);
  }
}
