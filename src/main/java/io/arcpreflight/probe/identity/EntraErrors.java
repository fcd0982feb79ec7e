package io.arcpreflight.probe.identity;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.probe.rest.Json;
import io.arcpreflight.text.SecretMasker;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how Microsoft Entra refuses: the fields of RFC 6749 and its own {@code error_codes}, {@code
 * timestamp}, {@code trace_id}, {@code correlation_id}, {@code suberror} and {@code claims}.
 * Source: <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">error
 * codes</a> and <a
 * href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow">error
 * response</a>.
 */
final class EntraErrors {
  private static final int LONGEST = 1000;
  private static final Pattern CODE = Pattern.compile("\\bAADSTS(\\d{1,9})\\b");

  private EntraErrors() {}

  /** Nothing where the answer is no error of Entra's. */
  static @Nullable EntraError read(@Nullable JsonObject body) {
    var error = Json.text(body, "error");
    if (error == null) {
      return null;
    }
    var description = Json.text(body, "error_description");
    return new EntraError(
        codes(body, description),
        error,
        Json.text(body, "suberror"),
        masked(description),
        masked(Json.text(body, "claims")),
        Json.text(body, "correlation_id"),
        Json.text(body, "trace_id"),
        time(Json.text(body, "timestamp")));
  }

  /** Where they are not listed, the description begins with one. */
  private static List<Integer> codes(@Nullable JsonObject body, @Nullable String description) {
    var listed = Json.numbers(body, "error_codes");
    if (!listed.isEmpty() || description == null) {
      return listed;
    }
    var codes = new ArrayList<Integer>();
    var matcher = CODE.matcher(description);
    if (matcher.find()) {
      codes.add(Integer.parseInt(matcher.group(1)));
    }
    return codes;
  }

  /** Written as {@code 2016-01-09 02:02:12Z}. */
  private static @Nullable Instant time(@Nullable String written) {
    try {
      return written == null ? null : Instant.parse(written.replace(' ', 'T'));
    } catch (DateTimeException other) {
      return null;
    }
  }

  private static @Nullable String masked(@Nullable String text) {
    return text == null ? null : ExceptionText.cut(SecretMasker.mask(text), LONGEST);
  }
}
