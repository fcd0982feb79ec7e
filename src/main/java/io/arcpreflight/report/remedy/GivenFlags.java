package io.arcpreflight.report.remedy;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.report.ReportedSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The flags of a run, to be typed again: those that were given, but for secrets. */
public final class GivenFlags {
  private static final String SECRET = "set";
  private static final String MASK = "***";
  private static final String PLACE_OF_A_SECRET = "PASSWORD";
  private static final String USE_CASES = "use cases";
  private static final String PRIVATE_LINK = "private link";
  private static final String FROM_FLAGS = "flags";

  /** They choose how the result is shown, which the reader of it has chosen already. */
  private static final Set<String> OF_THE_OUTPUT =
      Set.of("--json", "--verbose", "--no-color", "--log-stderr");

  private static final Set<String> OF_THE_PLACE = Set.of("location", "cloud");
  private static final String DEFAULT_CLOUD = "AzureCloud";

  private GivenFlags() {}

  /** All of them, each with a blank before it. */
  public static String of(List<ReportedSetting> settings, OperatingSystem system) {
    var quoting = ShellQuoting.of(system);
    var flags = new ArrayList<String>();
    for (var setting : settings) {
      var value = setting.value();
      if (setting.source().startsWith("--")) {
        if (!isSecret(value) && !OF_THE_OUTPUT.contains(setting.source())) {
          flags.add(setting.source());
          if (!value.equals("true")) {
            flags.add(quoting.quoted(written(setting)));
          }
        }
      } else if (setting.source().equals(FROM_FLAGS)) {
        addNamedOtherwise(setting, settings, flags);
      }
    }
    return joined(flags);
  }

  /** Region, cloud and list, wherever they came from: what the list of endpoints depends on. */
  public static String ofPlace(List<ReportedSetting> settings, OperatingSystem system) {
    var flags = new ArrayList<String>();
    for (var setting : settings) {
      if (OF_THE_PLACE.contains(setting.name()) && !setting.value().equals(DEFAULT_CLOUD)) {
        flags.add("--" + setting.name());
        flags.add(setting.value());
      }
    }
    // The region says more than the cloud, and stands first in every example.
    if (flags.size() == 4 && flags.getFirst().equals("--cloud")) {
      flags.add(flags.removeFirst());
      flags.add(flags.removeFirst());
    }
    for (var setting : settings) {
      if (setting.name().equals("endpoints")) {
        flags.add("--endpoints");
        flags.add(ShellQuoting.of(system).quoted(setting.value()));
      }
    }
    return joined(flags);
  }

  private static void addNamedOtherwise(
      ReportedSetting setting, List<ReportedSetting> settings, List<String> flags) {
    if (setting.name().equals(USE_CASES)) {
      var asked =
          Arrays.stream(setting.value().split(", ", -1))
              .filter(id -> !id.equals(UseCase.CORE.id()))
              .filter(id -> !id.equals(UseCase.INSTALL.id()))
              .filter(id -> !id.equals(UseCase.EXTENSIONS.id()))
              .filter(id -> !id.equals(UseCase.GATEWAY.id()))
              .toList();
      if (!asked.isEmpty()) {
        flags.add("--use-case");
        flags.add(String.join(",", asked));
      }
    } else if (setting.name().equals(PRIVATE_LINK)
        && settings.stream().noneMatch(it -> it.source().equals("--private-link-scope"))) {
      flags.add("--enable-pls-check");
    }
  }

  private static String written(ReportedSetting setting) {
    return setting.source().equals("--timeout")
        ? setting.value().replace(" ", "")
        : setting.value().replace(MASK, PLACE_OF_A_SECRET);
  }

  private static boolean isSecret(String value) {
    return value.equals(SECRET);
  }

  private static String joined(List<String> flags) {
    return flags.isEmpty() ? "" : " " + String.join(" ", flags);
  }
}
