package io.arcpreflight.app.log;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.app.check.RunCheck;
import io.arcpreflight.app.check.RunRequest;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.log.LogReader;
import io.arcpreflight.log.LogScanner;
import io.arcpreflight.log.LogSource;
import io.arcpreflight.log.LogSummary;
import io.arcpreflight.log.SinceFilter;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.logs.LogDocument;
import io.arcpreflight.report.logs.LogDocument.LogRead;
import io.arcpreflight.report.logs.LogDocumentBuilder;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.parameter.Parameters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what azcmagent's log tells of failures, cause by cause, and which are not over. */
public final class SummarizeLog {
  private final ProcessContext context;
  private final LogRequest request;
  private final Catalog catalog;

  public SummarizeLog(ProcessContext context, LogRequest request) {
    this.context = context;
    this.request = request;
    this.catalog = Catalog.load(request.language());
  }

  /**
   * Reads the logs to their end.
   *
   * @throws BadInputException when one of the logs is not there, or none can be read
   */
  public LogDocument summarize(RunFeedback feedback) {
    var logs = new LogFiles(request.names(), catalog, context);
    var summary = new LogSummary(catalog);
    var read = read(logs.sources(), summary);
    var check = request.check() ? check(feedback) : null;
    var labels = Labels.in(request.language().tag());
    return new LogDocumentBuilder(catalog, labels, context.host().system(), logs.origin())
        .build(summary, read, shown(request.since()), check);
  }

  private List<LogRead> read(List<LogSource> sources, LogSummary summary) {
    var recent = new SinceFilter(request.since(), summary);
    var scanner = new LogScanner(new MessageRecognizer(catalog), ZoneId.systemDefault(), recent);
    var reader = new LogReader(scanner);
    var read = new ArrayList<LogRead>();
    for (var source : sources) {
      if (recent.begin(source)) {
        var each = reader.read(source);
        read.add(
            new LogRead(
                each.name(),
                each.bytes(),
                each.lines(),
                each.records(),
                each.isLog(),
                each.problem().orElse(null)));
      }
    }
    refuseIfNothingWasRead(read);
    return read;
  }

  private static void refuseIfNothingWasRead(List<LogRead> read) {
    var bytes = read.stream().mapToLong(LogRead::bytes).sum();
    var problem = read.stream().filter(each -> each.problem() != null).findFirst();
    if (bytes == 0 && problem.isPresent()) {
      throw new BadInputException(
          ExitCode.ARGUMENT, problem.get().name() + " cannot be read: " + problem.get().problem());
    }
  }

  private static @Nullable OffsetDateTime shown(Instant since) {
    return since.equals(Instant.MIN)
        ? null
        : since.atZone(ZoneId.systemDefault()).toOffsetDateTime();
  }

  private Report check(RunFeedback feedback) {
    var settings = CheckRequest.of(Parameters.NONE);
    try (var _ = context.interruption().interrupts(Thread.currentThread())) {
      return new RunCheck(context)
          .run(RunRequest.of(RunMode.CHECK, settings, request.language()), feedback);
    }
  }
}
