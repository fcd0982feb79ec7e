package io.arcpreflight.hostile;

import static io.arcpreflight.hostile.Streams.drip;
import static io.arcpreflight.hostile.Streams.flood;

import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.provocations.Azure;
import io.arcpreflight.provocations.EntraAndArm;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Protocol;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Microsoft Entra and Azure Resource Manager, or who answers for them, may say. */
@ExtendWith(Scenarios.class)
class HostileEntraAndArmTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile Microsoft Entra or Azure Resource Manager is seen for what it is, in time, and"
              + " reaches no format",
          Duration.ofSeconds(20),
          256);

  private static final String TOKEN = "POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/token";
  private static final String LOCKS =
      "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/locks";
  private static final String ENTRA = "login.microsoftonline.com";
  private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final String UNVERIFIED = "azure.could-not-verify";

  /** One whose connection to Entra does as the script says. */
  private static HostilePeer entra(String name, Script script, String... causes) {
    return HostilePeer.of(
        "Entra: " + name,
        given -> {
          given.connectingTo(new EntraAndArm(Protocol.HTTP_1_1)).asPrincipal("secret.0123456789");
          given.timeout(Duration.ofSeconds(2));
          var network = given.network();
          try {
            var server = ScriptedServer.start(Azure.server(Scripts.afterRequest(script)));
            network.leads(network.address(ENTRA), network.opened(server).port());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        causes);
  }

  private static HostilePeer azure(String name, Consumer<EntraAndArm> change, String... causes) {
    return HostilePeer.of(
        name,
        given -> {
          var azure = new EntraAndArm(Protocol.HTTP_1_1);
          change.accept(azure);
          given.connectingTo(azure).asPrincipal("secret.0123456789");
        },
        causes);
  }

  private static HostilePeer token(String name, int status, String json, String... causes) {
    return azure("Entra: " + name, azure -> azure.on(TOKEN, status, json), causes);
  }

  private static HostilePeer locks(String name, String json, String... causes) {
    return azure("ARM: " + name, azure -> azure.on(LOCKS, 200, json), causes);
  }

  private static MockResponse redirect(String to) {
    return EntraAndArm.json(307, "{}").newBuilder().addHeader("Location", to).build();
  }

  private static HostilePeer redirects(String to) {
    return azure(
        "Entra: redirects to " + to,
        azure -> azure.on(TOKEN, _ -> redirect(to)),
        "identity.redirect-refused");
  }

  static Stream<HostilePeer> peers() {
    return Stream.of(streams(), answers(), texts()).flatMap(List::stream);
  }

  private static List<HostilePeer> streams() {
    return List.of(
        entra("a header without end", flood(JSON + "X-A: ", "a"), "identity.no-answer"),
        entra("a header, a byte at a time", drip(JSON + "X-A: ", "a"), "identity.no-answer"),
        entra("a body without end", flood(JSON + "\r\n{\"a\":\"", "body"), "identity.no-answer"),
        entra(
            "a body, a byte at a time", drip(JSON + "\r\n{\"a\":\"", "body"), "identity.no-answer"),
        entra(
            "100 Continue without end",
            flood("", "HTTP/1.1 100 Continue\r\n\r\n"),
            "identity.no-answer"),
        entra("rubbish without end", flood("", "\u0000\u0001"), "identity.no-answer"),
        entra(
            "gzip of nothing but zeros",
            (socket, server) ->
                socket
                    .getOutputStream()
                    .write(Streams.gzipBomb(JSON + "Content-Encoding: gzip\r\n\r\n")),
            "identity.no-answer"));
  }

  private static List<HostilePeer> answers() {
    var peers = new ArrayList<HostilePeer>();
    for (var to :
        List.of(
            "file:///etc/shadow",
            "http://127.0.0.1/",
            "http://169.254.169.254/metadata/identity/oauth2/token",
            "https://login.microsoftonline.com.evil.test/",
            "https://login.microsoftonline.com@evil.test/",
            "javascript:alert(1)",
            "https://" + "a".repeat(9000) + ".test/")) {
      peers.add(redirects(to));
    }
    peers.add(token("no JSON", 200, "<html>token</html>", "identity.no-answer"));
    peers.add(token("a deep answer", 200, "[".repeat(100_000), "identity.no-answer"));
    peers.add(token("a token of no sense", 200, "{\"access_token\":\"a.b.c\"}"));
    peers.add(
        token(
            "a token with a line",
            200,
            "{\"access_token\":\"a\\r\\nX-Evil: b\"}",
            "identity.no-answer"));
    peers.add(
        token("a token of a megabyte", 200, "{\"access_token\":\"" + "a".repeat(1 << 20) + "\"}"));
    peers.add(
        locks(
            "pages of itself",
            "{\"value\":[],\"nextLink\":\"https://management.azure.com"
                + LOCKS.substring(4)
                + "?api-version=1\"}",
            UNVERIFIED));
    peers.add(
        locks(
            "a next page in a file",
            "{\"value\":[],\"nextLink\":\"file:///etc/shadow\"}",
            UNVERIFIED));
    peers.add(
        locks(
            "a next page elsewhere",
            "{\"value\":[],\"nextLink\":\"https://evil.test/\"}",
            UNVERIFIED));
    peers.add(
        locks(
            "a next page on this machine",
            "{\"value\":[],\"nextLink\":\"http://127.0.0.1/\"}",
            UNVERIFIED));
    peers.add(locks("a deep answer", "{\"value\":" + "[".repeat(100_000), UNVERIFIED));
    peers.add(locks("twenty thousand values", "{\"value\":[" + "{},".repeat(20_000) + "{}]}"));
    return peers;
  }

  private static List<HostilePeer> texts() {
    var peers = new ArrayList<HostilePeer>();
    for (var text : HostilePeer.TEXTS) {
      var json = json(text);
      peers.add(
          token(
              "refuses with " + VisibleText.ascii(text),
              401,
              "{\"error\":%1$s,\"error_description\":%1$s,\"suberror\":%1$s,\"correlation_id\":%1$s}"
                  .formatted(json),
              "identity.refused"));
      peers.add(
          azure(
              "ARM: refuses with " + VisibleText.ascii(text),
              azure ->
                  azure.on(
                      "GET " + EntraAndArm.SCOPE + "?",
                      403,
                      "{\"error\":{\"code\":%1$s,\"message\":%1$s}}".formatted(json)),
              UNVERIFIED));
      peers.add(
          locks(
              "a lock of " + VisibleText.ascii(text),
              "{\"value\":[{\"name\":%1$s,\"properties\":{\"level\":\"ReadOnly\",\"notes\":%1$s}}]}"
                  .formatted(json),
              "azure.locked"));
    }
    return peers;
  }

  private static String json(String text) {
    var json = new StringBuilder("\"");
    text.chars().forEach(it -> json.append("\\u%04x".formatted(it)));
    return json.append('"').toString();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void peer(HostilePeer peer, Scenario given) throws Exception {
    PROMISE.hold(peer, given);
  }
}
