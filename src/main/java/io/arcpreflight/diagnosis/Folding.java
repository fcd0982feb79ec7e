package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.connect.AzcmagentExit;
import io.arcpreflight.diagnosis.endpoint.ConnectionFacts;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds symptoms of the same cause into one finding with many subjects. */
final class Folding {
  private static final int MOST_FACTS = 6;

  private final Catalog catalog;

  Folding(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Finding> fold(RunRecord run, List<Symptom> symptoms) {
    var endpointChecks = endpointChecks(run);
    var byCause = new LinkedHashMap<CauseId, List<Symptom>>();
    for (var symptom : symptoms) {
      byCause.computeIfAbsent(symptom.cause(), _ -> new ArrayList<>()).add(symptom);
    }
    var findings = new ArrayList<Finding>(byCause.size());
    byCause.forEach((cause, same) -> findings.add(finding(run, cause, same, endpointChecks)));
    return findings;
  }

  private Finding finding(
      RunRecord run, CauseId id, List<Symptom> symptoms, Set<String> endpointChecks) {
    var cause =
        catalog
            .cause(id.id())
            .orElseThrow(() -> new IllegalStateException("no catalogue entry for " + id.id()));
    var worst = Severity.INFO;
    var confidence = Confidence.POSSIBLE;
    var subjects = new LinkedHashSet<String>();
    var affected = new HashSet<String>();
    for (var symptom : errorsFirst(symptoms)) {
      worst = symptom.severity().compareTo(worst) < 0 ? symptom.severity() : worst;
      confidence =
          symptom.confidence().compareTo(confidence) < 0 ? symptom.confidence() : confidence;
      subjects.add(symptom.subject());
      if (endpointChecks.contains(symptom.checkId())) {
        affected.add(symptom.checkId());
      }
    }
    return new Finding(
        cause,
        worst,
        worst == Severity.ERROR ? code(run, cause) : null,
        List.copyOf(subjects),
        affected.isEmpty() ? null : new Affected(affected.size(), endpointChecks.size()),
        facts(errorsFirst(symptoms), endpointChecks),
        shared(symptoms),
        connections(run, affected, cause.area()),
        confidence,
        worst == Severity.WARNING && run.expectations().tolerates(id.id()));
  }

  /** What only azcmagent itself met has no other code than the one that it ended with. */
  private @Nullable String code(RunRecord run, Cause cause) {
    return cause.code() == null && run.azcmagent() != null
        ? AzcmagentExit.of(run.azcmagent(), catalog).code()
        : cause.code();
  }

  private static List<Symptom> errorsFirst(List<Symptom> symptoms) {
    return symptoms.stream().sorted((a, b) -> a.severity().compareTo(b.severity())).toList();
  }

  /**
   * Of several endpoints, facts that differ only in their host or their numbers are told once. What
   * a person has to mend one by one, such as a setting or a folder, is told one by one.
   */
  private static List<Fact> facts(List<Symptom> symptoms, Set<String> endpointChecks) {
    var told = new HashSet<Object>();
    var facts = new ArrayList<Fact>();
    for (var symptom : symptoms) {
      var shapes = new ArrayList<Object>();
      for (var fact : symptom.facts()) {
        var exact = Map.entry(fact.id(), fact.values());
        var isOfEndpoint = endpointChecks.contains(symptom.checkId()) && !isOfSetting(fact);
        var shape = isOfEndpoint ? FactShape.of(fact, symptom.subject()) : exact;
        if (facts.size() < MOST_FACTS && !told.contains(shape) && told.add(exact)) {
          facts.add(fact);
        }
        shapes.add(shape);
      }
      told.addAll(shapes);
    }
    return facts;
  }

  private static boolean isOfSetting(Fact fact) {
    return fact.id().startsWith("proxy.bypassed");
  }

  private static Set<String> shared(List<Symptom> symptoms) {
    var shared = ids(symptoms.getFirst());
    for (var symptom : symptoms) {
      shared.retainAll(ids(symptom));
    }
    return shared;
  }

  private static Set<String> ids(Symptom symptom) {
    var ids = new HashSet<String>();
    for (var fact : symptom.facts()) {
      ids.add(fact.id());
    }
    return ids;
  }

  /** Certificates are evidence of what TLS found, and the same for many hosts. */
  private static List<Fact> connections(RunRecord run, Set<String> checks, Area area) {
    var facts = new ArrayList<Fact>();
    var certificates = new LinkedHashMap<Object, Fact>();
    for (var check : run.checks()) {
      if (checks.contains(check.id())
          && check.outcome() instanceof Outcome.Seen(EndpointObservation seen)) {
        facts.addAll(ConnectionFacts.of(seen));
        if (area == Area.TLS) {
          for (var certificate : ConnectionFacts.certificates(seen)) {
            certificates.putIfAbsent(certificate.values(), certificate);
          }
        }
      }
    }
    facts.addAll(certificates.values());
    return facts;
  }

  private static Set<String> endpointChecks(RunRecord run) {
    var ids = new HashSet<String>();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation _)) {
        ids.add(check.id());
      }
    }
    return ids;
  }
}
