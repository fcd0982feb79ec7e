package io.arcpreflight.cli.option;

import java.util.Map;
import java.util.Set;

/**
 * Whether a terminal opens an address that is laid behind a text (OSC 8). None says so when asked;
 * those that do are known by what they leave in the environment. In a multiplexer that is the
 * terminal's around it, so there it is not believed.
 */
final class TerminalLinks {
  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio");
  private static final Set<String> TERMINALS =
      Set.of("alacritty", "foot", "foot-extra", "xterm-kitty", "xterm-ghostty", "contour");

  /** 0.50 was the first; the number is written without its dots. */
  private static final int FIRST_VTE = 5000;

  private TerminalLinks() {}

  static boolean areShown(Map<String, String> environment) {
    var terminal = environment.getOrDefault("TERM", "");
    if (terminal.startsWith("screen") || terminal.startsWith("tmux")) {
      return false;
    }
    return TERMINALS.contains(terminal)
        || PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || environment.containsKey("WT_SESSION")
        || environment.containsKey("KONSOLE_VERSION")
        || isVte(environment.getOrDefault("VTE_VERSION", ""));
  }

  private static boolean isVte(String version) {
    return version.length() <= 6
        && !version.isEmpty()
        && version.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && Integer.parseInt(version) >= FIRST_VTE;
  }
}
