package io.arcpreflight.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document, known by the document's name and its path there, so that a mistake in a
 * file that was written by hand can be pointed at. Its accessors throw {@link JsonContentException}
 * where the content is another.
 */
public final class JsonNode {
  private final String document;
  private final @Nullable JsonNode parent;
  private final String step;
  private final JsonValue value;

  private JsonNode(String document, @Nullable JsonNode parent, String step, JsonValue value) {
    this.document = document;
    this.parent = parent;
    this.step = step;
    this.value = value;
  }

  /**
   * Reads a document.
   *
   * @param document how messages call it, such as its file name
   */
  public static JsonNode parse(String document, String json) {
    if (JsonParser.isEmpty(json)) {
      throw new JsonContentException(document + " is empty; JSON is expected");
    }
    try {
      return new JsonNode(document, null, "", JsonParser.parse(json));
    } catch (JsonSyntaxException e) {
      throw new JsonContentException(
          document + " is not valid JSON: " + e.position() + ": " + e.problem());
    }
  }

  public JsonValue value() {
    return value;
  }

  /** The names of this object's fields, in their order. */
  public List<String> names() {
    var names = new ArrayList<String>();
    for (var member : object().members()) {
      names.add(member.name());
    }
    return names;
  }

  /** This object, unless it has a field of another name, or one twice. */
  public JsonNode withOnly(List<String> allowed) {
    for (var member : object().members()) {
      if (!allowed.contains(member.name())) {
        throw at(member, "is not a known field; allowed are " + String.join(", ", allowed));
      }
    }
    var twice = object().firstDuplicate();
    if (twice.isPresent()) {
      throw at(twice.get(), "is given twice");
    }
    return this;
  }

  public boolean has(String name) {
    return object().get(name) != null;
  }

  /** The field of this name, which must be there. */
  public JsonNode required(String name) {
    var field = object().get(name);
    if (field == null) {
      throw problem("has no \"" + name + "\"");
    }
    return new JsonNode(document, this, name, field);
  }

  /** The field of this name, where it is there. */
  public Optional<JsonNode> optional(String name) {
    var field = object().get(name);
    return field == null
        ? Optional.empty()
        : Optional.of(new JsonNode(document, this, name, field));
  }

  /** The elements of an array that has some. */
  public List<JsonNode> items() {
    if (!(value instanceof JsonArray array)) {
      throw mustBe("a list with at least one element", value.kind());
    }
    if (array.items().isEmpty()) {
      throw mustBe("a list with at least one element", "an empty one");
    }
    var items = new ArrayList<JsonNode>(array.items().size());
    for (var item : array.items()) {
      items.add(new JsonNode(document, this, "[" + items.size() + "]", item));
    }
    return items;
  }

  public boolean isText() {
    return value instanceof JsonString;
  }

  /** A text that is more than blanks. */
  public String text() {
    var text = textOrEmpty();
    if (text.isBlank()) {
      throw mustBe("a string", "an empty one");
    }
    return text;
  }

  public String textOrEmpty() {
    if (value instanceof JsonString string) {
      return string.text();
    }
    throw mustBe("a string", value.kind());
  }

  /** A whole number within bounds. */
  public int integer(int least, int most) {
    if (value instanceof JsonNumber number) {
      var figure = number.toDouble();
      if (figure == Math.rint(figure) && figure >= least && figure <= most) {
        return (int) figure;
      }
    }
    throw mustBe("a whole number from " + least + " to " + most);
  }

  /** The mistake that this value is not what it must be. */
  public JsonContentException mustBe(String what) {
    return problem("must be " + what);
  }

  /** The mistake that something is wrong with this value. */
  public JsonContentException problem(String predicate) {
    return problem(value.position(), path(), predicate);
  }

  private JsonContentException mustBe(String what, String found) {
    return mustBe(what + ", not " + found);
  }

  private JsonContentException at(JsonMember member, String predicate) {
    var field = new JsonNode(document, this, member.name(), member.value());
    return problem(member.position(), field.path(), predicate);
  }

  private JsonContentException problem(JsonPosition position, String path, String predicate) {
    return new JsonContentException(
        "%s, line %d: %s %s"
            .formatted(
                document, position.line(), path.isEmpty() ? "the document" : path, predicate));
  }

  private JsonObject object() {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw mustBe("an object", value.kind());
  }

  private String path() {
    if (parent == null) {
      return step;
    }
    var before = parent.path();
    return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
  }
}
