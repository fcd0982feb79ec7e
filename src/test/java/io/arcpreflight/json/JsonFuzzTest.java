package io.arcpreflight.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser.Feature;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Both readers of JSON; Jackson has the second opinion. */
class JsonFuzzTest implements FuzzTargets {
  private static final String SAMPLE =
      "{\"a\":[1,-0.5e+3,true,false,null,\"x\\u00e4\\n\"],\"b\":{\"c\":\"\",\"c\":{}}, \"d\":[]}";

  private static final JsonMapper JACKSON = jackson();

  private static JsonMapper jackson() {
    var mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(JsonParser.DEEPEST).build());
    return mapper;
  }

  @FuzzTarget({SAMPLE, "[]", "\"x\"", "-0", "1e5", "\ufeff{}", "{\"a\":\"x\\\\"})
  static void json(byte[] input) {
    var text = new String(input, UTF_8);
    var other = jackson(text);
    try {
      var value = JsonParser.parse(text);
      assertSame(value, Objects.requireNonNull(other, "Jackson refuses it"));
      var again = JsonText.of(value);
      assertThat(JsonText.of(parsed(again))).isEqualTo(again);
      assertThat(jackson(again)).isEqualTo(other);
    } catch (JsonSyntaxException e) {
      assertThat(e.position().line()).isPositive();
      assertThat(e.position().column()).isPositive();
      assertThat(other == null || isBeyondJackson(e)).as("Jackson takes it: " + e).isTrue();
    }
  }

  private static boolean isBeyondJackson(JsonSyntaxException e) {
    return e.problem().contains("nested");
  }

  private static JsonValue parsed(String text) {
    try {
      return JsonParser.parse(text);
    } catch (JsonSyntaxException e) {
      throw new AssertionError("what was written here is not read here: " + text, e);
    }
  }

  private static @Nullable JsonNode jackson(String text) {
    try {
      var node = JACKSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
      return node == null || node.isMissingNode() ? null : node;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static void assertSame(JsonValue ours, JsonNode theirs) {
    switch (ours) {
      case JsonString(var text, _) -> {
        assertThat(theirs.isTextual()).isTrue();
        assertThat(theirs.textValue()).isEqualTo(text);
      }
      case JsonNumber number -> {
        assertThat(theirs.isNumber()).isTrue();
        assertThat(theirs.doubleValue()).isEqualTo(number.toDouble());
      }
      case JsonBoolean(var is, _) -> {
        assertThat(theirs.isBoolean()).isTrue();
        assertThat(theirs.booleanValue()).isEqualTo(is);
      }
      case JsonNull _ -> assertThat(theirs.isNull()).isTrue();
      case JsonArray(var items, _) -> {
        assertThat(theirs.isArray()).isTrue();
        assertThat(theirs.size()).isEqualTo(items.size());
        for (var i = 0; i < items.size(); i++) {
          assertSame(items.get(i), theirs.get(i));
        }
      }
      case JsonObject object -> {
        assertThat(theirs.isObject()).isTrue();
        if (object.firstDuplicate().isEmpty()) {
          assertThat(theirs.size()).isEqualTo(object.members().size());
          for (var member : object.members()) {
            assertSame(member.value(), Objects.requireNonNull(theirs.get(member.name())));
          }
        }
      }
    }
  }

  /** It may pass over what it does not check, but never refuses, nor reads otherwise, good JSON. */
  @FuzzTarget({SAMPLE, "[1]\n[2]\n{}", "{\"a\":1}\n{\"b\":\n", "\"\\ud83d\\ude00\""})
  static void jsonPull(byte[] input) throws IOException {
    var parser = new JsonPullParser();
    var texts = 0;
    var refused = false;
    parser.open(new ByteArrayInputStream(input));
    while (true) {
      try {
        if (!parser.hasText()) {
          break;
        }
        texts++;
        assertThat(texts).isLessThanOrEqualTo(input.length);
        take(parser);
      } catch (JsonSyntaxException e) {
        refused = true;
        assertThat(e.position().line()).isPositive();
        if (!parser.recover()) {
          break;
        }
      }
    }
    var strict = isStrict(input);
    if (strict && !startsLine(input)) {
      assertThat(refused).isFalse();
      assertThat(texts).isEqualTo(1);
    }
  }

  private static boolean isStrict(byte[] input) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
      return !text.startsWith("\ufeff") && JsonParser.parse(text) != null;
    } catch (CharacterCodingException | JsonSyntaxException e) {
      return false;
    }
  }

  /** A brace that begins a line begins another text to this parser. */
  private static boolean startsLine(byte[] input) {
    return new String(input, UTF_8).contains("\n{");
  }

  /** Takes half of what there is, and passes over the other. */
  private static void take(JsonPullParser parser) throws IOException, JsonSyntaxException {
    if (parser.isObject()) {
      parser.beginObject();
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        if (name.length() % 2 == 0) {
          parser.skip();
        } else {
          take(parser);
        }
      }
    } else if (parser.isArray()) {
      parser.beginArray();
      while (parser.nextItem()) {
        take(parser);
      }
    } else {
      parser.stringOrNull();
    }
  }

  /** One string is the same to both readers. */
  @FuzzTarget({"x\\u00e4\\ud83d\\ude00\\n", "plain", "\\ud800x", "\\\\\\\""})
  static void jsonString(byte[] input) throws IOException {
    var quoted = "\"" + new String(input, UTF_8) + "\"";
    String strict;
    try {
      strict =
          JsonParser.parse(quoted) instanceof JsonString(var text, _)
              ? new String(text.getBytes(UTF_8), UTF_8)
              : "";
    } catch (JsonSyntaxException e) {
      return;
    }
    var parser = new JsonPullParser();
    parser.open(new ByteArrayInputStream(quoted.getBytes(UTF_8)));
    try {
      assertThat(parser.hasText()).isTrue();
      assertThat(parser.string().replace('\ufffd', '?')).isEqualTo(strict.replace('\ufffd', '?'));
      assertThat(parser.hasText()).isFalse();
    } catch (JsonSyntaxException e) {
      throw new AssertionError("only the strict reader takes it", e);
    }
  }
}
