package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.LifecycleStage;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.endpoint.TargetStatus;
import io.arcpreflight.endpoint.UseCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes one rule of all the targets that ask for the same host. */
final class RuleMerger {
  private final List<TargetEndpoint> targets;
  private final EndpointTexts texts;
  private final Remarks remarks;

  RuleMerger(List<TargetEndpoint> targets, EndpointTexts texts, boolean privateLink) {
    this.targets = targets;
    this.texts = texts;
    this.remarks = new Remarks(targets, texts, privateLink);
  }

  List<FirewallRule> required() {
    return rules(TargetEndpoint::required);
  }

  List<FirewallRule> optional(UseCase useCase) {
    return rules(target -> !target.required() && target.useCases().getFirst() == useCase);
  }

  private List<FirewallRule> rules(Predicate<TargetEndpoint> wanted) {
    var byHost = new LinkedHashMap<String, List<TargetEndpoint>>();
    for (var target : targets) {
      if (wanted.test(target) && needsRule(target.status())) {
        byHost.computeIfAbsent(target.rule(), host -> new ArrayList<>()).add(target);
      }
    }
    var rules = new ArrayList<FirewallRule>();
    byHost.forEach((host, sharing) -> rules.add(rule(host, sharing)));
    return rules;
  }

  private FirewallRule rule(String host, List<TargetEndpoint> sharing) {
    Set<String> ids = new LinkedHashSet<>();
    Set<Integer> ports = new TreeSet<>();
    Set<UseCase> useCases = EnumSet.noneOf(UseCase.class);
    Set<LifecycleStage> when = EnumSet.noneOf(LifecycleStage.class);
    Set<String> reasons = new LinkedHashSet<>();
    Set<String> said = new LinkedHashSet<>();
    for (var target : sharing) {
      ids.add(target.id());
      ports.add(target.port());
      useCases.addAll(target.useCases());
      when.addAll(target.when());
      reasons.add(texts.reason(target.id()));
      remarks.on(target).ifPresent(said::add);
    }
    var first = sharing.getFirst();
    return new FirewallRule(
        List.copyOf(ids),
        host,
        List.copyOf(ports),
        first.required(),
        useCases,
        when,
        first.privateLink(),
        List.copyOf(reasons),
        List.copyOf(said));
  }

  private static boolean needsRule(TargetStatus status) {
    return switch (status) {
      case DIRECT, NEEDS_REGION, NEEDS_GATEWAY, NEEDS_DISCOVERY, ANY_NAME -> true;
      case VIA_GATEWAY, NOT_WITH_PRIVATE_LINK -> false;
    };
  }
}
