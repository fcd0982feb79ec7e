package io.arcpreflight.platform.windows.system;

import java.time.Instant;
import java.util.List;

/**
 * An entry of one of Windows's event logs. Its message is in a file of whoever wrote it, in the
 * language of the system; kept here is what does not depend on that.
 *
 * @param number of the message, as Event Viewer shows it
 * @param texts what stands in the gaps of the message
 */
public record LoggedEvent(Instant at, String source, int number, List<String> texts) {
  public LoggedEvent {
    texts = List.copyOf(texts);
  }
}
