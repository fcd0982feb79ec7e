package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the causes that a failure of azcmagent is put down to. The words decide: of everything that
 * was said, the records that name a cause for certain, or one that the checks saw too; without
 * either, the one that leaves the fewest causes open. What the checks saw chooses among those that
 * the words leave open, and never another. Only without words does the code have a say.
 */
final class CauseCandidates {
  private static final int FEW = 2;

  private final AzcmagentExit exit;
  private final List<AzcmagentMessage> said;
  private final Set<CauseId> seen = EnumSet.noneOf(CauseId.class);
  private final Map<CauseId, Confidence> named = new LinkedHashMap<>();

  CauseCandidates(List<Symptom> symptoms, AzcmagentExit exit, List<AzcmagentMessage> said) {
    this.exit = exit;
    this.said = relevant(said).stream().filter(message -> !message.causes().isEmpty()).toList();
    for (var symptom : symptoms) {
      if (symptom.severity() != Severity.INFO) {
        seen.add(symptom.cause());
      }
    }
  }

  /** The most certain first; none when nothing points anywhere. */
  List<CauseCandidate> named() {
    var records = decisiveRecords();
    for (var message : said) {
      if (records.contains(message.record())) {
        name(causeOf(message), confidenceOf(message));
      }
    }
    if (named.isEmpty() && exit.azcm() != null && !AzcmCode.isGeneral(exit.azcm().code())) {
      byCode(exit.azcm());
    }
    var candidates = new ArrayList<CauseCandidate>();
    named.forEach(
        (cause, confidence) -> candidates.add(new CauseCandidate(cause, confidence, of(cause))));
    candidates.sort(Comparator.comparing(CauseCandidate::confidence));
    return candidates;
  }

  private Set<String> decisiveRecords() {
    var records = new HashSet<String>();
    for (var message : said) {
      if (confidenceOf(message) == Confidence.CERTAIN) {
        records.add(message.record());
      }
    }
    if (records.isEmpty()) {
      said.stream()
          .min(Comparator.comparingInt(message -> message.causes().size()))
          .ifPresent(clearest -> records.add(clearest.record()));
    }
    return records;
  }

  private CauseId causeOf(AzcmagentMessage message) {
    return message.causes().stream()
        .filter(seen::contains)
        .findFirst()
        .orElse(message.causes().getFirst());
  }

  private Confidence confidenceOf(AzcmagentMessage message) {
    return message.causes().stream().anyMatch(seen::contains)
        ? Confidence.CERTAIN
        : message.certainty();
  }

  private void byCode(AzcmCode code) {
    var causes = code.causes().stream().flatMap(id -> CauseId.of(id).stream()).toList();
    for (var cause : causes) {
      if (seen.contains(cause)) {
        name(cause, Confidence.LIKELY);
        return;
      }
    }
    if (!causes.isEmpty() && causes.size() <= FEW) {
      name(causes.getFirst(), Confidence.LIKELY);
    }
  }

  private void name(CauseId cause, Confidence confidence) {
    named.merge(cause, confidence, (one, other) -> one.compareTo(other) < 0 ? one : other);
  }

  /** What was said that points to a cause. */
  private List<AzcmagentMessage> of(CauseId cause) {
    var pointing = new ArrayList<AzcmagentMessage>();
    for (var message : said) {
      if (causeOf(message) == cause) {
        pointing.add(message);
      }
    }
    return pointing;
  }

  /** A verbose log tells of much that azcmagent got over; what goes with its end counts. */
  private List<AzcmagentMessage> relevant(List<AzcmagentMessage> all) {
    var code = exit.code();
    if (code == null || AzcmCode.isGeneral(code)) {
      return all;
    }
    var ofTheEnd =
        all.stream()
            .filter(message -> code.equals(message.code()) && !message.causes().isEmpty())
            .toList();
    return ofTheEnd.isEmpty()
        ? all.stream().filter(message -> !message.isBackground()).toList()
        : ofTheEnd;
  }
}
