package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.ServiceTag;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.endpoint.TargetStatus;
import io.arcpreflight.endpoint.UseCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The rules that a selection of endpoints asks a firewall or a proxy for, ready to be written. */
public final class FirewallList {
  private static final int USUAL_PORT = 443;

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
    return tag.remark(selection.cloud()).map(key -> word("tags", key));
  }

  /** Hosts that need a rule and whose addresses a tag holds, each once. */
  List<String> hostsOf(ServiceTag tag) {
    var hosts = new LinkedHashSet<String>();
    for (var rule : rules()) {
      if (!Collections.disjoint(rule.ids(), tag.endpoints())) {
        hosts.add(rule.host());
      }
    }
    return List.copyOf(hosts);
  }

  /** Hosts that need a rule and that no tag is documented to cover. */
  List<String> hostsWithoutTag() {
    var hosts = new LinkedHashSet<String>();
    for (var rule : rules()) {
      hosts.add(rule.host());
    }
    serviceTags.forEach(tag -> hosts.removeAll(hostsOf(tag)));
    return List.copyOf(hosts);
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

  /** What the region would narrow, in one sentence. */
  Optional<String> anyRegion() {
    for (var target : targets) {
      if (target.status() == TargetStatus.NEEDS_REGION) {
        return Optional.of(word("list", "without-region"));
      }
    }
    return Optional.empty();
  }

  /**
   * Patterns of which a product that knows whole labels alone lets more through, in one sentence.
   */
  Optional<String> widened() {
    var wider = new LinkedHashSet<String>();
    for (var rule : rules()) {
      if (WholeLabelWildcard.isWider(rule.host())) {
        wider.add(rule.host() + " → " + WholeLabelWildcard.of(rule.host()));
      }
    }
    return wider.isEmpty()
        ? Optional.empty()
        : Optional.of(word("list", "wider") + " " + String.join(", ", wider));
  }

  /** Which ports belong to the hosts, in one sentence. */
  String portsInWords() {
    var others = new LinkedHashSet<String>();
    for (var rule : rules()) {
      for (var port : rule.ports()) {
        if (port != USUAL_PORT) {
          others.add(rule.host() + ":" + port);
        }
      }
    }
    var usual = word("list", "usual-port");
    return others.isEmpty() ? usual : usual + ", " + String.join(", ", others);
  }

  /** Ends that are addresses, in one sentence for a format that takes names alone. */
  Optional<String> addressesInWords() {
    var addresses = new LinkedHashSet<String>();
    for (var rule : rules()) {
      if (rule.isAddress()) {
        rule.ports().forEach(port -> addresses.add(rule.host() + ":" + port));
      }
    }
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(word("list", "addresses") + " " + String.join(", ", addresses));
  }

  private List<FirewallRule> rules() {
    return groups().stream().flatMap(group -> group.rules().stream()).toList();
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
