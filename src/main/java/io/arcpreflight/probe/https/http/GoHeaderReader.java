package io.arcpreflight.probe.https.http;

import io.arcpreflight.net.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether Go takes the headers of an answer: it is stricter than most, and a proxy that it cannot
 * read opens no tunnel.
 *
 * @see <a href="https://go.dev/src/net/textproto/reader.go">readMIMEHeader</a>
 * @see <a href="https://go.dev/src/net/http/transfer.go">parseTransferEncoding, fixLength</a>
 */
final class GoHeaderReader {
  private static final String NAME_SIGNS = "!#$%&'*+-.^_`|~ ";

  private final List<String> encodings = new ArrayList<>();
  private final List<String> lengths = new ArrayList<>();

  private GoHeaderReader() {}

  /**
   * Reads what follows the status line.
   *
   * @param isBeforeHttp11 whether the answer is one of HTTP/1.0, which knows no encodings
   */
  static boolean reads(List<String> lines, boolean isBeforeHttp11) {
    var reader = new GoHeaderReader();
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      var isContinued = line.startsWith(" ") || line.startsWith("\t");
      if (isContinued ? at == 0 || !isValue(line) : !reader.takes(line)) {
        return false;
      }
    }
    return (isBeforeHttp11 || reader.isEncodingKnown()) && reader.isLengthClear();
  }

  private boolean takes(String line) {
    var colon = line.indexOf(':');
    if (colon <= 0 || !isName(line.substring(0, colon)) || !isValue(line.substring(colon + 1))) {
      return false;
    }
    var value = line.substring(colon + 1).strip();
    if (line.regionMatches(true, 0, "Transfer-Encoding:", 0, colon + 1)) {
      encodings.add(value);
    } else if (line.regionMatches(true, 0, "Content-Length:", 0, colon + 1)) {
      lengths.add(value);
    }
    return true;
  }

  private boolean isEncodingKnown() {
    return encodings.isEmpty()
        || (encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked"));
  }

  private boolean isLengthClear() {
    return lengths.isEmpty()
        || (lengths.stream().distinct().count() == 1 && isLength(lengths.getFirst()));
  }

  /** Of 63 bits. */
  private static boolean isLength(String text) {
    try {
      return Ascii.isDigits(text) && Long.parseLong(text) >= 0;
    } catch (NumberFormatException tooLong) {
      return false;
    }
  }

  private static boolean isName(String text) {
    return text.chars()
        .allMatch(c -> Ascii.isLetterOrDigit((char) c) || NAME_SIGNS.indexOf(c) >= 0);
  }

  private static boolean isValue(String text) {
    return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
  }
}
