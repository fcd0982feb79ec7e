package io.arcpreflight.report.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.OperatingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What has to hold of every command that a person is told to type. */
final class RemedyCommands {
  private static final Pattern UNFILLED = Pattern.compile("\\{[a-z][A-Za-z]*}|<[a-z]+>");
  private static final Pattern SECRET =
      Pattern.compile(
          "--service-principal-secret|--access-token|--proxy-user \\S+:\\S"
              + "|://[^/@\\s]+:[^/@\\s]+@|-proxy_pass (?!file:)|\\*\\*\\*");
  private static final Pattern OF_WINDOWS =
      Pattern.compile("\\$env:|\\b(Get|Set|New|Restart|Start|Test|Find|Resolve)-[A-Z]|\\.exe\\b");
  private static final Pattern OF_LINUX =
      Pattern.compile("systemctl|/etc/|/var/|/opt/|</dev/null|\\bgrep\\b|&&|\\bsudo\\b");

  /** What only the reader can know, or has to choose. */
  private static final Set<String> OPEN =
      Set.of(
          "DNS_SERVER",
          "GATEWAY",
          "NEW_NAME",
          "OTHER_CLOUD",
          "THUMBPRINT",
          "OTHER_NAME",
          "NAME",
          "PASSWORD_FILE",
          "PORT",
          "PROXY",
          "SCOPE_RESOURCE_ID",
          "APPLICATION",
          "RESOURCE_GROUP",
          "RESOURCE_NAME",
          "SERVER",
          "SUBSCRIPTION",
          "SUBSCRIPTION_ID",
          "TENANT",
          "TENANT_ID",
          "ID",
          "REGION",
          "CERTIFICATE",
          "PUBLISHER",
          "FILE",
          "TYPE");

  /** Words of the trade in capitals that nobody has to replace. */
  private static final Set<String> WORDS =
      Set.of(
          "CA",
          "CLEANUP",
          "CWD",
          "DEFAULT",
          "ERROR",
          "GET",
          "HKLM",
          "NUL",
          "HTTP",
          "HTTPS_PROXY",
          "COMPUTERNAME",
          "LISTEN",
          "MSFT_ARC_TEST",
          "TEMP",
          "NF",
          "NO_PROXY",
          "OPTIONS",
          "OUTPUT",
          "PATH",
          "PROCESSOR_ARCHITECTURE",
          "RSA",
          "SCHANNEL",
          "SOFTWARE",
          "SYSTEM",
          "TARGET",
          "TCP",
          "TLS",
          "USER_RIGHTS",
          "NDP",
          "GODEBUG",
          "NET",
          "SECURITY");

  private static final Pattern CAPITALS = Pattern.compile("(?<![\\w.-])[A-Z][A-Z_]+(?![\\w.])");

  private RemedyCommands() {}

  static void check(Collection<String> commands, OperatingSystem system) {
    assertThat(commands)
        .allSatisfy(
            command -> {
              assertThat(command).doesNotContainPattern(UNFILLED).doesNotContainPattern(SECRET);
              assertThat(command).doesNotContainPattern(ofOther(system));
              assertThat(open(command)).isSubsetOf(OPEN);
            });
    if (system == OperatingSystem.LINUX) {
      assertThatAllParse(commands);
    }
  }

  /** What only commands of the other system have. */
  static Pattern ofOther(OperatingSystem system) {
    return switch (system) {
      case LINUX -> OF_WINDOWS;
      case WINDOWS -> OF_LINUX;
    };
  }

  /** The words in a command that stand for something that the reader has to put there. */
  static Set<String> open(String command) {
    var open = new TreeSet<String>();
    CAPITALS
        .matcher(command.replaceAll("TLS_[A-Z0-9_]+|IPv[46]", ""))
        .results()
        .map(match -> match.group())
        .filter(word -> !WORDS.contains(word))
        .forEach(open::add);
    return open;
  }

  /** All in one shell, which reads them and runs none. */
  private static void assertThatAllParse(Collection<String> commands) {
    for (var command : commands) {
      assertThat(command).doesNotContain("\n}");
    }
    var script = new StringBuilder();
    for (var command : commands) {
      script.append("f() {\n").append(command).append("\n}\n");
    }
    assertThat(complaint(script.toString())).as("what bash -n says").isEmpty();
  }

  private static String complaint(String script) {
    try {
      var bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
      try (var in = bash.getOutputStream()) {
        in.write(script.getBytes(StandardCharsets.UTF_8));
      }
      return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
