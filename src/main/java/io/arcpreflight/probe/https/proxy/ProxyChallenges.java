package io.arcpreflight.probe.https.proxy;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** The authentication schemes that an answer offers. */
final class ProxyChallenges {
  private ProxyChallenges() {}

  static List<String> schemes(int status, Headers headers) {
    var answer =
        new Response.Builder()
            .request(new Request.Builder().url("http://proxy.invalid/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(status)
            .message("")
            .headers(headers)
            .build();
    var schemes = new ArrayList<String>();
    for (var challenge : answer.challenges()) {
      if (!schemes.contains(challenge.scheme())) {
        schemes.add(challenge.scheme());
      }
    }
    return schemes;
  }
}
