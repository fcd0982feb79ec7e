package io.arcpreflight.probe.azure;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonText;
import io.arcpreflight.observation.azure.PolicyEvaluation;
import io.arcpreflight.observation.azure.PolicyObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.rest.Answer;
import io.arcpreflight.probe.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows the machine's resource to the policies at a scope, which judge it without creating it: <a
 * href="https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions/check-at-resource-group-scope">
 * Policy Restrictions - Check At Resource Group Scope</a>.
 */
final class PolicyProbe {
  private static final String VERSION = "2023-03-01";

  private final Questions azure;
  private final ConnectTarget target;

  PolicyProbe(Questions azure, ConnectTarget target) {
    this.azure = azure;
    this.target = target;
  }

  PolicyObservation observe(String scope, ThisMachine machine, Deadline deadline)
      throws InterruptedException {
    var answer =
        azure.query(
            scope + "/providers/Microsoft.PolicyInsights/checkPolicyRestrictions",
            VERSION,
            body(scope, machine),
            deadline);
    return new PolicyObservation(
        scope,
        target.region().orElse(null),
        target.tags().keySet().stream().sorted().toList(),
        answer.read(),
        evaluations(answer));
  }

  private String body(String scope, ThisMachine machine) {
    var tags =
        target.tags().entrySet().stream()
            .map(tag -> JsonText.quoted(tag.getKey()) + ":" + JsonText.quoted(tag.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    var content = new StringBuilder("{\"type\":\"Microsoft.HybridCompute/machines\"");
    if (machine.resourceName() != null) {
      content.append(",\"name\":").append(JsonText.quoted(machine.resourceName()));
    }
    target
        .region()
        .ifPresent(region -> content.append(",\"location\":").append(JsonText.quoted(region)));
    content
        .append(",\"identity\":{\"type\":\"SystemAssigned\"},\"tags\":")
        .append(tags)
        .append(",\"properties\":{}}");
    return "{\"resourceDetails\":{\"apiVersion\":\"%s\",\"scope\":%s,\"resourceContent\":%s}}"
        .formatted(AzureReads.MACHINES_VERSION, JsonText.quoted(scope), content);
  }

  private static List<PolicyEvaluation> evaluations(Answer answer) {
    var evaluations = new ArrayList<PolicyEvaluation>();
    var content = Json.object(answer.body(), "contentEvaluationResult");
    for (var each : Json.objects(content, "policyEvaluations")) {
      evaluations.add(
          evaluation(
              null,
              Json.text(each, "evaluationResult"),
              Json.text(Json.object(each, "effectDetails"), "policyEffect"),
              Json.object(each, "policyInfo"),
              List.of(),
              Json.text(Json.object(each, "evaluationDetails"), "reason")));
    }
    for (var field : Json.objects(answer.body(), "fieldRestrictions")) {
      for (var each : Json.objects(field, "restrictions")) {
        evaluations.add(
            evaluation(
                Json.text(field, "field"),
                Json.text(each, "result"),
                Json.text(each, "policyEffect"),
                Json.object(each, "policy"),
                Json.texts(each, "values"),
                Json.text(each, "reason")));
      }
    }
    return evaluations;
  }

  private static PolicyEvaluation evaluation(
      @Nullable String field,
      @Nullable String result,
      @Nullable String effect,
      @Nullable JsonObject policy,
      List<String> values,
      @Nullable String reason) {
    return new PolicyEvaluation(
        field,
        Objects.requireNonNullElse(result, ""),
        effect,
        Json.text(policy, "policyDefinitionId"),
        Json.text(policy, "policyAssignmentId"),
        values,
        reason);
  }
}
