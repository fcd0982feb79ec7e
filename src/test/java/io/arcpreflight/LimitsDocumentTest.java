package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/limits.md} has the bounds that the code has. */
class LimitsDocumentTest {
  private static final Path FILE = Path.of("docs", "limits.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "io", "arcpreflight");
  private static final String UPDATE =
      "write it anew: mvn test -Dtest=LimitsDocumentTest -Ddocs.update=true";
  private static final Pattern DURATION = Pattern.compile("Duration\\.of(\\w+)\\((\\d+)\\)");

  /**
   * One bound.
   *
   * @param unit behind a number; "bytes" are written in KiB and MiB
   */
  private record Limit(String of, String file, String constant, String unit) {
    String value() throws IOException {
      var source = Files.readString(SOURCES.resolve(file + ".java"));
      var found = Pattern.compile("\\b" + constant + " =\\s+([^;]+);").matcher(source);
      assertThat(found.find()).as("%s in %s", constant, file).isTrue();
      var written = found.group(1);
      var duration = DURATION.matcher(written);
      if (duration.matches()) {
        return switch (duration.group(1)) {
          case "Millis" -> duration.group(2) + " ms";
          case "Seconds" -> duration.group(2) + " s";
          default -> duration.group(2) + " " + duration.group(1).toLowerCase(Locale.ROOT);
        };
      }
      return number(written);
    }

    private String number(String written) {
      var shift = written.replace("L", "").replace("_", "").split(" << ", -1);
      long value = 1;
      for (var factor : shift[0].split(" \\* ", -1)) {
        value *= Long.parseLong(factor.strip());
      }
      if (shift.length > 1) {
        value <<= Integer.parseInt(shift[1].strip());
      }
      if (unit.equals("bytes") && value % (1 << 20) == 0) {
        return (value >> 20) + " MiB";
      }
      if (unit.equals("bytes") && value % (1 << 10) == 0) {
        return (value >> 10) + " KiB";
      }
      return String.format(Locale.ROOT, "%,d", value) + (unit.isEmpty() ? "" : " " + unit);
    }
  }

  private static Limit limit(String of, String file, String constant, String unit) {
    return new Limit(of, file, constant, unit);
  }

  private static final List<Limit> PEERS =
      List.of(
          limit("addresses of a name that are kept", "probe/dns/DnsProbe", "MOST_ADDRESSES", ""),
          limit(
              "addresses that are connected to",
              "probe/https/tcp/TcpConnector",
              "MOST_ADDRESSES",
              ""),
          limit(
              "addresses only a DNS server names that are tried as well",
              "probe/https/OtherAddresses",
              "MOST",
              ""),
          limit("checks at once", "app/check/RunPipeline", "MOST_CHECKS_AT_ONCE", ""),
          limit("what is kept of bytes on the wire", "probe/https/tcp/WireTrace", "MOST", "bytes"),
          limit(
              "a name of a certificate that is kept",
              "probe/https/tls/PeerCertificates",
              "LONGEST",
              "characters"),
          limit(
              "names of a certificate that are kept",
              "probe/https/tls/PeerCertificates",
              "MOST_NAMES",
              ""),
          limit("what is read of an answer's body", "probe/https/http/BodyText", "MOST", "bytes"),
          limit("time for an answer's body", "probe/https/http/BodyText", "LIMIT", ""),
          limit(
              "what is read of a proxy's answer to CONNECT",
              "probe/https/http/ResponseHead",
              "LONGEST",
              "bytes"),
          limit("connection past the proxy", "probe/https/DirectConnectCheck", "LIMIT", ""),
          limit(
              "hosts that a discovery answer may name",
              "endpoint/DiscoveryAnswer",
              "MOST_HOSTS",
              ""),
          limit(
              "what is read of an answer of Entra or Azure",
              "probe/rest/Reply",
              "MOST_BYTES",
              "bytes"),
          limit(
              "time for an answer of Entra or Azure",
              "probe/rest/RestClient",
              "LONGEST_ANSWER",
              ""),
          limit("pages of a list of Azure", "probe/rest/RestClient", "MOST_PAGES", ""),
          limit("attempts at a question to Azure", "probe/rest/RestClient", "MOST_ATTEMPTS", ""),
          limit(
              "redirects of Azure's own hosts that are followed",
              "probe/rest/RestClient",
              "MOST_REDIRECTS",
              ""),
          limit(
              "what is read of a metadata service",
              "probe/host/MetadataAnswer",
              "MOST_BYTES",
              "bytes"),
          limit("time for a metadata service", "probe/host/MetadataAnswer", "WHOLE", ""),
          limit(
              "what is read of the identity service's port",
              "probe/agent/LocalHttpPort",
              "MOST_BYTES",
              "bytes"),
          limit("time for the identity service's port", "probe/agent/LocalHttpPort", "ANSWER", ""));

  private static final List<Limit> FILES =
      List.of(
          limit("hosts file", "platform/HostsFile", "MOST_BYTES", "bytes"),
          limit("resolv.conf", "platform/linux/ResolvConf", "MOST_BYTES", "bytes"),
          limit(
              "DNS servers of resolv.conf that are asked, as by the C library",
              "platform/linux/ResolvConf",
              "MOST_SERVERS",
              ""),
          limit("nsswitch.conf", "platform/linux/Nsswitch", "MOST_BYTES", "bytes"),
          limit("os-release", "platform/linux/OsRelease", "MOST_BYTES", "bytes"),
          limit("passwd", "platform/linux/UserNames", "MOST_BYTES", "bytes"),
          limit("CA bundle", "platform/linux/GoTrustedRoots", "MOST_BYTES", "bytes"),
          limit(
              "each of the agent's files",
              "platform/agent/AgentConfigFileReader",
              "MOST_BYTES",
              "bytes"),
          limit(
              "each file of a unit's environment",
              "platform/linux/systemd/UnitEnvironment",
              "MOST_BYTES",
              "bytes"),
          limit("what a program prints", "platform/SystemProcesses", "MOST_BYTES", "bytes"),
          limit("`--config`", "settings/parameter/ConnectConfigFile", "MOST_BYTES", "bytes"),
          limit("depth of YAML", "settings/parameter/YamlMappingReader", "DEEPEST", ""),
          limit("`--endpoints`", "endpoint/EndpointCatalog", "MOST_BYTES", "bytes"),
          limit("`--options`", "cli/option/OptionsFile", "MOST_BYTES", "bytes"),
          limit(
              "`--secret-file`, `--access-token-file`",
              "cli/option/SignInOptions",
              "MOST_BYTES",
              "bytes"),
          limit(
              "a certificate's file", "settings/parameter/CertificateFile", "MOST_BYTES", "bytes"),
          limit("a pasted message", "app/explain/InputText", "LONGEST_TEXT", "bytes"),
          limit("JSON: characters", "json/JsonParser", "MOST_CHARACTERS", ""),
          limit("JSON: depth", "json/JsonParser", "DEEPEST", ""),
          limit("JSON: values", "json/JsonParser", "MOST_VALUES", ""),
          limit(
              "a record of a log that is kept whole", "log/LogScanner", "LONGEST_RECORD", "bytes"),
          limit("forms of unknown errors of a log", "log/ErrorForms", "MOST_KEPT", ""),
          limit("index of `--state-dir`", "history/RunIndex", "MOST_BYTES", "bytes"));

  private static final List<Limit> LINES =
      List.of(
          limit(
              "a line of a file that is quoted",
              "platform/MarkedLine",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a value of os-release", "platform/linux/OsRelease", "MOST_CHARACTERS", "characters"),
          limit(
              "a user's name of passwd",
              "platform/linux/UserNames",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a process's name", "platform/linux/LinuxProcesses", "MOST_CHARACTERS", "characters"),
          limit(
              "what systemd says of a unit",
              "platform/linux/systemd/SystemdUnit",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a line of the journal",
              "platform/linux/systemd/Journal",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "what a program complains of",
              "platform/ProgramFailure",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a value of the agent's identity",
              "platform/agent/AgentIdentityFile",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a value of `azcmagent show`",
              "platform/agent/AzcmagentShowOutput",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a line of azcmagent's that is shown",
              "connect/LastLines",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a line of azcmagent's that is understood",
              "connect/KnownLines",
              "MOST_CHARACTERS",
              "characters"),
          limit(
              "a line of a message or a log that is quoted",
              "message/Excerpt",
              "LONGEST",
              "characters"),
          limit(
              "a line of `--config` that is quoted",
              "settings/parameter/ConfigExcerpt",
              "LONGEST",
              "characters"),
          limit("a value that is quoted", "settings/parameter/QuotedText", "LONGEST", "characters"),
          limit(
              "a DNS server's failure in words",
              "probe/dns/ServerFailure",
              "MOST_CHARACTERS",
              "characters"));

  private static final Limit TIME = limit("a run", "settings/CheckRequest", "USUAL_TIME", "");

  private static final List<Limit> OUTPUT =
      List.of(
          limit("HTML: page", "report/html/HtmlOutput", "MOST_BYTES", "bytes"),
          limit("HTML: one text", "report/html/HtmlOutput", "LONGEST_TEXT", "characters"),
          limit(
              "Prometheus: a label",
              "report/prometheus/MetricsOutput",
              "LONGEST_LABEL",
              "characters"));

  private static String table(List<Limit> limits) throws IOException {
    var table = new StringBuilder("| What | At most |\n| --- | --- |\n");
    for (var limit : limits) {
      table.append("| %s | %s |\n".formatted(limit.of(), limit.value()));
    }
    return table.toString();
  }

  @Test
  void document_hasTheBoundsOfTheCode() throws IOException {
    var written =
        """
        # Limits

        What others can send, write or keep is bounded, so that no peer and no file can use up this machine's
        memory, time or descriptors. What is beyond is left out and said to be. This page is generated from the
        code; `LimitsDocumentTest` says how to regenerate it. A run ends at `--timeout` (%s) in any case.

        ## Peers

        %s
        ## Files and programs

        %s
        ## What is kept of a line

        %s
        ## What is written

        %s\
        """
            .formatted(TIME.value(), table(PEERS), table(FILES), table(LINES), table(OUTPUT));
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(FILE, written);
    }
    assertThat(Files.readString(FILE)).as(UPDATE).isEqualTo(written);
  }
}
