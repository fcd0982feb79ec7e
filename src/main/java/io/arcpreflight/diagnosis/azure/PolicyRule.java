package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.PolicyEvaluation;
import io.arcpreflight.observation.azure.PolicyObservation;
import org.jspecify.annotations.Nullable;

/** Judges whether a policy would refuse the machine. */
final class PolicyRule implements Rule<PolicyObservation> {
  private static final String ACTION = "Microsoft.PolicyInsights/checkPolicyRestrictions/read";
  private static final String TAGS = "tags.";

  private final UnansweredRead unanswered;

  PolicyRule(UnansweredRead unanswered) {
    this.unanswered = unanswered;
  }

  @Override
  public void judge(PolicyObservation seen, Symptoms symptoms) {
    unanswered.judge(seen.read(), ACTION, ACTION, symptoms);
    for (var policy : seen.evaluations()) {
      if (isDeny(policy) && hits(policy, seen)) {
        var name = name(policy.assignment() == null ? policy.definition() : policy.assignment());
        symptoms
            .error(CauseId.AZURE_POLICY_DENIED)
            .about(name)
            .showing(
                Fact.of("azure.policy-denies")
                    .with("policy", name)
                    .with("field", policy.field())
                    .with("values", policy.values())
                    .with("reason", policy.reason()));
      }
    }
  }

  /**
   * Older answers tell no effect of what they require; those that only watch are not among them.
   */
  private static boolean isDeny(PolicyEvaluation policy) {
    return policy.effect() == null || policy.effect().equalsIgnoreCase("Deny");
  }

  private static boolean hits(PolicyEvaluation policy, PolicyObservation seen) {
    var field = policy.field();
    if (field == null) {
      return policy.result().equalsIgnoreCase("NonCompliant");
    }
    if (policy.result().equalsIgnoreCase("Required")) {
      return isTag(field) && !hasTag(field, seen);
    }
    return policy.result().equalsIgnoreCase("Deny")
        && field.equalsIgnoreCase("location")
        && isDenied(policy, seen.region());
  }

  private static boolean isTag(String field) {
    return field.regionMatches(true, 0, TAGS, 0, TAGS.length());
  }

  private static boolean hasTag(String field, PolicyObservation seen) {
    var tag = field.substring(TAGS.length());
    return seen.tagNames().stream().anyMatch(tag::equalsIgnoreCase);
  }

  private static boolean isDenied(PolicyEvaluation policy, @Nullable String region) {
    return region != null
        && policy.values().stream().anyMatch(value -> Region.isSame(value, region));
  }

  private static String name(@Nullable String id) {
    return id == null ? "Azure Policy" : ResourceId.name(id);
  }
}
