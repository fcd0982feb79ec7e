package io.arcpreflight.provocations;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;

/**
 * Microsoft Entra and Azure Resource Manager on loopback, over TLS. They let everybody in until a
 * test says otherwise. Shapes of answers are those of azure-rest-api-specs.
 */
public final class EntraAndArm implements Closeable {
  public static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
  public static final String SUBSCRIPTION = "0b1f6471-1bf0-4dda-aec3-cb9272f09590";
  public static final String APPLICATION = "b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a11";
  public static final String OBJECT = "a7c1b2d3-0e4f-4a5b-8c6d-7e8f9a0b1c2d";
  public static final String GROUP = "rg-dc1";
  public static final String SCOPE = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/" + GROUP;

  private static final String UNKNOWN =
      "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"There is none.\"}}";

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new LinkedHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final CountedConnections connections = new CountedConnections();

  public EntraAndArm(Protocol... protocols) {
    server.useHttps(Azure.issuedBy(Azure.AUTHORITY));
    server.setProtocols(List.of(protocols));
    server.setServerSocketFactory(connections);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    healthy();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getPort();
  }

  public CountedConnections connections() {
    return connections;
  }

  private void healthy() {
    on("GET /subscriptions?", 401, "{}");
    on("GET /common/", 200, "{}");
    on(
        "GET /" + TENANT + "/v2.0/.well-known",
        200,
        "{\"issuer\":\"https://login.microsoftonline.com/" + TENANT + "/v2.0\"}");
    on("POST /" + TENANT + "/oauth2/v2.0/token", 200, tokenAnswer());
    on("GET /subscriptions/" + SUBSCRIPTION + "?", this::subscription);
    on(
        "GET " + SCOPE + "?",
        200,
        "{\"location\":\"koreacentral\",\"properties\":{\"provisioningState\":\"Succeeded\"}}");
    on("GET " + SCOPE + "/providers/Microsoft.Authorization/permissions", 200, grants("*"));
    on(
        "GET " + SCOPE + "/providers/Microsoft.Authorization/denyAssignments",
        200,
        "{\"value\":[]}");
    on("GET " + SCOPE + "/providers/Microsoft.Authorization/locks", 200, "{\"value\":[]}");
    on(
        "GET /subscriptions/" + SUBSCRIPTION + "/providers/",
        200,
        "{\"registrationState\":\"Registered\",\"resourceTypes\":[{\"resourceType\":\"machines\","
            + "\"locations\":[\"Korea Central\",\"Korea South\"]}]}");
    on("GET " + SCOPE + "/providers/Microsoft.HybridCompute/machines/", 404, UNKNOWN);
    on("POST /providers/Microsoft.Resources/checkResourceName", 200, "{\"status\":\"Allowed\"}");
    on(
        "POST " + SCOPE + "/providers/Microsoft.PolicyInsights/checkPolicyRestrictions",
        200,
        "{\"fieldRestrictions\":[],\"contentEvaluationResult\":{\"policyEvaluations\":[]}}");
  }

  private MockResponse subscription(RecordedRequest request) {
    return request.getHeaders().get("Authorization") == null
        ? json(401, "{\"error\":{\"code\":\"AuthenticationFailed\",\"message\":\"No token.\"}}")
            .newBuilder()
            .addHeader(
                "WWW-Authenticate",
                "Bearer authorization_uri=\"https://login.windows.net/"
                    + TENANT
                    + "\", error=\"invalid_token\"")
            .build()
        : json(
            200, "{\"state\":\"Enabled\",\"tenantId\":\"" + TENANT + "\",\"displayName\":\"S\"}");
  }

  public static String grants(String... actions) {
    return "{\"value\":[{\"actions\":[\"%s\"],\"notActions\":[]}]}"
        .formatted(String.join("\",\"", actions));
  }

  public static String tokenAnswer() {
    return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token() + "\"}";
  }

  /** A token of this tenant for the resource manager. */
  public static String token() {
    return token(TENANT, "https://management.azure.com", Instant.parse("2999-01-01T00:00:00Z"));
  }

  public static String token(String tenant, String audience, Instant expiry) {
    return encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}")
        + "."
        + encoded(
            "{\"aud\":\"%s\",\"tid\":\"%s\",\"oid\":\"%s\",\"exp\":%d}"
                .formatted(audience, tenant, OBJECT, expiry.getEpochSecond()))
        + ".c2lnbmVk";
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What begins so is answered so. What was said last counts. */
  public EntraAndArm on(String beginning, int status, String json) {
    return on(beginning, _ -> json(status, json));
  }

  public EntraAndArm on(String beginning, Function<RecordedRequest, MockResponse> answer) {
    synchronized (answers) {
      answers.remove(beginning);
      answers.put(beginning, answer);
    }
    return this;
  }

  public static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json; charset=utf-8")
        .addHeader("Date", Azure.date())
        .addHeader("x-ms-request-id", "11111111-2222-3333-4444-555555555555")
        .addHeader("x-ms-ests-server", "2.1")
        .body(body)
        .build();
  }

  /** How often something was asked that begins so. */
  public int count(String beginning) {
    return (int) requests().stream().filter(it -> it.startsWith(beginning)).count();
  }

  /** Every request, as its method and target. */
  public List<String> requests() {
    return requests.stream().map(it -> it.getMethod() + " " + it.getTarget()).toList();
  }

  public List<RecordedRequest> recorded() {
    return List.copyOf(requests);
  }

  private MockResponse answer(RecordedRequest request) {
    requests.add(request);
    var line = request.getMethod() + " " + request.getTarget();
    synchronized (answers) {
      for (var entry : new ArrayList<>(answers.entrySet()).reversed()) {
        if (line.startsWith(entry.getKey())) {
          return entry.getValue().apply(request);
        }
      }
    }
    return json(404, UNKNOWN);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
