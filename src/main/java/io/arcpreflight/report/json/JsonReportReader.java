package io.arcpreflight.report.json;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonText;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.report.Report;
import io.arcpreflight.text.EncodedText;
import io.arcpreflight.text.VisibleText;
import io.avaje.json.JsonException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.function.Consumer;

/**
 * Reads a saved report. Fields that it does not know are ignored; whatever else is not as the
 * schema says is refused with an {@link UnreadableReportException} that names the place.
 */
public final class JsonReportReader {
  private static final String READABLE = "1.";
  private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

  private final Consumer<String> remarks;

  /** One that has nobody to tell of what it leaves out. */
  public JsonReportReader() {
    this(_ -> {});
  }

  /**
   * @param remarks is told in a sentence where a report is newer than this version
   */
  public JsonReportReader(Consumer<String> remarks) {
    this.remarks = remarks;
  }

  /** Reads a file, which may be in UTF-8 or, as PowerShell writes it, in UTF-16. */
  public Report read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnreadableReportException(file + " is a folder, not a saved report");
    }
    if (!Files.exists(file)) {
      throw new UnreadableReportException(file + " does not exist");
    }
    try (var in = Files.newInputStream(file)) {
      return read(EncodedText.reader(in), file.toString());
    } catch (AccessDeniedException e) {
      throw new UnreadableReportException(file + " cannot be read: permission denied");
    }
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param origin what the text is called in messages
   */
  public Report read(Reader reader, String origin) throws IOException {
    var text = new StringBuilder();
    var buffer = new char[8192];
    for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      text.append(buffer, 0, n);
      if (text.length() > MOST_CHARACTERS) {
        throw new UnreadableReportException(origin + " is too large to be a saved report");
      }
    }
    return read(text.toString(), origin);
  }

  /**
   * Reads a report from its text.
   *
   * @param origin what the text is called in messages
   */
  public Report read(String text, String origin) throws IOException {
    if (text.isBlank()) {
      throw new UnreadableReportException(origin + " is empty, not a saved report");
    }
    var readable = readable(text, parse(text, origin), origin);
    try {
      var report = ReportJson.type().fromJson(readable);
      SavedReportReplay.asRunRecord(report);
      return report;
    } catch (JsonException | DateTimeException | IllegalArgumentException e) {
      throw new UnreadableReportException(origin + " is not a complete report: " + e.getMessage());
    }
  }

  private static JsonValue parse(String text, String origin) throws UnreadableReportException {
    try {
      return JsonParser.parse(text);
    } catch (JsonSyntaxException e) {
      throw new UnreadableReportException(
          e.isCutOff()
              ? origin + " is cut off: its JSON ends too early, at " + e.position()
              : origin + " is not JSON: " + e.position() + ": " + e.problem());
    }
  }

  /** The text, or what of it this version understands. */
  private String readable(String text, JsonValue document, String origin) throws IOException {
    if (!(document instanceof JsonObject fields
        && fields.get("schemaVersion") instanceof JsonString(var version, _))) {
      throw new UnreadableReportException(
          origin + " is JSON but not a report of arc-preflight: it has no schemaVersion");
    }
    if (NewerReport.isNewer(version)) {
      return readableOfNewer(fields, version, origin);
    }
    if (!version.startsWith(READABLE)) {
      throw new UnreadableReportException(
          origin
              + " has the schemaVersion "
              + VisibleText.of(version)
              + ", but this version reads 1.x; use the arc-preflight that wrote it");
    }
    var fault = ReportSchema.bundled().fault(document);
    if (fault != null) {
      throw new UnreadableReportException(
          origin + " is not a complete report: " + VisibleText.of(fault));
    }
    return text;
  }

  private String readableOfNewer(JsonObject document, String version, String origin)
      throws IOException {
    var newer = NewerReport.of(document, ReportSchema.bundled());
    var fault = ReportSchema.bundled().fault(newer.document());
    if (fault != null) {
      throw new UnreadableReportException(
          origin
              + " has the schemaVersion "
              + version
              + ", but this version reads 1.x; use the arc-preflight that wrote it");
    }
    remarks.accept(
        "%s has the schemaVersion %s, newer than this version's %s: what it does not know is left out (checks and findings: %d)"
            .formatted(origin, version, Report.SCHEMA_VERSION, newer.leftOut()));
    return JsonText.of(newer.document());
  }
}
