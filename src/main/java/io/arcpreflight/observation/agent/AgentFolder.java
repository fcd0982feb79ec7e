package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the agent.
 *
 * @param writable whether this process may create files there
 * @param group absent where folders have none
 * @param permissions such as "rwxrwx---"; absent where folders have none
 */
@Json
public record AgentFolder(
    String path,
    Purpose purpose,
    State state,
    boolean writable,
    @Nullable String group,
    @Nullable String permissions) {

  /** What the agent keeps there. */
  public enum Purpose {
    LOG("log"),
    TOKENS("tokens"),
    EXTENSIONS("extensions"),
    MACHINE_CONFIGURATION("machine-configuration");

    private final String id;

    Purpose(String id) {
      this.id = id;
    }

    /** The word that reports use. */
    @Json.Value
    public String id() {
      return id;
    }
  }

  /** What is there. */
  public enum State {
    FOLDER("folder"),
    MISSING("missing"),
    /** Something of the same name that is no folder. */
    OTHER("other"),
    UNREADABLE("unreadable");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The word that reports use. */
    @Json.Value
    public String id() {
      return id;
    }
  }
}
