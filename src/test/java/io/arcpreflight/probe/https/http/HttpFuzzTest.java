package io.arcpreflight.probe.https.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.fuzz.ScriptedSocket;
import io.arcpreflight.probe.Deadline;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Answers of whoever answers. */
class HttpFuzzTest implements FuzzTargets {
  private static final Pattern AFTER_WEEKDAY =
      Pattern.compile(", [0-9]{2} [A-Z][a-z]{2} [0-9]{4} ([0-9]{2}:){2}[0-9]{2} GMT");
  private static final Pattern RFC_9110 = Pattern.compile("[A-Z][a-z]{2}" + AFTER_WEEKDAY);
  private static final DateTimeFormatter JAVA =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  /** Java reads it only with the right weekday, and then reads the same. */
  @FuzzTarget({
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Thu, 29 Feb 2024 00:00:00 GMT",
    "Sun, 06 Nov +994 8:49:37  GMT"
  })
  static void httpDate(byte[] input) {
    var text = new String(input, ISO_8859_1);
    var date = HttpDate.parse(text);
    if (date != null) {
      assertThat(text.substring(3)).matches(AFTER_WEEKDAY);
    }
    try {
      var other = ZonedDateTime.parse(text, JAVA.withZone(ZoneOffset.UTC)).toInstant();
      if (RFC_9110.matcher(text).matches()
          && other.isAfter(Instant.parse("0001-01-01T00:00:00Z"))) {
        assertThat(date).isEqualTo(other);
      }
    } catch (DateTimeException stricter) {
      // The weekday may be wrong.
    }
  }

  @FuzzTarget({"600", "-1", "9223372036854775807", "1e3", " 5 "})
  static void age(byte[] input) {
    var age = new String(input, ISO_8859_1).replaceAll("[^ -~]", "");
    var headers = Headers.of("Date", "Sun, 06 Nov 1994 08:49:37 GMT", "Age", age);
    assertThat(ClockSkew.seconds(headers, Instant.EPOCH, Instant.EPOCH)).isNotNull();
  }

  @FuzzTarget({
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nDate: Sun, 06 Nov 1994"
        + " 08:49:37 GMT\r\n\r\nhi",
    "HTTP/1.1 403 No\r\nContent-Type: application/json; charset=utf-16\r\nTransfer-Encoding:"
        + " chunked\r\nx-ms-request-id: a\r\n\r\n5;x=y\r\nhello\r\n0\r\nT: x\r\n\r\n",
    "HTTP/1.0 302 Found\r\nLocation: http://portal/?token=x\r\nAge: 99999999999\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 \r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b"
  })
  static void httpAnswer(byte[] input) {
    var request = new Request.Builder().url("http://127.0.0.1/").build();
    var client = CLIENT.newBuilder().socketFactory(ScriptedSocket.factory(input)).build();
    var deadline = Deadline.after(Duration.ofSeconds(20), System::nanoTime);
    try (var response = client.newCall(request).execute()) {
      DiagnosticHeaders.of(response.headers())
          .forEach(it -> assertThat(it.value()).hasSizeLessThanOrEqualTo(300));
      ClockSkew.seconds(response.headers(), Instant.EPOCH, Instant.EPOCH);
      var body = BodyText.read(response, BodyText.MOST, () -> {}, deadline);
      var text = body.text();
      assertThat(text == null || text.length() <= BodyText.MOST).isTrue();
    } catch (ProtocolException | IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotNull();
    } catch (IOException cut) {
      assertThat(input.length).isLessThan(1 << 20);
    }
  }
}
