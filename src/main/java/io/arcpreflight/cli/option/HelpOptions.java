package io.arcpreflight.cli.option;

import io.arcpreflight.diagnosis.ExitCode;
import java.util.LinkedHashMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command's help has. */
public final class HelpOptions {
  private HelpOptions() {}

  /** Options stand in the help in the order in which they were added: what matters most first. */
  public static void addTo(CommandSpec spec) {
    spec.usageMessage()
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .commandListHeading("%n");
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and exit.")
              .build());
    }
  }

  public static void addVersionTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
  }

  /** The table that scripts branch on. */
  public static void addExitCodesTo(CommandSpec spec) {
    addExitCodesTo(spec, "Exit codes (the same numbers as azcmagent connect):");
  }

  public static void addExitCodesTo(CommandSpec spec, String heading) {
    var list = new LinkedHashMap<String, String>();
    for (var exitCode : ExitCode.values()) {
      list.put(String.valueOf(exitCode.number()), exitCode.meaning());
    }
    spec.usageMessage().exitCodeListHeading("%n" + heading + "%n").exitCodeList(list);
  }
}
