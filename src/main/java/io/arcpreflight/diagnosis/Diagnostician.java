package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.agent.AgentRule;
import io.arcpreflight.diagnosis.agent.ConnectedAgent;
import io.arcpreflight.diagnosis.agent.TakenPort;
import io.arcpreflight.diagnosis.agent.UnknownPortHolder;
import io.arcpreflight.diagnosis.connect.AzcmagentRunJudge;
import io.arcpreflight.diagnosis.endpoint.EndpointClassifier;
import io.arcpreflight.diagnosis.endpoint.RegionJudge;
import io.arcpreflight.diagnosis.host.HostRule;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns what a run saw into findings and a verdict. Pure: the same run gives the same diagnosis.
 */
public final class Diagnostician {
  private static final List<SymptomPass> PASSES =
      List.of(
          RegionJudge::apply,
          new UnknownPortHolder(),
          new TakenPort(),
          new ConnectedAgent(),
          Explanations::apply);

  private final Catalog catalog;
  private final Folding folding;
  private final Issuers issuers;

  public Diagnostician(Catalog catalog, Issuers issuers) {
    this.catalog = catalog;
    this.folding = new Folding(catalog);
    this.issuers = issuers;
  }

  /** Judges a run, whether it just ended or was saved long ago. */
  public Diagnosis diagnose(RunRecord run) {
    var seen = symptomsOf(run);
    for (var pass : PASSES) {
      seen = pass.apply(run, seen);
    }
    var symptoms = new ArrayList<>(Tolerance.apply(run, seen));
    if (run.azcmagent() != null) {
      symptoms.addAll(AzcmagentRunJudge.judge(run, run.azcmagent(), seen, catalog));
    }
    var findings = Ranking.ranked(folding.fold(run, symptoms));
    return Conclusion.of(run, findings, CheckStatuses.judge(run.checks(), seen));
  }

  private List<Symptom> symptomsOf(RunRecord run) {
    var endpoints =
        new EndpointClassifier(
            run.expectations().privateLink(),
            hasServers(run.checks()),
            liveServers(run.checks()),
            issuers);
    var whole = WholeRun.of(run);
    var agent = new AgentRule(whole, catalog);
    var host = new HostRule(whole, catalog);
    var symptoms = new ArrayList<Symptom>();
    var settings = new SettingsRule(catalog);
    for (var problem : run.expectations().settingProblems()) {
      symptoms.addAll(
          judged(new Symptoms(SettingsRule.CHECK_ID, problem.subject()), problem, settings));
    }
    for (var check : run.checks()) {
      symptoms.addAll(
          switch (check.outcome()) {
            case Outcome.NotApplicable _ -> List.of();
            case Outcome.CouldNotRun failed ->
                judged(Symptoms.of(check), failed, new CheckerRule(check));
            case Outcome.Seen seen ->
                switch (seen.observation()) {
                  case EndpointObservation endpoint -> endpoints.judge(check, endpoint);
                  case HostObservation ofHost -> judged(Symptoms.of(check), ofHost, host);
                  case AgentObservation ofAgent -> judged(Symptoms.of(check), ofAgent, agent);
                  case ResolverObservation resolver -> resolverSymptoms(check, resolver);
                };
          });
    }
    return symptoms;
  }

  private static <O> List<Symptom> judged(Symptoms symptoms, O seen, Rule<? super O> rule) {
    rule.judge(seen, symptoms);
    return symptoms.all();
  }

  /** Without any server most systems ask the loopback address, where seldom anything answers. */
  private static List<Symptom> resolverSymptoms(CheckRecord check, ResolverObservation resolver) {
    if (!resolver.servers().isEmpty()) {
      return List.of();
    }
    var evidence = new ArrayList<String>();
    evidence.add(resolver.source() + " names no DNS server");
    for (var line : resolver.ignored()) {
      evidence.add("not usable: " + line);
    }
    return List.of(
        Symptom.ofLines(
            check.id(),
            CauseId.DNS_NO_SERVER,
            resolver.source(),
            Severity.WARNING,
            Confidence.CERTAIN,
            evidence));
  }

  private static Set<String> liveServers(List<CheckRecord> checks) {
    var live = new HashSet<String>();
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.dns() != null) {
        for (var answer : endpoint.dns().servers()) {
          if (answer.outcome() == DnsServerOutcome.ANSWERED) {
            live.add(answer.server());
          }
        }
      }
    }
    return live;
  }

  private static boolean hasServers(List<CheckRecord> checks) {
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.Seen(ResolverObservation resolver)) {
        return !resolver.servers().isEmpty();
      }
    }
    return true;
  }
}
