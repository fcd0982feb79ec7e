package io.arcpreflight.probe.https.http;

import io.arcpreflight.net.Ascii;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP answer, taken off a connection byte by byte: what follows it belongs to
 * whoever uses the tunnel.
 */
public final class ResponseHead {
  private static final String START = "HTTP/";
  private static final int LONGEST = 64 * 1024;
  private static final int BUFFER = 4096;
  private static final int LINE = 200;
  private static final int VERSION_END = "HTTP/1.1".length();
  private static final int STATUS_DIGITS = 3;

  private final StringBuilder text = new StringBuilder();
  private int lineEnd = -1;
  private boolean complete;

  /** Reads up to the empty line, the connection's end, or something that is not HTTP. */
  public void read(InputStream in) throws IOException {
    while (!complete && text.length() < LONGEST && soundsLikeHttp()) {
      var next = in.read();
      if (next < 0) {
        return;
      }
      text.append((char) next);
      lineEnd = lineEnd < 0 && next == '\n' ? text.length() - 1 : lineEnd;
      complete = endsWithEmptyLine();
    }
    while (!complete && text.length() < LINE && in.available() > 0) {
      text.append((char) in.read());
    }
  }

  /** Drops what Go's buffer would have read together with the head. */
  public void discardRest(InputStream in) throws IOException {
    var left = BUFFER - text.length() % BUFFER;
    var rest = Math.min(left, in.available());
    in.skipNBytes(rest);
  }

  private boolean endsWithEmptyLine() {
    var length = text.length();
    return text.charAt(length - 1) == '\n'
        && (text.indexOf("\n\n", length - 2) >= 0 || text.indexOf("\n\r\n", length - 3) >= 0);
  }

  /** Whether it may still become the head of an HTTP answer. */
  public boolean soundsLikeHttp() {
    var length = Math.min(text.length(), START.length());
    return START.startsWith(text.substring(0, length)) && (lineEnd < 0 || status() != null);
  }

  public boolean isComplete() {
    return complete;
  }

  public boolean isTooLong() {
    return !complete && text.length() >= LONGEST;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Absent when nothing came. */
  @Nullable
  public String statusLine() {
    return text.isEmpty() ? null : ExceptionText.cut(SecretMasker.mask(firstLine()), LINE);
  }

  /** Absent when the first line has none. */
  @Nullable
  public Integer status() {
    var line = firstLine();
    var start = VERSION_END;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    var end = start + STATUS_DIGITS;
    if (!hasVersion(line) || start == VERSION_END || !(line + " ").startsWith(" ", end)) {
      return null;
    }
    var digits = line.substring(start, end);
    return Ascii.isDigits(digits) ? Integer.valueOf(digits) : null;
  }

  /** Whether it begins as {@code HTTP/1.1} does, with any two digits: Go takes no other form. */
  private static boolean hasVersion(String line) {
    return line.length() > VERSION_END
        && line.startsWith(START)
        && Ascii.isDigit(line.charAt(START.length()))
        && line.charAt(START.length() + 1) == '.'
        && Ascii.isDigit(line.charAt(VERSION_END - 1));
  }

  private String firstLine() {
    return text.substring(0, lineEnd < 0 ? text.length() : lineEnd).strip();
  }

  /** Whether Go would take the headers. */
  public boolean isReadByGo() {
    var lines = new ArrayList<String>();
    for (var line : afterFirstLine().split("\n", -1)) {
      var end = line.endsWith("\r") ? line.length() - 1 : line.length();
      if (end > 0) {
        lines.add(line.substring(0, end));
      }
    }
    return GoHeaderReader.reads(lines, isBeforeHttp11(firstLine()));
  }

  private static boolean isBeforeHttp11(String line) {
    return line.startsWith("HTTP/1.0") || line.startsWith("HTTP/0");
  }

  private String afterFirstLine() {
    return text.substring(lineEnd < 0 ? text.length() : lineEnd + 1);
  }

  public Headers headers() {
    var headers = new Headers.Builder();
    for (var line : afterFirstLine().lines().toList()) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        try {
          headers.addUnsafeNonAscii(line.substring(0, colon).strip(), line.substring(colon + 1));
        } catch (IllegalArgumentException e) {
          // A line that no header looks like tells nothing.
        }
      }
    }
    return headers.build();
  }
}
