package io.arcpreflight;

import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.cli.VersionQuestion;
import io.arcpreflight.cli.console.CurrentProcess;
import io.arcpreflight.cli.console.ShutdownInterruption;
import io.arcpreflight.cli.console.TypedArguments;
import java.util.List;

final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var line = TypedArguments.of(List.of(arguments), TypedArguments.COMMAND_LINE);
    if (VersionQuestion.isVersionQuestion(line)) {
      System.exit(VersionQuestion.answer(System.out, System.err));
    }
    var interruption = ShutdownInterruption.fromHereOn();
    interruption.exit(
        ArcPreflight.run(line, CurrentProcess.context(interruption), CurrentProcess.console()));
  }
}
