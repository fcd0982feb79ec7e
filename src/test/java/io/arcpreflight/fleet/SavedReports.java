package io.arcpreflight.fleet;

import java.util.ArrayList;
import java.util.List;

/** Short reports of servers, as far as the picture of many needs them. */
final class SavedReports {
  private SavedReports() {}

  static String ready(String server) {
    return report(server, "2026-11-27T02:00:00Z", "ready", "none", "10.1.1.7");
  }

  /**
   * @param findings pairs of cause and owner
   */
  static String report(
      String server,
      String startedAt,
      String verdict,
      String proxy,
      String address,
      String... findings) {
    var found = new ArrayList<String>();
    for (var i = 0; i < findings.length; i += 2) {
      found.add(
          """
          {"cause":"%s","severity":"error","code":"AZCM0026","subjects":["login.windows.net"],\
          "summary":"It does not work","evidence":[],"owner":"%s"}\
          """
              .formatted(findings[i], findings[i + 1]));
    }
    return """
    {"schemaVersion":"1.0","tool":{"name":"arc-preflight","version":"1.0.0"},\
    "host":{"name":"%s","os":"Debian 12","architecture":"amd64"},"startedAt":"%s",\
    "settings":[{"name":"proxy","value":"%s","source":"x","overrides":[]},\
    {"name":"tags","value":"Site=Seoul,Owner='Ops, Team'","source":"x","overrides":[]}],\
    "verdict":"%s","exitCode":0,"findings":[%s],"checks":[\
    {"id":"dns.servers","status":"pass","causes":[],"observation":{"kind":"resolver",\
    "servers":["10.0.0.54","10.0.0.53"]}},\
    {"id":"endpoint.entra","status":"pass","causes":["tls.untrusted-issuer"],"observation":\
    {"kind":"endpoint","tcp":{"attempts":[{"address":"1.2.3.4","source":"%s:40122"}]},\
    "tls":{"chain":[{"issuer":"CN=Middle"},{"issuer":"CN=House Root"}]}}}]}
    """
        .formatted(server, startedAt, proxy, verdict, String.join(",", found), address);
  }

  static List<String> named(String prefix, int count) {
    var names = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      names.add(prefix + i);
    }
    return names;
  }
}
