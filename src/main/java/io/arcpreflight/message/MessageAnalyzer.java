package io.arcpreflight.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.message.MessageAnalysis.Reason;
import io.arcpreflight.message.Recognition.CodeFound;
import io.arcpreflight.message.Recognition.Issuer;
import io.arcpreflight.message.Recognition.MessageFound;
import io.arcpreflight.message.Recognition.UnlistedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says what texts of azcmagent come down to. Whoever reads them, a log, a paste or what a run has
 * printed, asks it, so that the same words have the same cause everywhere.
 */
public final class MessageAnalyzer {
  private static final String SUCCESS = "AZCM0000";
  private static final String CREDENTIALS = "AZCM0041";
  private static final String RESOURCE = "AZCM0042";

  private final MessageRecognizer recognizer;

  public MessageAnalyzer(MessageRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  public MessageAnalyzer(Catalog catalog) {
    this(new MessageRecognizer(catalog));
  }

  /**
   * Analyses a text record by record, as a log is read; the records that say nothing are left out.
   */
  public List<MessageAnalysis> analyzeRecords(String text) {
    var analyses = new ArrayList<MessageAnalysis>();
    var start = 0;
    for (var feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      if (isRecordStart(text, feed + 1)) {
        addTelling(text.substring(start, feed + 1), analyses);
        start = feed + 1;
      }
    }
    addTelling(text.substring(start), analyses);
    return analyses;
  }

  private static boolean isRecordStart(String text, int line) {
    var end = Math.min(text.length(), line + RecordStart.BYTES);
    var bytes = text.substring(line, end).getBytes(UTF_8);
    return RecordStart.at(bytes, 0, bytes.length);
  }

  private void addTelling(String record, List<MessageAnalysis> analyses) {
    var analysis = analyze(record);
    if (!analysis.recognitions().isEmpty() || !analysis.successes().isEmpty()) {
      analyses.add(analysis);
    }
  }

  /** Analyses one record, or one message. */
  public MessageAnalysis analyze(String text) {
    var reading = recognizer.read(text);
    var found = reading.failures();
    var leading = new LeadingMessages(found, () -> isQuiet(text));
    var reasons = new ArrayList<Reason>();
    for (var message : leading.messages()) {
      reasons.add(new Reason(leading.reasonOf(message.message()), message, message.places()));
    }
    if (reasons.isEmpty()) {
      addCodes(found, text, reasons);
    }
    return new MessageAnalysis(text, found, reasons, azcmCode(found), reading.successes());
  }

  /** Where no message says more. */
  private static void addCodes(List<Recognition> found, String text, List<Reason> reasons) {
    for (var recognition : found) {
      var failure =
          switch (recognition) {
            case MessageFound _ -> null;
            case CodeFound code -> isSuccess(code) ? null : reasonOf(code.code());
            case UnlistedCode code -> isGuess(code) && isQuiet(text) ? null : reasonOf(code);
          };
      if (failure != null) {
        reasons.add(new Reason(failure, recognition, List.of(recognition.where())));
      }
    }
  }

  private static @Nullable String azcmCode(List<Recognition> found) {
    for (var recognition : found) {
      if (recognition instanceof CodeFound code && !isSuccess(code)) {
        return code.code().code();
      }
    }
    return null;
  }

  private static boolean isSuccess(CodeFound found) {
    return found.code().code().equals(SUCCESS);
  }

  /** Whoever wrote it thought it no trouble. */
  private static boolean isQuiet(String text) {
    var level = LogLevel.of(text);
    return level != null && level.isQuiet();
  }

  /** What only looks like a code of Azure is one where something has failed. */
  private static boolean isGuess(UnlistedCode code) {
    return code.issuer() == Issuer.AZURE;
  }

  private static FailureReason reasonOf(AzcmCode code) {
    return new FailureReason(
        FailureReason.Kind.CODE, code.code(), code.severity(), code.code(), code.causes());
  }

  private static FailureReason reasonOf(UnlistedCode found) {
    var code =
        switch (found.issuer()) {
          case AGENT -> found.code().toUpperCase(Locale.ROOT);
          case ENTRA -> CREDENTIALS;
          case AZURE -> RESOURCE;
        };
    return new FailureReason(
        FailureReason.Kind.UNLISTED_CODE, found.code(), Severity.ERROR, code, List.of());
  }
}
