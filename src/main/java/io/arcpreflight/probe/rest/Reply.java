package io.arcpreflight.probe.rest;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.probe.https.http.ClockSkew;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One answer, sorted by what it means. The error of Azure Resource Manager is <a
 * href="https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#handling-errors">
 * <code>{"error": {"code", "message"}}</code></a>; some providers leave the outer object away, and
 * Microsoft Entra has the <code>error</code> and <code>error_description</code> of RFC 6749.
 */
record Reply(
    ReadOutcome outcome,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String message,
    @Nullable String requestId,
    @Nullable Duration retryAfter,
    @Nullable String location,
    @Nullable JsonObject body,
    @Nullable String challenge,
    @Nullable Long clockSkewSeconds,
    @Nullable String detail) {
  /** The largest resource provider's description has about a third. */
  private static final long MOST_BYTES = 2 << 20;

  private static final int MESSAGE = 1000;
  private static final long LONGEST_WAIT_SECONDS = 3600;

  static Reply none(String why) {
    return new Reply(
        ReadOutcome.NO_ANSWER, null, null, null, null, null, null, null, null, null, why);
  }

  static Reply of(Response response, Question question, Instant sent, InstantSource clock)
      throws IOException {
    var headers = response.headers();
    var skew = ClockSkew.seconds(headers, sent, clock.instant());
    var status = response.code();
    var buffer = new Buffer();
    var source = response.body().source();
    while (buffer.size() <= MOST_BYTES && source.read(buffer, 64 << 10) >= 0) {
      // Each turn appends what has come in.
    }
    if (buffer.size() > MOST_BYTES) {
      return of(
          question,
          headers,
          status,
          skew,
          null,
          "the answer has more than " + MOST_BYTES + " bytes");
    }
    try {
      var text = question.withoutSecrets(buffer.readString(StandardCharsets.UTF_8));
      return of(question, headers, status, skew, JsonParser.parseObject(text), null);
    } catch (JsonSyntaxException notJson) {
      return of(question, headers, status, skew, null, kind(headers));
    }
  }

  private static String kind(Headers headers) {
    var type = headers.get("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).contains("html")
        ? "the answer is a web page, not JSON"
        : "the answer is not JSON";
  }

  private static Reply of(
      Question question,
      Headers headers,
      int status,
      @Nullable Long skew,
      @Nullable JsonObject body,
      @Nullable String unreadable) {
    var inner = Json.object(body, "error");
    var code = first(Json.text(inner, "code"), Json.text(body, "error"), Json.text(body, "code"));
    var message =
        first(
            Json.text(inner, "message"),
            Json.text(body, "error_description"),
            Json.text(body, "message"));
    var outcome = outcome(status, body, code);
    var location = safe(headers.get("Location"), question);
    return new Reply(
        outcome,
        status,
        code,
        message == null ? null : ExceptionText.cut(SecretMasker.mask(message), MESSAGE),
        safe(requestId(headers), question),
        retryAfter(headers),
        outcome == ReadOutcome.REDIRECTED ? location : null,
        body,
        safe(headers.get("WWW-Authenticate"), question),
        skew,
        outcome == ReadOutcome.UNREADABLE ? unreadable : null);
  }

  /** By the status, and where that is good by what is said with it. */
  private static ReadOutcome outcome(int status, @Nullable JsonObject body, @Nullable String code) {
    if (status == 429) {
      return ReadOutcome.THROTTLED;
    }
    if (status >= 500) {
      return ReadOutcome.FAILED;
    }
    if (status >= 300 && status < 400) {
      return ReadOutcome.REDIRECTED;
    }
    if (body == null) {
      return ReadOutcome.UNREADABLE;
    }
    return switch (status) {
      case 401 -> ReadOutcome.UNAUTHENTICATED;
      case 403 -> ReadOutcome.REFUSED;
      case 404 -> ReadOutcome.NOT_FOUND;
      default -> status >= 400 || isError(body, code) ? ReadOutcome.REJECTED : ReadOutcome.ANSWERED;
    };
  }

  private static boolean isError(JsonObject body, @Nullable String code) {
    return code != null && body.get("error") != null;
  }

  /** Whether the same question may be answered otherwise a little later. */
  boolean mayPass() {
    return outcome == ReadOutcome.THROTTLED
        || (outcome == ReadOutcome.FAILED && status != null && status != 501);
  }

  private static @Nullable Duration retryAfter(Headers headers) {
    var written = headers.get("Retry-After");
    try {
      return written == null
          ? null
          : Duration.ofSeconds(
              Math.clamp(Long.parseLong(written.strip()), 0, LONGEST_WAIT_SECONDS));
    } catch (NumberFormatException dates) {
      return null;
    }
  }

  private static @Nullable String safe(@Nullable String header, Question question) {
    return header == null ? null : question.withoutSecrets(header);
  }

  private static @Nullable String requestId(Headers headers) {
    return first(headers.get("x-ms-request-id"), headers.get("x-ms-correlation-request-id"), null);
  }

  private static @Nullable String first(
      @Nullable String one, @Nullable String other, @Nullable String last) {
    if (one != null) {
      return one;
    }
    return other != null ? other : last;
  }
}
