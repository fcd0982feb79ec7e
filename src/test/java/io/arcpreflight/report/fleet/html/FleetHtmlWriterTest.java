package io.arcpreflight.report.fleet.html;

import static io.arcpreflight.report.html.Pages.elements;
import static io.arcpreflight.report.html.Pages.hash;
import static io.arcpreflight.report.html.Pages.parsed;
import static io.arcpreflight.report.html.Pages.structure;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.json.JsonNode;
import io.arcpreflight.report.html.PageAssets.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page is read back by the JDK's XML parser, which forgives nothing. */
class FleetHtmlWriterTest {

  @TempDir private Path folder;
  private final TestProcess process = new TestProcess();

  private void save(String server, String said, String time, String verdict) throws IOException {
    var finding =
        verdict.equals("not-ready")
            ? """
            {"cause":"proxy.forbidden","severity":"error","owner":"proxy","code":"AZCM0026",
             "subjects":["%1$s"],"summary":"%1$s"}
            """
                .formatted(json(said))
            : "";
    Files.writeString(
        folder.resolve(server + time.substring(0, 10) + ".json"),
        """
        {"schemaVersion":"1.0","tool":{"name":"arc-preflight","version":"1"},
         "host":{"name":"%1$s","os":"%2$s","architecture":"x86_64"},
         "startedAt":"%3$s","verdict":"%4$s",
         "settings":[{"name":"proxy","value":"%2$s"},{"name":"location","value":"%2$s"}],
         "findings":[%5$s],"checks":[]}
        """
            .formatted(server, json(said), time, verdict, finding));
  }

  private static String json(String text) {
    var escaped = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      escaped.append("\\u").append(String.format("%04x", (int) text.charAt(i)));
    }
    return escaped.toString();
  }

  private String page(String said, String... options) throws IOException {
    save("srv-1", said, "2026-11-27T02:00:00Z", "not-ready");
    save("srv-2", said, "2026-11-27T02:00:00Z", "ready");
    save("srv-2", said, "2026-11-26T02:00:00Z", "not-ready");
    Files.writeString(folder.resolve("inventory"), "srv-1\nsrv-2\nsrv-3\n");
    var file = folder.resolve("page.html");
    var arguments =
        new ArrayList<>(
            List.of(
                "report",
                folder.toString(),
                "--inventory",
                folder.resolve("inventory").toString(),
                "--format",
                "html=" + file));
    arguments.addAll(List.of(options));
    assertThat(process.run(arguments.toArray(String[]::new))).isZero();
    return Files.readString(file);
  }

  private static JsonNode data(Document document) throws Exception {
    var data = elements(document, "script").getFirst();
    assertThat(data.getAttribute("type")).isEqualTo("application/json");
    return JsonNode.parse("data", data.getTextContent());
  }

  /** Where this fails, the style or the script has changed: the new hashes belong in the writer. */
  @Test
  void policy_allowsTheScriptAndTheStylesOfThePageAndNothingElse() throws Exception {
    var page = page("harmless");
    var assets = FleetHtmlWriter.assets();
    var styles = assets.styles().stream().map(Asset::text).toList();
    var document = parsed(page);
    assertThat(elements(document, "style"))
        .extracting(Element::getTextContent)
        .containsExactlyElementsOf(styles);
    assertThat(page).contains("<script>" + assets.script().text() + "</script>");
    assertThat(
            elements(document, "meta").stream()
                .filter(it -> it.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(it -> it.getAttribute("content")))
        .containsExactly(
            "default-src 'none'; script-src '%s'; style-src '%s' '%s'; base-uri 'none'; form-action 'none'"
                .formatted(
                    hash(assets.script().text()), hash(styles.getFirst()), hash(styles.getLast())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyServer_isInTheDataOnce(String language) throws Exception {
    var document = parsed(page("harmless", "--lang", language));
    var data = data(document);
    var servers = data.required("servers").items();
    assertThat(servers)
        .extracting(it -> it.items().getFirst().text())
        .containsExactly("srv-1", "srv-2", "srv-3");
    assertThat(servers).extracting(it -> it.items().size()).containsExactly(6, 7, 2);
    assertThat(data.required("found").items()).hasSize(2);
    assertThat(elements(document, "html").getFirst().getAttribute("lang")).isEqualTo(language);
    assertThat(elements(document, "h1").getFirst().getTextContent()).contains("1", "3");
  }

  @Test
  void asked_onlyThoseServersAreThere() throws Exception {
    var data = data(parsed(page("harmless", "--cause", "proxy")));
    assertThat(data.required("servers").items())
        .extracting(it -> it.items().getFirst().text())
        .containsExactly("srv-1");
  }

  /** Of the same reports, a hostile text changes no element, and comes out as what it is. */
  @ParameterizedTest
  @FieldSource("io.arcpreflight.report.HostileReports#TEXTS")
  @ValueSource(
      strings = {
        "\" onload=\"alert(1)",
        "</title><script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]></script><img src=x onerror=alert(1)>",
        "\\\"],\\u003c/script>",
        "\u2028\ufffe\ud800\u0000"
      })
  void hostileText_staysText(String text) throws Exception {
    var page = page(text);
    var document = parsed(page);
    assertThat(page).doesNotContain("\u001b", "\u202e", "\u0007", "\r");
    assertThat(structure(document)).isEqualTo(structure(parsed(page("harmless"))));
    assertThat(elements(document, "script")).hasSize(2);
    assertThat(data(document).required("strings").items()).hasSizeGreaterThan(1);
  }
}
