package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.ServiceTag;
import io.arcpreflight.endpoint.TargetStatus;
import io.arcpreflight.report.json.JsonOutput;
import java.io.IOException;
import java.util.ArrayList;

/** Writes the endpoint list as JSON. */
final class JsonEndpointList implements EndpointListWriter {
  private static final String SCHEMA_VERSION = "1.0";

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    JsonOutput.writeIndented(EndpointListDocument.class, document(list), out);
  }

  private static EndpointListDocument document(FirewallList list) {
    var rules = new ArrayList<EndpointListDocument.Rule>();
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        rules.add(rule(rule));
      }
    }
    var selection = list.selection();
    return new EndpointListDocument(
        SCHEMA_VERSION,
        list.asOf().orElse(null),
        selection.cloud().id(),
        selection.region().map(Region::name).orElse(null),
        selection.system().map(OperatingSystem::id).orElse(null),
        Ids.ofUseCases(selection.useCases()),
        rules,
        list.hostsThatAre(TargetStatus.VIA_GATEWAY),
        list.hostsThatAre(TargetStatus.NOT_WITH_PRIVATE_LINK),
        list.serviceTags().stream().map(tag -> tag(tag, list)).toList());
  }

  private static EndpointListDocument.Tag tag(ServiceTag tag, FirewallList list) {
    return new EndpointListDocument.Tag(
        tag.name(), Ids.ofUseCases(tag.useCases()), tag.endpoints(), list.remark(tag).orElse(null));
  }

  private static EndpointListDocument.Rule rule(FirewallRule rule) {
    return new EndpointListDocument.Rule(
        rule.host(),
        rule.host().indexOf('*') >= 0,
        rule.ports(),
        "tcp",
        "outbound",
        rule.required() ? "required" : "optional",
        Ids.ofUseCases(rule.useCases()),
        Ids.ofStages(rule.when()),
        rule.privateLink(),
        rule.ids(),
        rule.reasons(),
        rule.remarks());
  }
}
