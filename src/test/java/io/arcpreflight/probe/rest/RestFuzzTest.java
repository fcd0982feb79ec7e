package io.arcpreflight.probe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.text.Secret;
import java.io.IOException;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** What Entra and Azure Resource Manager answer, or whoever stands in their place. */
class RestFuzzTest implements FuzzTargets {
  private static final String TOKEN = "eyJ0oKen";

  @FuzzTarget({
    "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client 'x' has no right\"}}",
    "{\"value\":[{\"id\":\"/subscriptions/x\"}],\"nextLink\":\"https://x\"}",
    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid\"}",
    "<html>"
  })
  static void restAnswer(byte[] input) throws IOException {
    var question = Question.of("/subscriptions", null, Secret.of(TOKEN));
    for (var status : new int[] {200, 401, 429, 503}) {
      var response =
          new Response.Builder()
              .request(new Request.Builder().url("https://management.azure.com/").build())
              .protocol(Protocol.HTTP_1_1)
              .code(status)
              .message("")
              .header("Retry-After", "99999999999999")
              .header("Location", "/" + TOKEN)
              .body(ResponseBody.create(input, MediaType.get("application/json")))
              .build();
      var reply = Reply.of(response, question, Instant.EPOCH, () -> Instant.EPOCH);
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.toString()).doesNotContain(TOKEN);
      var message = reply.message();
      assertThat(message == null || message.length() <= 1000).isTrue();
    }
  }
}
