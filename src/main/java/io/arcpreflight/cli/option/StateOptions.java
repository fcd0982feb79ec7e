package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where runs are kept, and what follows from what was kept. */
public final class StateOptions {
  public static final String FOLDER = "--state-dir";
  private static final String QUIET = "--quiet-unless-changed";

  private StateOptions() {}

  /** Both, for runs that may have nothing to say. */
  public static void addTo(CommandSpec spec) {
    addFolderTo(spec);
    spec.addOption(
        OptionSpec.builder(QUIET)
            .description("Print nothing if nothing has changed. Needs --state-dir.")
            .build());
  }

  public static void addFolderTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(FOLDER)
            .paramLabel("DIR")
            .type(Path.class)
            .description("Keep runs in this folder, and say what has changed since the last.")
            .build());
  }

  /**
   * The folder; nothing where runs are not kept.
   *
   * @throws BadInputException where what needs one was asked for without one
   */
  public static @Nullable Path folder(ParseResult options) {
    var folder = options.<Path>matchedOptionValue(FOLDER, null);
    if (folder == null && isQuiet(options)) {
      throw new BadInputException(ExitCode.ARGUMENT, QUIET + ": needs --state-dir");
    }
    return folder;
  }

  /** Whether nothing is to be printed of a run that is like the one before. */
  public static boolean isQuiet(ParseResult options) {
    return options.hasMatchedOption(QUIET);
  }
}
