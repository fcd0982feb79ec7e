package io.arcpreflight.probe.https.http;

import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.text.SecretMasker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;

/** The headers that tell who answered and why. Cookies and tokens are none of them. */
public final class DiagnosticHeaders {
  private static final int LENGTH = 300;
  private static final Set<String> NAMES =
      Set.of(
          "server",
          "via",
          "date",
          "age",
          "location",
          "connection",
          "content-type",
          "retry-after",
          "request-id",
          "www-authenticate",
          "proxy-authenticate",
          "proxy-connection",
          "proxy-status",
          "x-cache",
          "x-cache-lookup",
          "x-served-by",
          "x-azure-ref",
          "x-powered-by",
          "cf-ray");
  private static final List<String> PREFIXES = List.of("x-ms-", "x-squid-");

  private DiagnosticHeaders() {}

  public static List<HttpHeader> of(Headers headers) {
    var diagnostic = new ArrayList<HttpHeader>();
    for (var i = 0; i < headers.size(); i++) {
      var name = headers.name(i);
      if (isDiagnostic(name.toLowerCase(Locale.ROOT))) {
        diagnostic.add(
            new HttpHeader(name, ExceptionText.cut(withoutQuery(name, headers.value(i)), LENGTH)));
      }
    }
    return diagnostic;
  }

  private static boolean isDiagnostic(String name) {
    if (NAMES.contains(name)) {
      return true;
    }
    for (var prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Login pages hide session keys behind the question mark of their address. */
  private static String withoutQuery(String name, String value) {
    var query = name.equalsIgnoreCase("location") ? value.indexOf('?') : -1;
    return query < 0
        ? SecretMasker.maskHeader(name, value)
        : SecretMasker.mask(value.substring(0, query)) + "?…";
  }
}
