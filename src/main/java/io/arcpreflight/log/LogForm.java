package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * Tells by the first bytes of a record whether it has the form of a log of azcmagent, of a service
 * of the agent or of the journal, or of what programs print that install it, so that a file of
 * something else is not taken for a log in which nothing has failed, nor a text about failures for
 * one of them.
 */
final class LogForm {
  private static final int LOOKED_AT = 1_000;
  private static final String LEVELS =
      "(?:trace|debug|info|information|notice|warn|warning|err|error|crit|critical|fatal|panic)";
  private static final String COLOUR = "(?:\\x1B\\[[0-9;]{0,9}m)?";
  private static final String CLOCK = "[0-9]{2}:[0-9]{2}:[0-9]{2}";
  private static final String DATE = "[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}";
  private static final String PROGRAMS =
      "apt|apt-get|az|bash|curl|dnf|dpkg|gpg|msiexec|openssl|rpm|sh|sudo|systemctl|wget|yum|zypper";
  private static final Pattern FORM =
      Pattern.compile(
          String.join(
              "|",
              // Named, in plain text and in JSON.
              "^[^\\n]{0,300}\\blevel[\"\\\\]{0,3} ?[=:] ?[\"\\\\]{0,3}(?i:" + LEVELS + ")\\b",
              // The journal's own JSON, and its other long forms.
              "^\\{[^\\n]*\"(?:MESSAGE|__REALTIME_TIMESTAMP)\" ?:",
              // On a console, as azcmagent and its library for logs print it.
              "^ {0,8}" + COLOUR + "(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|PANIC)\\b",
              "^" + COLOUR + "(?:TRAC|DEBU|INFO|WARN|ERRO|FATA|PANI)" + COLOUR + "\\[[0-9]",
              // A time, and a level after it.
              "^\\W?"
                  + DATE
                  + "[T ]"
                  + CLOCK
                  + "[^\\n]{0,160}?[\\s\\[|](?i:"
                  + LEVELS
                  + ")[\\s\\]|:]",
              // The journal and syslog: a time, a host, who wrote it.
              "^(?:<[0-9]{1,3}>)?(?:[A-Z][a-z]{2} [ 0-9][0-9] |(?:[A-Z][a-z]{2} )?"
                  + DATE
                  + "[T ])"
                  + CLOCK
                  + "[^ \\n]{0,20}(?: [A-Z]{3,4})? [^ \\n]{1,255} [^:\\n]{1,64}?(?:\\[[0-9]+])?: ",
              // What a service tells the journal.
              "^<[0-7]>",
              // What installers, package managers, shells and Windows Installer print.
              "^(?:[^ \\n]{0,300}[/\\\\])?install_(?:linux|windows)_azcmagent\\.(?:sh|ps1): ",
              "^(?:azcmagent|azcmagent_proxy|" + PROGRAMS + ")(?:\\[[0-9]+])?: ",
              "^(?:[EWN]: |(?:Err|Get|Hit|Ign):[0-9]+ |Reading package lists\\.\\.\\.)",
              "^(?:Error|error|Fatal|fatal)(?:\\([0-9]+\\))?: ",
              "^(?:AZCM[0-9]{4}: |Exit Code: )",
              "^(?:VERBOSE: |[A-Z][A-Za-z]+-[A-Z][A-Za-z]+ ?: |At (?:line:|[A-Z]:\\\\))",
              "^ {0,8}\\+ (?:CategoryInfo|FullyQualifiedErrorId) +: ",
              "^(?:MSI \\([cs]\\) \\(|=== (?:Verbose l|L)ogging started|Action (?:start|ended) )",
              // The table of azcmagent check.
              "^(?:USE CASE +\\| +)?ENDPOINT +\\| ",
              "^[^|\\n]*\\bhttps://[^ |]+ +\\| +(?:true|false) "));

  private LogForm() {}

  static boolean isIn(byte[] bytes, int from, int to) {
    var start = new String(bytes, from, Math.min(to - from, LOOKED_AT), ISO_8859_1);
    return isIn(start.indexOf('\0') < 0 ? start : start.replace("\0", ""));
  }

  static boolean isIn(String line) {
    return FORM.matcher(line).region(0, Math.min(line.length(), LOOKED_AT)).find();
  }
}
