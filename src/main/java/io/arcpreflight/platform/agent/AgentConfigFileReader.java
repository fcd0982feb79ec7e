package io.arcpreflight.platform.agent;

import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.text.EncodedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the agent's JSON files, whatever lies in their place. */
final class AgentConfigFileReader {
  private static final int MOST_BYTES = 1 << 20;

  private AgentConfigFileReader() {}

  /** A file that is not there, and an empty one, hold no values and are no problem. */
  static AgentConfigFile read(Path file, String shownAs) {
    try {
      var bytes = RegularFile.bytes(file, MOST_BYTES);
      if (EncodedText.isUtf16(bytes)) {
        return unreadable(shownAs, "is UTF-16 text, which the agent cannot read");
      }
      var text = new String(bytes, StandardCharsets.UTF_8);
      if (text.isBlank()) {
        return new AgentConfigFile(shownAs, null, Map.of(), List.of());
      }
      var json = FlatJson.parse(text);
      return json == null
          ? unreadable(shownAs, "holds no valid JSON object")
          : new AgentConfigFile(shownAs, null, json.values(), json.repeated());
    } catch (NoSuchFileException missing) {
      return new AgentConfigFile(shownAs, null, Map.of(), List.of());
    } catch (IOException failure) {
      return unreadable(shownAs, RegularFile.reason(failure));
    }
  }

  private static AgentConfigFile unreadable(String shownAs, @Nullable String problem) {
    return new AgentConfigFile(shownAs, problem, Map.of(), List.of());
  }
}
