package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.diagnosis.agent.AgentRule;
import io.arcpreflight.diagnosis.agent.ConnectedAgentPass;
import io.arcpreflight.diagnosis.agent.TakenPortPass;
import io.arcpreflight.diagnosis.agent.UnknownPortHolderPass;
import io.arcpreflight.diagnosis.azure.AzureRule;
import io.arcpreflight.diagnosis.azure.UnansweredAzurePass;
import io.arcpreflight.diagnosis.connect.AzcmagentRunJudge;
import io.arcpreflight.diagnosis.endpoint.EndpointRule;
import io.arcpreflight.diagnosis.endpoint.ResolverRule;
import io.arcpreflight.diagnosis.endpoint.SilentDnsServerPass;
import io.arcpreflight.diagnosis.endpoint.UnlistedRegionPass;
import io.arcpreflight.diagnosis.endpoint.WhoAnswered;
import io.arcpreflight.diagnosis.endpoint.WorkingProxyPass;
import io.arcpreflight.diagnosis.host.ClockPass;
import io.arcpreflight.diagnosis.host.HostRule;
import io.arcpreflight.diagnosis.identity.IdentityRule;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.azure.AzureObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.identity.IdentityObservation;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns what a run saw into findings and a verdict. Pure: the same run gives the same diagnosis.
 */
public final class Diagnostician {
  private final Catalog catalog;
  private final Folding folding;
  private final Issuers issuers;
  private final WhoAnswered who;
  private final List<SymptomPass> passes;
  private final Lazy<MessageAnalyzer> analyzer;

  public Diagnostician(Catalog catalog, Issuers issuers) {
    this.catalog = catalog;
    this.folding = new Folding(catalog);
    this.issuers = issuers;
    this.analyzer = new Lazy<>(() -> new MessageAnalyzer(catalog));
    this.who = new WhoAnswered(issuers);
    this.passes =
        List.of(
            new UnlistedRegionPass(),
            new UnknownPortHolderPass(),
            new TakenPortPass(),
            new ConnectedAgentPass(),
            new ClockPass(who),
            new WorkingProxyPass(),
            new SilentDnsServerPass(),
            new UnansweredAzurePass());
  }

  /** Judges a run, whether it just ended or was saved long ago. */
  public Diagnosis diagnose(RunRecord run) {
    var seen = symptomsOf(run);
    for (var pass : passes) {
      seen = pass.apply(run, seen);
    }
    var symptoms = new ArrayList<>(Tolerance.apply(run, seen));
    if (run.azcmagent() != null) {
      symptoms.addAll(AzcmagentRunJudge.judge(run, run.azcmagent(), seen, catalog, analyzer));
    }
    var findings = Ranking.ranked(folding.fold(run, symptoms));
    return Conclusion.of(
        run,
        findings,
        CheckStatuses.judge(run.checks().stream().map(who::withAnsweredBy).toList(), seen),
        undecided(run, symptoms));
  }

  /** What somebody has said to go on in spite of is decided. */
  private static Set<String> undecided(RunRecord run, List<Symptom> symptoms) {
    var checks = new HashSet<String>();
    for (var symptom : symptoms) {
      if (symptom.open() && !run.expectations().tolerates(symptom.cause().id())) {
        checks.add(symptom.checkId());
      }
    }
    return checks;
  }

  private List<Symptom> symptomsOf(RunRecord run) {
    var endpoints = new EndpointRule(run, issuers, who);
    var resolvers = new ResolverRule();
    var whole = WholeRun.of(run);
    var agent = new AgentRule(whole, catalog);
    var host = new HostRule(whole, catalog);
    var errors = new ServiceErrors(analyzer);
    var identity = new IdentityRule(errors);
    var azure = new AzureRule(run, whole, errors);
    var settings = new SettingsRule(catalog);
    var symptoms = new ArrayList<Symptom>();
    for (var problem : run.expectations().settingProblems()) {
      symptoms.addAll(
          judged(problem, settings, new Symptoms(SettingsRule.CHECK_ID, problem.subject())));
    }
    for (var check : run.checks()) {
      var ofCheck = Symptoms.of(check);
      symptoms.addAll(
          switch (check.outcome()) {
            case Outcome.NotApplicable _ -> List.of();
            case Outcome.CouldNotRun failed -> judged(failed, new CouldNotRunRule(check), ofCheck);
            case Outcome.Seen(EndpointObservation seen) -> judged(seen, endpoints, ofCheck);
            case Outcome.Seen(HostObservation seen) -> judged(seen, host, ofCheck);
            case Outcome.Seen(AgentObservation seen) -> judged(seen, agent, ofCheck);
            case Outcome.Seen(ResolverObservation seen) -> judged(seen, resolvers, ofCheck);
            case Outcome.Seen(IdentityObservation seen) -> judged(seen, identity, ofCheck);
            case Outcome.Seen(AzureObservation seen) -> judged(seen, azure, ofCheck);
          });
    }
    return symptoms;
  }

  private static <O> List<Symptom> judged(O seen, Rule<O> rule, Symptoms symptoms) {
    rule.judge(seen, symptoms);
    return symptoms.all();
  }
}
