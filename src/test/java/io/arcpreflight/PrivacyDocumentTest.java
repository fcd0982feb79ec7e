package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/privacy.md} says what a dry run says. */
class PrivacyDocumentTest {
  private static final Path FILE = Path.of("docs", "privacy.md");
  private static final Path WORDS = Path.of("src", "test", "resources", "privacy.md");
  private static final String UPDATE =
      "write it anew: mvn test -Dtest=PrivacyDocumentTest -Ddocs.update=true";
  @TempDir private Path root;

  private List<JsonNode> contacts(String... line) throws IOException {
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/resolv.conf"), "nameserver 192.0.2.53\n");
    var process = new TestProcess().fileRoot(root);
    var arguments = new ArrayList<>(List.of(line));
    arguments.addAll(List.of("--dry-run", "--format", "json"));
    assertThat(process.run(arguments.toArray(String[]::new))).as(process.err()).isZero();
    var contacts = new ArrayList<JsonNode>();
    new ObjectMapper().readTree(process.out()).get("contacts").forEach(contacts::add);
    return contacts;
  }

  private static String table(List<JsonNode> contacts) {
    var table = new StringJoiner("\n");
    table.add("| To | Way | Sent | For |");
    table.add("| --- | --- | --- | --- |");
    for (var contact : contacts) {
      var port = contact.get("port").isNull() ? "" : ":" + contact.get("port").asInt();
      var sent = new StringJoiner("; ");
      contact.get("sent").forEach(each -> sent.add(each.get("text").asText()));
      var check = contact.get("check").isNull() ? "" : " `" + contact.get("check").asText() + "`";
      table.add(
          "| `%s%s` | %s | %s | %s%s |"
              .formatted(
                  contact.get("receiver").asText(),
                  port,
                  contact.get("way").asText(),
                  sent.toString().replace("|", "\\|"),
                  contact.get("purpose").asText(),
                  check));
    }
    return table.toString();
  }

  private String written() throws IOException {
    var signingIn =
        contacts(
            "check",
            "--location",
            "koreacentral",
            "--tenant-id",
            "00000000-0000-0000-0000-000000000001",
            "--subscription-id",
            "00000000-0000-0000-0000-000000000002",
            "--resource-group",
            "rg-dc1",
            "--service-principal-id",
            "00000000-0000-0000-0000-000000000003",
            "--service-principal-secret",
            "never-shown");
    signingIn.removeIf(
        contact -> !contact.get("check").asText().matches("identity\\..*|azure\\..*"));
    var pastProxy =
        contacts(
            "check", "--location", "koreacentral", "--proxy", "http://proxy.corp.example:3128");
    pastProxy.removeIf(contact -> contact.get("way").asText().equals("proxy"));
    return Files.readString(WORDS)
        .replace("{AzureCloud}", table(contacts("check", "--location", "koreacentral")))
        .replace(
            "{AzureUSGovernment}",
            table(contacts("check", "--cloud", "AzureUSGovernment", "--location", "usgovvirginia")))
        .replace(
            "{AzureChinaCloud}",
            table(contacts("check", "--cloud", "AzureChinaCloud", "--location", "chinaeast2")))
        .replace("{health}", table(contacts("health", "--location", "koreacentral")))
        .replace("{proxy}", table(pastProxy))
        .replace("{sign-in}", table(signingIn));
  }

  @Test
  void document_isWhatADryRunSays() throws IOException {
    var written = written();
    assertThat(written).doesNotContain("never-shown").doesNotContainPattern("\\{[A-Za-z-]+}");
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(FILE, written);
    }
    assertThat(Files.readString(FILE)).as(UPDATE).isEqualTo(written);
  }
}
