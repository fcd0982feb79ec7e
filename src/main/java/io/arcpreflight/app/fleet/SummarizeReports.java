package io.arcpreflight.app.fleet;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fleet.Fleet;
import io.arcpreflight.fleet.FleetAnalysis;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.fleet.Inventory;
import io.arcpreflight.fleet.ReportFiles;
import io.arcpreflight.report.Report;
import io.arcpreflight.text.EncodedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Puts the saved reports of many servers together. */
public final class SummarizeReports {
  private static final int MOST_THREADS = 8;

  private final ProcessContext context;
  private final FleetRequest request;

  public SummarizeReports(ProcessContext context, FleetRequest request) {
    this.context = context;
    this.request = request;
  }

  /**
   * Reads all of them.
   *
   * @throws BadInputException when the inventory cannot be read, or the person has asked for the
   *     end
   */
  public FleetPicture summarize() {
    var inventory = Optional.ofNullable(request.inventory()).map(SummarizeReports::inventory);
    var fleet = read();
    var document =
        new FleetAnalysis(Catalog.load(request.language()), fleet, context.clock().instant())
            .document(inventory, request.query());
    return new FleetPicture(document, fleet, request.query());
  }

  private Fleet read() {
    var threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    var files = new ReportFiles(context.in(), Report.SCHEMA_VERSION, threads);
    try (var _ = context.interruption().interrupts(Thread.currentThread())) {
      return files.read(request.paths());
    } catch (InterruptedException e) {
      throw new BadInputException(ExitCode.INTERRUPTED, "interrupted before all reports were read");
    }
  }

  private static Inventory inventory(Path file) {
    try (var in = Files.newInputStream(file);
        var reader = new BufferedReader(EncodedText.reader(in))) {
      return new Inventory(reader.lines().toList());
    } catch (AccessDeniedException e) {
      throw refused(file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw refused(
          Files.exists(file)
              ? file + " cannot be read: " + e.getMessage()
              : "there is no file " + file);
    }
  }

  private static BadInputException refused(String sentence) {
    return new BadInputException(ExitCode.ARGUMENT, "--inventory: " + sentence);
  }
}
