package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Secrets are planted in every input of every command, and none of them comes out: in no format, on
 * neither stream, in no file that is written, whatever goes wrong on the way.
 */
@ExtendWith(Scenarios.class)
class CanaryTest {
  private static final String SECRET = "q7~8QcAnArYsecret.0123456789+/=%&x";
  private static final String PASSWORD = "cAnArYpassword";
  private static final String TOKEN_SIGNATURE = "cAnArYsignatureOfTheToken0123456789";
  private static final String TOKEN =
      EntraAndArm.token().substring(0, EntraAndArm.token().lastIndexOf('.') + 1) + TOKEN_SIGNATURE;
  private static final String DEVICE_CODE = "DAQABcAnArYdeviceCode0123456789";

  private static final String TOKEN_PATH = "POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/token";

  @TempDir private Path folder;

  /** What the other side makes of it. */
  @SuppressWarnings("ImmutableEnumChecker") // each is asked anew for what it changes
  enum Azure {
    LETS_IN(_ -> {}),
    REFUSES_AND_REPEATS_ALL(azure -> azure.on(TOKEN_PATH, CanaryTest::refusing)),
    REPEATS_ALL_IN_GOOD_ANSWERS(azure -> azure.on("GET /subscriptions/", CanaryTest::repeating)),
    FAILS(azure -> azure.on(TOKEN_PATH, request -> repeating(request, 500))),
    ANSWERS_WITH_A_PAGE(
        azure ->
            azure.on(
                TOKEN_PATH, request -> EntraAndArm.json(200, "<html>" + all(request) + "</html>"))),
    REDIRECTS(
        azure ->
            azure.on(
                TOKEN_PATH,
                request ->
                    EntraAndArm.json(302, "{}")
                        .newBuilder()
                        .addHeader("Location", "https://evil.example/?" + body(request))
                        .build())),
    THROTTLES(azure -> azure.on("GET /subscriptions/", request -> repeating(request, 429)));

    private final Consumer<EntraAndArm> change;

    Azure(Consumer<EntraAndArm> change) {
      this.change = change;
    }

    private boolean isTriedEveryWay() {
      return this == LETS_IN || this == REFUSES_AND_REPEATS_ALL;
    }
  }

  private static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }

  private static String all(RecordedRequest request) {
    return body(request) + " " + request.getHeaders().get("Authorization");
  }

  private static MockResponse refusing(RecordedRequest request) {
    var said = all(request);
    return EntraAndArm.json(
            401,
            ("{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: %s\","
                    + "\"error_codes\":[7000215],\"suberror\":\"%s\",\"claims\":\"%s\","
                    + "\"correlation_id\":\"%s\"}")
                .formatted(said, said, said, said))
        .newBuilder()
        .addHeader("x-ms-request-id", said)
        .build();
  }

  private static MockResponse repeating(RecordedRequest request) {
    var said = all(request);
    return EntraAndArm.json(
        200,
        "{\"state\":\"%s\",\"displayName\":\"%s\",\"location\":\"%s\",\"registrationState\":\"%s\",\"value\":[{\"name\":\"%s\",\"actions\":[\"%s\"]}]}"
            .formatted(said, said, said, said, said, said));
  }

  private static MockResponse repeating(RecordedRequest request, int status) {
    return EntraAndArm.json(
        status,
        "{\"error\":{\"code\":\"Code %s\",\"message\":\"%s\"}}"
            .formatted(all(request), all(request)));
  }

  private EntraAndArm azure(Azure like, Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(TOKEN_PATH, 200, EntraAndArm.tokenAnswer().replace(EntraAndArm.token(), TOKEN))
            .on(
                "POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/devicecode",
                200,
                "{\"device_code\":\"%s\",\"user_code\":\"FJC3QWEX\",\"verification_uri\":\"https://microsoft.com/devicelogin\",\"interval\":1}"
                    .formatted(DEVICE_CODE));
    like.change.accept(azure);
    scenario.connectingTo(azure);
    return azure;
  }

  private TestProcess process(Scenario scenario) {
    var process =
        new TestProcess()
            .fileRoot(scenario.machine().root())
            .clock(InstantSource.system())
            .programs(scenario.machine().programs())
            .network(scenario.network().access())
            .identityService(scenario.network().closedPort())
            .hostProbes(scenario::hostProbes)
            .variable("AZURE_TENANT_ID", EntraAndArm.TENANT)
            .variable("AZURE_CLIENT_ID", EntraAndArm.APPLICATION)
            .variable("AZURE_CLIENT_SECRET", SECRET)
            .variable("AZURE_CLIENT_CERTIFICATE_PASSWORD", PASSWORD);
    scenario.machine().environment().forEach(process::variable);
    return process;
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> place() {
    return List.of(
        "-s",
        EntraAndArm.SUBSCRIPTION,
        "-g",
        EntraAndArm.GROUP,
        "-l",
        "koreacentral",
        "-t",
        EntraAndArm.TENANT,
        "--endpoints",
        Recorded.path("provocations/endpoints.json").toString());
  }

  /** Every way in which a secret can be given to a check. */
  private List<List<String>> ways() throws IOException {
    var config =
        file(
            "arc.json",
            "{\"service-principal-id\":\"%s\",\"service-principal-secret\":\"%s\"}"
                .formatted(EntraAndArm.APPLICATION, SECRET));
    var secret = file("secret", SECRET + "\n");
    var password = file("password", PASSWORD + "\n");
    var token = file("token", TOKEN + "\n");
    var pem = Recorded.path("credential/openssl-encrypted.pem").toString();
    var pfx = Recorded.path("credential/openssl-password.pfx").toString();
    var principal = List.of("-i", EntraAndArm.APPLICATION);
    return List.of(
        with(principal, "--service-principal-secret", SECRET),
        with(principal, "-p", SECRET),
        with(principal, "--service-principal-secret", SECRET + "\n"),
        with(principal, "--secret-file", secret.toString()),
        with(principal, "--secret-file", "-"),
        with(principal, "--service-principal-cert", pem, "--secret-file", password.toString()),
        with(principal, "--service-principal-cert", pfx, "--secret-file", password.toString()),
        with(principal, "--service-principal-cert", pfx, "--secret-file", secret.toString()),
        with(List.of(), "--config", config.toString()),
        with(List.of(), "--access-token", TOKEN),
        with(List.of(), "--access-token", "Bearer " + TOKEN),
        with(List.of(), "--access-token-file", token.toString()),
        with(List.of(), "--access-token-file", secret.toString()),
        with(List.of(), "--access-token-file", "-"),
        with(List.of(), "--sign-in=env"),
        with(List.of(), "--sign-in", "device-code"),
        with(List.of(), "--sign-in", "azcli"));
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  @ParameterizedTest
  @EnumSource(Azure.class)
  void check_letsNoSecretOut(Azure like, Scenario scenario) throws IOException {
    var azure = azure(like, scenario);
    scenario
        .machine()
        .processes()
        .on(
            "az account",
            like == Azure.REFUSES_AND_REPEATS_ALL ? 1 : 0,
            "{\"accessToken\":\"" + TOKEN + "\"}",
            "ERROR: AADSTS700082: no use for " + TOKEN + ", please run: az login");
    var process = process(scenario);
    var saved = folder.resolve("report");
    var all = ways();
    for (var way : like.isTriedEveryWay() ? all : all.subList(3, 6)) {
      for (var output :
          way.equals(all.get(3))
              ? List.of(
                  List.of("--verbose"),
                  List.of("--format", "json"),
                  List.of("--format", "json", "--output", saved.toString()),
                  List.of("--lang", "ko", "--verbose"),
                  List.of("--format", "nagios"))
              : List.of(
                  List.of("--verbose"),
                  List.of("--format", "json", "--output", saved.toString()))) {
        process.input(SECRET + "\n");
        var line = new ArrayList<>(List.of("check"));
        line.addAll(place());
        line.addAll(way);
        line.addAll(output);
        process.run(line.toArray(String[]::new));

        assertClean(
            line.subList(line.size() - output.size() - way.size(), line.size()), process, saved);
      }
      explained(process, saved);
    }
    assertThat(azure.count(TOKEN_PATH)).isPositive();
  }

  /** A saved report is read again. */
  private void explained(TestProcess process, Path saved) throws IOException {
    if (Files.exists(saved)) {
      process.run("explain", saved.toString());
      assertClean(List.of("explain"), process, saved);
    }
  }

  @Test
  void otherCommands_letNoSecretOut(Scenario scenario) throws IOException {
    azure(Azure.LETS_IN, scenario);
    var process = process(scenario);
    var log =
        file(
            "azcmagent.log",
            "time=\"2026-11-22T10:00:00Z\" level=fatal msg=\"connect --service-principal-secret '"
                + SECRET.replace("%", "%%")
                + "' --access-token "
                + TOKEN
                + " failed\"\n");
    var missing = folder.resolve("none");
    for (var line :
        List.of(
            List.of("explain", "connect --access-token " + TOKEN + ": AADSTS7000215"),
            List.of("log", log.toString()),
            List.of("log", log.toString(), "--format", "json"),
            List.of("health", "--timeout", "5s"),
            List.of("endpoints", "-l", "koreacentral", "--service-principal-secret", SECRET),
            List.of("check", "--service-principal-secret", SECRET, "--nonsense"),
            List.of("check", "--access-token", TOKEN, "--list-checks"),
            List.of("check", "--sign-in=" + SECRET),
            List.of("check", "--secret-file", missing.toString()),
            List.of("check", "--access-token-file", missing.toString()),
            List.of("check", "--sign-in=env", "--service-principal-secret", SECRET),
            List.of("check", "-i", "no-guid", "-p", SECRET, "-t", SECRET),
            List.of("connect", "--access-token", TOKEN, "-s", EntraAndArm.SUBSCRIPTION, "-g", "g"),
            List.of("connect", "-i", EntraAndArm.APPLICATION, "-p", SECRET, "--sign-in"))) {
      process.run(line.toArray(String[]::new));
      assertClean(line, process, missing);
    }
  }

  private static void assertClean(List<String> line, TestProcess process, Path saved)
      throws IOException {
    var text = process.out() + process.err();
    if (Files.exists(saved)) {
      text += Files.readString(saved);
    }
    for (var secret : List.of(SECRET, PASSWORD, TOKEN_SIGNATURE, DEVICE_CODE)) {
      var bytes = secret.getBytes(StandardCharsets.UTF_8);
      assertThat(text)
          .as(line + " prints a secret")
          .doesNotContain(
              secret,
              URLEncoder.encode(secret, StandardCharsets.UTF_8),
              Base64.getEncoder().withoutPadding().encodeToString(bytes),
              HexFormat.of().formatHex(bytes));
    }
    assertThat(text).doesNotContain("client_assertion=ey");
  }
}
