package io.arcpreflight.catalog;

import io.arcpreflight.endpoint.OperatingSystem;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param linux the command for a root shell, when there is one
 * @param windows the command for an administrator's PowerShell, when there is one
 */
@Json
public record RemedyStep(String text, @Nullable String linux, @Nullable String windows) {

  public @Nullable String command(OperatingSystem system) {
    return switch (system) {
      case LINUX -> linux;
      case WINDOWS -> windows;
    };
  }

  public RemedyStep filled(Placeholders values) {
    return new RemedyStep(
        values.fill(text), fillCommand(values, linux), fillCommand(values, windows));
  }

  static List<RemedyStep> filled(List<RemedyStep> steps, Placeholders values) {
    var filled = new ArrayList<RemedyStep>(steps.size());
    for (var step : steps) {
      filled.add(step.filled(values));
    }
    return filled;
  }

  private static @Nullable String fillCommand(Placeholders values, @Nullable String command) {
    return command == null ? null : values.fill(command);
  }
}
