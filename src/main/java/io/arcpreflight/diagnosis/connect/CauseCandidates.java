package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the causes that a failure of azcmagent is put down to. A message with a single cause names
 * it; among several, what the checks saw too decides; without either, the likeliest of the message
 * that leaves the fewest. Only then does the code alone have a say.
 */
final class CauseCandidates {
  /** What azcmagent ends with when the messages before it say more. */
  private static final Set<String> GENERAL = Set.of("AZCM0001", "AZCM0002", "AZCM0062");

  private static final int FEW = 2;
  private static final int MANY = 4;

  private final AzcmagentExit exit;
  private final List<AzcmagentMessage> said;
  private final Set<CauseId> seen = EnumSet.noneOf(CauseId.class);
  private final Map<CauseId, Confidence> named = new LinkedHashMap<>();

  CauseCandidates(List<Symptom> symptoms, AzcmagentExit exit, List<AzcmagentMessage> said) {
    this.exit = exit;
    this.said = relevant(said);
    for (var symptom : symptoms) {
      if (symptom.severity() != Severity.INFO) {
        seen.add(symptom.cause());
      }
    }
  }

  /** The most certain first; none when nothing points anywhere. */
  List<CauseCandidate> named() {
    for (var message : said) {
      if (message.causes().size() == 1) {
        name(message.causes().getFirst(), Confidence.CERTAIN);
      }
    }
    for (var message : said) {
      firstSeen(message.causes(), Confidence.CERTAIN);
    }
    if (named.isEmpty()) {
      byLikelihood();
    }
    if (named.isEmpty() && exit.azcm() != null && !isGeneral(exit.azcm().code())) {
      byCode(exit.azcm());
    }
    var suspects = new ArrayList<CauseCandidate>();
    named.forEach(
        (cause, confidence) -> suspects.add(new CauseCandidate(cause, confidence, of(cause))));
    return suspects;
  }

  private void byLikelihood() {
    var clearest = clearest();
    if (clearest != null) {
      var many = clearest.causes().size() >= MANY;
      name(clearest.causes().getFirst(), many ? Confidence.POSSIBLE : Confidence.LIKELY);
    }
  }

  private @Nullable AzcmagentMessage clearest() {
    AzcmagentMessage clearest = null;
    for (var message : said) {
      if (!message.causes().isEmpty()
          && (clearest == null || message.causes().size() < clearest.causes().size())) {
        clearest = message;
      }
    }
    return clearest;
  }

  private void byCode(AzcmCode code) {
    var causes = code.causes().stream().flatMap(id -> CauseId.of(id).stream()).toList();
    firstSeen(causes, Confidence.LIKELY);
    if (named.isEmpty() && !causes.isEmpty() && causes.size() <= FEW) {
      name(causes.getFirst(), Confidence.LIKELY);
    }
  }

  private void firstSeen(List<CauseId> causes, Confidence confidence) {
    for (var cause : causes) {
      if (seen.contains(cause)) {
        name(cause, confidence);
        return;
      }
    }
  }

  private void name(CauseId cause, Confidence confidence) {
    named.putIfAbsent(cause, confidence);
  }

  /** The lines that point to a cause. */
  private List<AzcmagentMessage> of(CauseId cause) {
    var pointing = new ArrayList<AzcmagentMessage>();
    var lines = new HashSet<String>();
    for (var message : said) {
      if (message.causes().contains(cause) && lines.add(message.line())) {
        pointing.add(message);
      }
    }
    return pointing;
  }

  /** A verbose log tells of much that azcmagent got over; what goes with its end counts. */
  private List<AzcmagentMessage> relevant(List<AzcmagentMessage> all) {
    var code = exit.code();
    if (code == null || isGeneral(code)) {
      return all;
    }
    var lines = new HashSet<String>();
    for (var message : all) {
      if (code.equals(message.code()) && !message.causes().isEmpty()) {
        lines.add(message.line());
      }
    }
    return lines.isEmpty()
        ? all
        : all.stream().filter(it -> lines.contains(it.line()) || code.equals(it.code())).toList();
  }

  private static boolean isGeneral(String code) {
    return GENERAL.contains(code);
  }
}
