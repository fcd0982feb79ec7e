package io.arcpreflight.message;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that words of Go name as what it could not connect to.
 *
 * @param host its name or its address
 * @param port null where only its name was looked up
 */
public record MentionedProxy(String host, @Nullable String port) {
  private static final Pattern DIALED =
      Pattern.compile(
          "proxyconnect tcp: (?:dial|read|write) tcp(?:"
              + " (?:[0-9A-Fa-f.:\\[\\]%]{2,60}->)?(\\[[0-9A-Fa-f:.%a-z]{2,60}]|[0-9.]{7,15}):([0-9]{1,5})|:"
              + " lookup ([A-Za-z0-9_.-]{1,253}))");

  /** A scheme that was written twice is no name. */
  private static final Pattern SCHEME = Pattern.compile("https?");

  /** The first one that a text names. */
  public static Optional<MentionedProxy> in(String text) {
    var dialed = DIALED.matcher(text);
    while (dialed.find()) {
      if (dialed.group(1) != null) {
        return Optional.of(new MentionedProxy(dialed.group(1), dialed.group(2)));
      }
      if (!SCHEME.matcher(dialed.group(3)).matches()) {
        return Optional.of(new MentionedProxy(dialed.group(3), null));
      }
    }
    return Optional.empty();
  }

  /** As it is typed. Nearly every proxy is spoken to in plain text. */
  public String url() {
    return port == null ? host : "http://" + host + ":" + port;
  }
}
