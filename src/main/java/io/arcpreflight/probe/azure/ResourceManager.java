package io.arcpreflight.probe.azure;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.identity.TokenHolder;
import io.arcpreflight.probe.rest.Answer;
import io.arcpreflight.probe.rest.Json;
import io.arcpreflight.probe.rest.Question;
import io.arcpreflight.probe.rest.RestClient;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Azure Resource Manager, asked by whoever has signed in. Shared by all reads of a run. */
final class ResourceManager implements Questions {
  static final String SUBSCRIPTIONS_VERSION = "2022-12-01";
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final RestClient client;
  private final TokenHolder holder;
  private @Nullable NamedSubscription named;

  ResourceManager(RestClient client, TokenHolder holder) {
    this.client = client;
    this.holder = holder;
  }

  /** A subscription that was given by name, looked for among those that can be seen. */
  record NamedSubscription(@Nullable String id, @Nullable JsonObject found, AzureRead read) {}

  static boolean isId(String subscription) {
    return ID.matcher(subscription).matches();
  }

  @Override
  public Answer get(String path, String version, Deadline deadline) throws InterruptedException {
    return client.ask(question(path, version, null), deadline);
  }

  @Override
  public Answer list(String path, String version, Deadline deadline) throws InterruptedException {
    return client.askAll(question(path, version, null), deadline);
  }

  @Override
  public Answer query(String path, String version, String json, Deadline deadline)
      throws InterruptedException {
    return client.ask(question(path, version, RequestBody.create(json, JSON)), deadline);
  }

  private Question question(String path, String version, @Nullable RequestBody body) {
    var separator = path.indexOf('?') < 0 ? "?" : "&";
    return Question.of(path + separator + "api-version=" + version, body, holder.token());
  }

  /** Looks a subscription up by its name, once for all who need it. */
  synchronized NamedSubscription subscriptionNamed(String name, Deadline deadline)
      throws InterruptedException {
    var known = named;
    if (known == null) {
      var answer = list("/subscriptions", SUBSCRIPTIONS_VERSION, deadline);
      known = find(name, answer);
      named = known;
    }
    return known;
  }

  private static NamedSubscription find(String name, Answer answer) {
    for (var page : answer.pages()) {
      for (var each : Json.objects(page, "value")) {
        var displayName = Json.text(each, "displayName");
        if (displayName != null && displayName.equalsIgnoreCase(name)) {
          return new NamedSubscription(Json.text(each, "subscriptionId"), each, answer.read());
        }
      }
    }
    return new NamedSubscription(null, null, answer.read());
  }

  static List<JsonObject> values(Answer answer) {
    return answer.pages().stream().flatMap(page -> Json.objects(page, "value").stream()).toList();
  }
}
