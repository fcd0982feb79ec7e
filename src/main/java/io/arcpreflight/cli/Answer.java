package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.settings.InvalidSettingsException;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ParseResult;

/** Looks at this machine for one of two questions, and says what it came to. */
record Answer(RunMode mode) {

  /**
   * Runs, prints and tells how the process ends.
   *
   * @throws BadInputException when what the person asked for cannot be done as asked
   */
  int give(ParseResult options, ProcessContext surroundings) throws IOException {
    var inquiry = Inquiry.of(options, surroundings, mode, List.of());
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption) {
      return SelectionOptions.isListAsked(options)
          ? inquiry.list()
          : inquiry.show(inquiry.report(UnaryOperator.identity()));
    } catch (InvalidSettingsException refused) {
      inquiry.tell(refused);
      return inquiry.format().equals(OutputOptions.TEXT)
          ? Refusal.exitCode(refused)
          : inquiry.show(inquiry.refused(refused));
    }
  }
}
