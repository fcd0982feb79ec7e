package io.arcpreflight.report;

import io.arcpreflight.observation.Fact;
import org.jspecify.annotations.Nullable;

/** The flags with which a caller leaves checks out. */
public final class LeftOut {
  private LeftOut() {}

  /** The flag that this reason stands for; null where nobody has left anything out. */
  public static @Nullable String by(Fact reason) {
    return switch (reason.id()) {
      case "reason.not-chosen" -> "--only";
      case "reason.skipped" -> "--skip";
      case "reason.offline" -> "--offline";
      default -> null;
    };
  }

  /** Whether a flag leaves checks out. */
  public static boolean isFlag(String flag) {
    return flag.equals("--only") || flag.equals("--skip") || flag.equals("--offline");
  }
}
