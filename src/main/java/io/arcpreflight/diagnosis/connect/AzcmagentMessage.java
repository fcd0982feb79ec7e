package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.message.MessageAnalysis;
import io.arcpreflight.message.MessageAnalysis.Reason;
import io.arcpreflight.text.TextWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, as azcmagent says it.
 *
 * @param code the AZCM code that it goes with
 * @param record the whole of what was said at that time
 * @param point where in it this is said
 * @param causes likeliest first; none where the catalogue has no cause for it
 * @param certainty how sure the words are of the first
 * @param hosts those that it is about
 * @param isBackground whether it was said at debug level alone
 */
record AzcmagentMessage(
    @Nullable String code,
    String record,
    int point,
    List<CauseId> causes,
    Confidence certainty,
    List<String> hosts,
    boolean isBackground) {
  private static final int MOST_CHARACTERS = 400;

  AzcmagentMessage {
    causes = List.copyOf(causes);
    hosts = List.copyOf(hosts);
  }

  static AzcmagentMessage of(Reason reason, MessageAnalysis analysis) {
    var place = reason.places().getFirst();
    var hosts = analysis.hosts(reason.places());
    return of(reason.failure(), analysis.text(), place.start(), hosts, analysis.isBackground());
  }

  /** What an older report knows by its id alone, because its line was cut. */
  static AzcmagentMessage of(KnownMessage message, String line) {
    return of(FailureReason.of(message, message.causes()), line, 0, List.of(), false);
  }

  private static AzcmagentMessage of(
      FailureReason failure, String record, int point, List<String> hosts, boolean isBackground) {
    var isOfACause = failure.kind() == FailureReason.Kind.CAUSE;
    return new AzcmagentMessage(
        failure.code(),
        record,
        point,
        isOfACause
            ? failure.causes().stream().flatMap(id -> CauseId.of(id).stream()).toList()
            : List.of(),
        confidence(failure.certainty()),
        hosts,
        isBackground);
  }

  private static Confidence confidence(FailureReason.Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Confidence.CERTAIN;
      case LIKELY -> Confidence.LIKELY;
      case POSSIBLE -> Confidence.POSSIBLE;
    };
  }

  /** So much of the record as is worth showing. */
  String line() {
    return TextWindow.around(record, point, MOST_CHARACTERS);
  }
}
