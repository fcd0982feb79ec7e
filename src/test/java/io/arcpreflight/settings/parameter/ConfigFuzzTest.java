package io.arcpreflight.settings.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of {@code --config}, tags; SnakeYAML, behind Jackson, has a second opinion. */
class ConfigFuzzTest implements FuzzTargets {
  private static final String YAML =
      "location: koreacentral\ntags: \"a=b,c=d\"\nservice-principal-secret: 'x y'\nverbose: true\n";

  private static final FuzzFolder FOLDER = new FuzzFolder();
  private static final YAMLMapper SNAKE = new YAMLMapper(new YAMLFactory());

  @FuzzTarget({
    YAML,
    "a: &x [1, {b: c}]\nd: *x\n",
    "a: |\n  one\n  two\nb: >-\n  x\n\n  y\n",
    "{a: 'b', \"c\": ~, ? d : e}",
    "%YAML 1.2\n---\na: !!str 1\n...\n",
    "# only\n"
  })
  static void yaml(byte[] input) {
    var text = new String(input, UTF_8);
    List<JsonMember> read;
    try {
      read = YamlMappingReader.read(text);
    } catch (ConfigSyntaxException e) {
      assertThat(e.sentence()).isNotBlank();
      var position = e.position();
      if (position != null) {
        ConfigExcerpt.ofYaml(text).mark(Fact.of("x"), position);
      }
      return;
    }
    var other = snake(text);
    if (other != null && other.isObject() && other.size() == read.size()) {
      for (var member : read) {
        var theirs = other.get(member.name());
        if (theirs != null) {
          assertSame(member.value(), theirs);
        }
      }
    }
  }

  private static @Nullable JsonNode snake(String text) {
    try {
      return SNAKE.readTree(text);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Texts stay texts here, where YAML 1.1 makes numbers of them, and words such as "yes". */
  private static void assertSame(JsonValue ours, JsonNode theirs) {
    switch (ours) {
      case JsonString(var text, _) -> {
        if (theirs.isTextual()) {
          assertThat(text).isEqualTo(theirs.textValue());
        } else {
          assertThat(theirs.isValueNode()).isTrue();
        }
      }
      case JsonArray(var items, _) -> {
        if (theirs.isArray()) {
          assertThat(items).hasSize(theirs.size());
          for (var i = 0; i < items.size(); i++) {
            assertSame(items.get(i), theirs.get(i));
          }
        }
      }
      case JsonObject object -> {
        if (object.firstDuplicate().isEmpty() && theirs.isObject()) {
          for (var member : object.members()) {
            var other = theirs.get(member.name());
            if (other != null) {
              assertSame(member.value(), other);
            }
          }
        }
      }
      case JsonBoolean(var is, _) ->
          assertThat(theirs.isBoolean() ? theirs.booleanValue() : is).isEqualTo(is);
      case JsonNull _, JsonNumber _ -> assertThat(theirs.isValueNode()).isTrue();
    }
  }

  @FuzzTarget({
    YAML,
    "{\"location\": \"koreacentral\", \"tags\": \"a=b\", \"verbose\": true}",
    "{\"service-principal-secret\": \"x\\",
    "\ufeff{}",
    "resource-group: [a]\nunknown: {x: y}\n"
  })
  static void configFile(byte[] input) throws IOException {
    for (var name : List.of("config.yaml", "config.json", "config")) {
      var config = ConnectConfigFile.read(FOLDER.file(name, input).toString());
      assertThat(config.given().size() + config.refused().size() + config.ignored().size())
          .isLessThanOrEqualTo(input.length + 1);
    }
  }

  @FuzzTarget({"a=b,c=d", "'x y'='1,2'", "a\\,b=c\\=", "=,", "a='"})
  static void tags(byte[] input) {
    var text = new String(input, UTF_8);
    var tags = TagReader.read(text);
    assertThat(tags.tags()).hasSizeLessThanOrEqualTo(text.length() + 1);
    assertThat(tags.flaws()).hasSizeLessThanOrEqualTo(2 * text.length() + 2);
    for (var tag : tags.tags()) {
      assertThat(tag.name().length() + tag.value().length()).isLessThanOrEqualTo(text.length());
    }
  }
}
