package io.arcpreflight.report.explain;

import io.arcpreflight.endpoint.OperatingSystem;

/** Operating systems by the names that they give themselves. */
public final class SystemNames {
  private SystemNames() {}

  public static String of(OperatingSystem system) {
    return switch (system) {
      case LINUX -> "Linux";
      case WINDOWS -> "Windows";
    };
  }
}
