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
 * @param when what all has to hold where it helps; absent where it always does
 * @param fact the fact that it is about: it helps only where that was seen, and is done for each
 */
@Json
public record RemedyStep(
    String text,
    @Nullable String linux,
    @Nullable String windows,
    @Nullable List<Circumstance> when,
    @Nullable String fact) {

  public RemedyStep {
    when = when == null ? List.of() : List.copyOf(when);
  }

  /** A step that helps everywhere. */
  public RemedyStep(String text, @Nullable String linux, @Nullable String windows) {
    this(text, linux, windows, List.of(), null);
  }

  @Override
  public List<Circumstance> when() {
    return when == null ? List.of() : when;
  }

  public @Nullable String command(OperatingSystem system) {
    return switch (system) {
      case LINUX -> linux;
      case WINDOWS -> windows;
    };
  }

  /** Whether this is of no use on that system, because all that it says to type is another's. */
  public boolean isForeignTo(OperatingSystem system) {
    return command(system) == null && (linux != null || windows != null);
  }

  /**
   * What somebody types who reads this on that system: its own command, else another system's, with
   * a comment, which every shell ignores, that says whose it is.
   */
  public @Nullable String commandShownOn(OperatingSystem reader) {
    if (!isForeignTo(reader)) {
      return command(reader);
    }
    return linux == null
        ? named(OperatingSystem.WINDOWS, windows)
        : named(OperatingSystem.LINUX, linux);
  }

  /** The commands of both systems, where they differ, the reader's first; each says whose it is. */
  public @Nullable String commandsOfBoth(OperatingSystem reader) {
    if (linux == null || windows == null || linux.equals(windows)) {
      return commandShownOn(reader);
    }
    var ofLinux = named(OperatingSystem.LINUX, linux);
    var ofWindows = named(OperatingSystem.WINDOWS, windows);
    return switch (reader) {
      case LINUX -> ofLinux + "\n" + ofWindows;
      case WINDOWS -> ofWindows + "\n" + ofLinux;
    };
  }

  private static String named(OperatingSystem system, @Nullable String command) {
    return "# " + system.displayName() + "\n" + command;
  }

  /** Whether its words or its commands have a place for this value. */
  public boolean asksFor(String name) {
    var place = "{" + name + "}";
    return text.contains(place)
        || (linux != null && linux.contains(place))
        || (windows != null && windows.contains(place));
  }

  public RemedyStep filled(Placeholders values) {
    return new RemedyStep(
        values.fill(text), fillCommand(values, linux), fillCommand(values, windows), when, fact);
  }

  /** Steps for whoever is anywhere: variants of one step are shown as one. */
  public static List<RemedyStep> filled(List<RemedyStep> steps, Placeholders values) {
    var filled = new ArrayList<RemedyStep>(steps.size());
    for (var step : steps) {
      var next = step.filled(values);
      if (!filled.isEmpty() && filled.getLast().text().equals(next.text())) {
        filled.add(filled.removeLast().orElse(next));
      } else {
        filled.add(next);
      }
    }
    return filled;
  }

  /** This, with another variant of it as a remark on the command. */
  private RemedyStep orElse(RemedyStep variant) {
    if (linux == null || variant.linux == null) {
      return linux == null ? variant : this;
    }
    var remark = linux.contains("    # ") ? "; " : "    # ";
    var names = String.join(", ", variant.when().stream().map(Circumstance::id).toList());
    return new RemedyStep(text, linux + remark + names + ": " + variant.linux, windows, when, fact);
  }

  private static @Nullable String fillCommand(Placeholders values, @Nullable String command) {
    return command == null ? null : values.fill(command);
  }
}
