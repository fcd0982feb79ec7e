package io.arcpreflight.report.firewall;

import io.arcpreflight.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How to see that a change has done what it was asked for. */
final class Verification {
  /** What a forged report calls a check or a region must not become part of a command. */
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  private Verification() {}

  /** The command for the server itself. */
  static String command(Report report, List<String> checks) {
    var known = new ArrayList<String>();
    for (var check : checks) {
      if (PLAIN.matcher(check).matches()) {
        known.add(check);
      }
    }
    var command = new StringBuilder("arc-preflight ");
    command.append(report.expectations().mode().expectsConnectedAgent() ? "health" : "check");
    if (!known.isEmpty()) {
      command.append(" --only ").append(String.join(",", known));
    }
    for (var setting : report.settings()) {
      if (setting.name().equals("location") && PLAIN.matcher(setting.value()).matches()) {
        command.append(" --location ").append(setting.value());
      }
    }
    return command.toString();
  }
}
