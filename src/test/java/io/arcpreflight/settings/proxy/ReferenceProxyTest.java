package io.arcpreflight.settings.proxy;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.fixtures.ReferenceCases;
import io.arcpreflight.fixtures.ReferenceCases.Case;
import io.arcpreflight.json.JsonNode;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.settings.ConfiguredValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Generated settings and requests: the way that we take is the way that Go takes. */
class ReferenceProxyTest {
  private static final Pattern ODD_PATH =
      Pattern.compile("^(?:[^/]*//[^/?#]*[/?#].*(@|(?:%(?:20|0[19AD])|\\s)$)|http://%2[27])");
  private static final Map<String, BypassKeyword> KEYWORDS =
      Map.of(
          "login.microsoftonline.com", BypassKeyword.AAD,
          "login.windows.net", BypassKeyword.AAD,
          "pas.windows.net", BypassKeyword.AAD,
          "management.azure.com", BypassKeyword.ARM,
          "gbl.his.arc.azure.com", BypassKeyword.ARC,
          "kc.his.arc.azure.com", BypassKeyword.ARC,
          "agentserviceapi.guestconfiguration.azure.com", BypassKeyword.ARC,
          "koreacentral-gas.guestconfiguration.azure.com", BypassKeyword.ARC);

  @Test
  void route_isTheOneThatGoTakes() throws IOException {
    var cases = ReferenceCases.of("proxy");
    for (var drawn : cases.all()) {
      if (!isRefusedByUsAlone(drawn)) {
        cases.hold(ours(drawn), theirs(drawn), drawn);
      }
    }
    cases.assertNoDifference();
  }

  /**
   * Go takes whatever follows the host. We refuse an @ there, which as a rule belongs to a password
   * with a slash in it, a blank at the end, and a quote at the beginning, which Go takes for a part
   * of the account's name.
   */
  private static boolean isRefusedByUsAlone(Case drawn) {
    return ODD_PATH.matcher(drawn.text("via")).find();
  }

  private static String ours(Case drawn) {
    var rules = rules(drawn);
    var host = drawn.text("host");
    var port = drawn.value().required("port").integer(1, 65535);
    var keyword = KEYWORDS.get(host);
    var route =
        drawn.text("scheme").equals("https")
            ? rules.route(host, port, keyword)
            : rules.plainHttpRoute(host, port, keyword);
    return switch (route) {
      case ProxyRoute.Direct _ -> "direct";
      case ProxyRoute.Via via -> shown(via.proxy());
    };
  }

  private static ProxyRules rules(Case drawn) {
    var environment = new HashMap<String, String>();
    environment.put("HTTPS_PROXY", drawn.text("httpsProxy"));
    environment.put("HTTP_PROXY", drawn.text("httpProxy"));
    environment.put("NO_PROXY", drawn.text("noProxy"));
    if (drawn.flag("cgi")) {
      environment.put("REQUEST_METHOD", "GET");
    }
    return ProxyRules.resolve(
        new ProxySources(
            Optional.empty(),
            configured(drawn, "own"),
            configured(drawn, "bypass"),
            ProxyEnvironment.of(environment)));
  }

  private static Optional<ConfiguredValue> configured(Case drawn, String name) {
    return Optional.of(drawn.text(name))
        .filter(text -> !text.isEmpty())
        .map(text -> new ConfiguredValue(text, name));
  }

  private static String shown(ProxyUrl proxy) {
    var credentials = proxy.credentials();
    return String.join(
        " ",
        proxy.scheme().id(),
        proxy.host().toLowerCase(Locale.ROOT),
        String.valueOf(proxy.port()),
        credentials == null ? "" : credentials.user() + ":" + credentials.password().reveal());
  }

  /** What Go cannot connect to is no proxy to us: we say that the setting is unusable. */
  private static String theirs(Case drawn) {
    var parts = drawn.value().required("parts");
    return parts.value() instanceof JsonObject ? shown(parts) : "direct";
  }

  private static String shown(JsonNode parts) {
    var user = text(parts, "user");
    var password = text(parts, "password");
    return String.join(
        " ",
        scheme(parts.required("scheme").text()),
        parts.required("host").text().toLowerCase(Locale.ROOT),
        String.valueOf(parts.required("port").integer(1, 65535)),
        user.isEmpty() && password.isEmpty() ? "" : user + ":" + password);
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).textOrEmpty();
  }

  private static String scheme(String scheme) {
    return scheme.equals("socks5h") ? "socks5" : scheme;
  }
}
