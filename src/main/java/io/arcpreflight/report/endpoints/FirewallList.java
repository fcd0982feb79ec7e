package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.ServiceTag;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.endpoint.TargetStatus;
import io.arcpreflight.endpoint.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The rules that a selection of endpoints asks a firewall or a proxy for, ready to be written. */
public final class FirewallList {
  private final EndpointSelection selection;
  private final Optional<String> asOf;
  private final List<TargetEndpoint> targets;
  private final List<ServiceTag> serviceTags;
  private final EndpointTexts texts;

  /**
   * @param asOf the day of the list, as ISO 8601
   * @param targets those of the selection; hosts that a discovery call has named may take the place
   *     of patterns
   * @param serviceTags those that cover them
   */
  public FirewallList(
      EndpointSelection selection,
      Optional<String> asOf,
      List<TargetEndpoint> targets,
      List<ServiceTag> serviceTags,
      EndpointTexts texts) {
    this.selection = selection;
    this.asOf = asOf;
    this.targets = List.copyOf(targets);
    this.serviceTags = List.copyOf(serviceTags);
    this.texts = texts;
  }

  EndpointSelection selection() {
    return selection;
  }

  /** The tags that cover the same, for those who can use no names. */
  List<ServiceTag> serviceTags() {
    return serviceTags;
  }

  /** What should be known of a tag. */
  Optional<String> remark(ServiceTag tag) {
    return tag.remark().map(key -> word("tags", key));
  }

  /** A text about service tags. */
  String tagWord(String key) {
    return word("tags", key);
  }

  /** The required rules, then the optional ones by use case; no group is empty. */
  List<FirewallGroup> groups() {
    var groups = new ArrayList<FirewallGroup>();
    var merger = new RuleMerger(targets, texts, selection.privateLink());
    addGroup(groups, "required", word("groups", "required"), merger.required());
    for (var useCase : UseCase.values()) {
      var title = word("list", "optional").replace("{group}", texts.group(useCase));
      addGroup(groups, useCase.id(), title, merger.optional(useCase));
    }
    return groups;
  }

  /** Hosts that need no rule for this reason, each once. */
  List<String> hostsThatAre(TargetStatus status) {
    var hosts = new LinkedHashSet<String>();
    for (var target : targets) {
      if (target.status() == status) {
        hosts.add(target.rule());
      }
    }
    return List.copyOf(hosts);
  }

  /** The selection in one line. */
  String scope() {
    var scope = new StringBuilder(selection.cloud().id()).append(", ");
    scope.append(selection.region().map(Region::name).orElseGet(() -> word("list", "any-region")));
    selection.system().ifPresent(system -> scope.append(", ").append(system.id()));
    var separator = ": ";
    for (var useCase : selection.useCases()) {
      scope.append(separator).append(useCase.id());
      separator = ", ";
    }
    asOf.ifPresent(
        day -> scope.append(" (").append(word("list", "as-of").replace("{date}", day)).append(')'));
    return scope.toString();
  }

  Optional<String> asOf() {
    return asOf;
  }

  String word(String key) {
    return word("list", key);
  }

  private String word(String section, String key) {
    return texts.text(section, key);
  }

  private static void addGroup(
      List<FirewallGroup> groups, String id, String title, List<FirewallRule> rules) {
    if (!rules.isEmpty()) {
      groups.add(new FirewallGroup(id, title, rules));
    }
  }
}
