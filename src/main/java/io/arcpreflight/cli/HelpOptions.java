package io.arcpreflight.cli;

import io.arcpreflight.diagnosis.ExitCode;
import java.util.LinkedHashMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command's help has. */
final class HelpOptions {
  private HelpOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and end.")
            .build());
  }

  /** The table that scripts branch on. */
  static void addExitCodesTo(CommandSpec spec) {
    var list = new LinkedHashMap<String, String>();
    for (var exitCode : ExitCode.values()) {
      list.put(String.valueOf(exitCode.number()), exitCode.meaning());
    }
    spec.usageMessage()
        .exitCodeListHeading("%nExit codes, the numbers of azcmagent connect:%n")
        .exitCodeList(list);
  }
}
