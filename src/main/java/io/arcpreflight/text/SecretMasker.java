package io.arcpreflight.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Shows three asterisks for every secret in a text that others wrote: by the forms in which secrets
 * stand there, and by their values where these are known. Runs in linear time. What it has masked
 * once it leaves as it is.
 */
public final class SecretMasker {
  /**
   * Shorter than this, a known secret is one only where nothing that it could belong to is near.
   */
  private static final int SHORT = 4;

  private static final String MASK = "***";
  private static final SecretMasker BY_FORM = new SecretMasker(Set.of());

  private final Set<String> known;

  private SecretMasker(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Knows no secret but by its form. */
  public static SecretMasker byForm() {
    return BY_FORM;
  }

  /** Knows these secrets, too, however they may be quoted or encoded. */
  public static SecretMasker knowing(Collection<String> secrets) {
    var known = new HashSet<String>();
    for (var secret : secrets) {
      if (!secret.isBlank()) {
        known.add(secret);
        known.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        known.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
      }
    }
    return new SecretMasker(known);
  }

  /** The text without secrets, by their forms alone. */
  public static String mask(String text) {
    return BY_FORM.masked(text);
  }

  /** The value of a header or a flag, whose name may tell that all of it is secret. */
  public static String maskHeader(String name, String value) {
    var line = name + ": " + value;
    var shown = BY_FORM.masked(line, line.length() - value.length());
    var isNamed = shown.startsWith(MASK) && !shown.equals(mask(value));
    return isNamed ? MASK : shown;
  }

  /** The text without secrets. */
  public String masked(String text) {
    return masked(text, 0);
  }

  /** The end of a text, from this place on, without the secrets that the whole of it has. */
  public String masked(String text, int from) {
    var spans = new MaskedSpans();
    var decoded = TextDecoder.decode(text);
    new NamedSecretFinder(decoded, spans).find();
    new UserFlagFinder(decoded, spans).find();
    new SecureStringFinder(decoded, spans).find();
    new UrlUserFinder(decoded, spans).find();
    new LooseCredentialsFinder(decoded, spans).find();
    new TokenFinder(decoded, spans).find();
    new PrivateKeyFinder(decoded, spans).find();
    for (var secret : known) {
      findKnown(secret, text, decoded, spans);
    }
    return spans.applyTo(text, from);
  }

  /** As it is, and as whoever undoes escapes reads it. */
  private static void findKnown(
      String secret, String text, DecodedText decoded, MaskedSpans spans) {
    for (var at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      if (secret.length() >= SHORT || stands(text, at, at + secret.length())) {
        spans.add(at, at + secret.length());
      }
    }
    var plain = decoded.substring(0, decoded.length());
    for (var at = plain.indexOf(secret); at >= 0; at = plain.indexOf(secret, at + 1)) {
      var end = at + secret.length();
      if (secret.length() >= SHORT || stands(plain, at, end)) {
        spans.add(decoded.start(at), decoded.endBefore(end));
      }
    }
  }

  /** Whether neither a letter nor a digit is beside it. */
  private static boolean stands(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
