package io.arcpreflight;

import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.cli.VersionQuestion;
import io.arcpreflight.cli.console.CurrentProcess;
import io.arcpreflight.cli.console.TypedArguments;
import java.util.List;

final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var line = TypedArguments.of(List.of(arguments), TypedArguments.COMMAND_LINE);
    System.exit(
        VersionQuestion.isVersionQuestion(line)
            ? VersionQuestion.answer(System.out, System.err)
            : ArcPreflight.run(line, CurrentProcess.context(), CurrentProcess.console()));
  }
}
