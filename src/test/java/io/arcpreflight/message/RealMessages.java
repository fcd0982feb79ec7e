package io.arcpreflight.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages that users met; the README beside them says where from. */
final class RealMessages {
  static final String ALL = "real-messages.jsonl";

  private static final String FOLDER = "/messages/";
  private static final BigInteger THIRDS = BigInteger.valueOf(3);

  private RealMessages() {}

  static List<RealMessage> all() {
    return lines(ALL).stream().map(RealMessages::message).toList();
  }

  private static List<String> lines(String file) {
    try (var in = Objects.requireNonNull(RealMessages.class.getResourceAsStream(FOLDER + file))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RealMessage message(String line) {
    try {
      var json = JsonParser.parseObject(line);
      var others = new ArrayList<String>();
      if (json.get("or") instanceof JsonArray(var items, _)) {
        for (var item : items) {
          others.add(Objects.requireNonNull(text(item)));
        }
      }
      return new RealMessage(
          required(json, "by"),
          required(json, "source"),
          text(json.get("cause")),
          json.get("new") instanceof JsonBoolean(var isNew, _) && isNew,
          others,
          text(json.get("why")),
          text(json.get("code")),
          json.get("seen") instanceof JsonBoolean(var seen, _) && seen,
          required(json, "text"));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(line, e);
    }
  }

  private static String required(JsonObject json, String name) {
    return Objects.requireNonNull(text(json.get(name)), name);
  }

  private static @Nullable String text(@Nullable JsonValue value) {
    return value instanceof JsonString(var text, _) ? text : null;
  }

  /** What a message is for. */
  enum Part {
    /** Phrases are written against it. */
    WRITTEN,
    /** Every third: whoever writes phrases does not look at it. */
    MEASURED
  }

  /**
   * One message.
   *
   * @param by what printed it
   * @param source where it stands
   * @param cause the id of the cause that whoever knows the matter names; null where the words tell
   *     none
   * @param isNew whether the catalogue may not have that cause yet
   * @param others ids of causes that would be right as well
   * @param why why no cause can be named
   * @param code the AZCM code that belongs to it
   * @param seen whether whoever wrote phrases has looked at it, so that it measures nothing
   */
  record RealMessage(
      String by,
      String source,
      @Nullable String cause,
      boolean isNew,
      List<String> others,
      @Nullable String why,
      @Nullable String code,
      boolean seen,
      String text) {

    RealMessage {
      others = List.copyOf(others);
    }

    /** That of the text, the number that SHA-256 makes of it, modulo three, unless it was seen. */
    Part part() {
      if (seen) {
        return Part.WRITTEN;
      }
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        var third = new BigInteger(1, digest).mod(THIRDS).intValue();
        return third == 0 ? Part.MEASURED : Part.WRITTEN;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean isRight(String id) {
      return id.equals(cause) || others.contains(id);
    }
  }
}
