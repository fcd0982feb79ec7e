package io.arcpreflight.fleet;

import java.util.List;
import java.util.Locale;

/**
 * Which servers are to be shown one by one.
 *
 * @param causes ids, or areas of them such as "dns"
 * @param servers names, in which an asterisk stands for anything
 */
public record FleetQuery(List<String> causes, List<String> servers) {
  public FleetQuery {
    causes = List.copyOf(causes);
    servers = List.copyOf(servers);
  }

  /** Whether any are. */
  public boolean isAsked() {
    return !causes.isEmpty() || !servers.isEmpty();
  }

  /** Whether this one is; all are where nobody asks for some. */
  public boolean matches(ServerRun run) {
    return (servers.isEmpty() || servers.stream().anyMatch(it -> isNamed(it, run)))
        && (causes.isEmpty()
            || run.findings().stream().anyMatch(finding -> matchesCause(finding.cause())));
  }

  private static boolean isNamed(String pattern, ServerRun run) {
    return isLike(pattern, run.server()) || isLike(pattern, run.host());
  }

  private boolean matchesCause(String cause) {
    for (var asked : causes) {
      if (cause.equals(asked) || cause.startsWith(asked + ".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLike(String pattern, String name) {
    var parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    var text = name.toLowerCase(Locale.ROOT);
    if (parts.length == 1) {
      return text.equals(parts[0]);
    }
    if (!text.startsWith(parts[0])) {
      return false;
    }
    var at = parts[0].length();
    for (var i = 1; i < parts.length - 1; i++) {
      var found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    var last = parts[parts.length - 1];
    return text.length() - at >= last.length() && text.endsWith(last);
  }
}
