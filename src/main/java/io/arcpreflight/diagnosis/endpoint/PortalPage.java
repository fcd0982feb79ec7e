package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page by which a guest network makes people sign in. A page that says that something is blocked
 * is a refusal, even where it has a form to protest by.
 *
 * @param leadsTo the URL to which it sends on, or its form; absent where it names none
 */
record PortalPage(@Nullable String leadsTo) {
  private static final Pattern REFUSAL =
      Pattern.compile("block|den(?:y|ied)|forbidden|not allowed|violat|restricted|prohibit|차단|금지");
  private static final List<Pattern> MOVES_ON =
      List.of(
          Pattern.compile("http-equiv=[\"']?refresh[^>]*url=[\"']?([^\"'>\\s]+)"),
          Pattern.compile("location(?:\\.href)?\\s*=\\s*[\"']([^\"']+)"),
          Pattern.compile("location\\.(?:replace|assign)\\(\\s*[\"']([^\"']+)"),
          Pattern.compile("<loginurl>(?:<!\\[cdata\\[)?([^<\\]]+)"));
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=[\"']?([^\"'>\\s]+)");
  private static final Pattern SIGN_IN =
      Pattern.compile("type=[\"']?password|sign.?in|log.?in|wi-?fi|hotspot|captive|guest|로그인|인증");

  /** Absent where the text is none. */
  static @Nullable PortalPage in(@Nullable String body) {
    var text = body == null ? "" : body.toLowerCase(Locale.ROOT);
    if (REFUSAL.matcher(text).find()) {
      return null;
    }
    for (var way : MOVES_ON) {
      var found = way.matcher(text);
      if (found.find() && RedirectTarget.host(found.group(1)) != null) {
        return new PortalPage(found.group(1));
      }
    }
    var form = FORM.matcher(text);
    var hasForm = text.contains("<form");
    return hasForm && SIGN_IN.matcher(text).find()
        ? new PortalPage(form.find() ? form.group(1) : null)
        : null;
  }

  /** Where it leads, as a fact; empty where that is not told, or is the same host. */
  static List<Fact> fact(@Nullable String url) {
    var host = url == null ? null : RedirectTarget.host(url);
    return host == null ? List.of() : List.of(Fact.of("http.portal").with("portal", host));
  }
}
