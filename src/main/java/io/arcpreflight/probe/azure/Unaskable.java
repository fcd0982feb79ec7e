package io.arcpreflight.probe.azure;

import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.rest.Answer;
import java.util.List;

/**
 * Puts no question.
 *
 * @param why it would make no sense
 */
record Unaskable(String host, String why) implements Questions {

  @Override
  public Answer get(String path, String version, Deadline deadline) {
    return none("GET", path);
  }

  @Override
  public Answer list(String path, String version, Deadline deadline) {
    return none("GET", path);
  }

  @Override
  public Answer query(String path, String version, String json, Deadline deadline) {
    return none("POST", path);
  }

  private Answer none(String method, String path) {
    var read = AzureRead.notAsked(method + " https://" + host + path, why);
    return new Answer(read, null, List.of(), null, null);
  }
}
