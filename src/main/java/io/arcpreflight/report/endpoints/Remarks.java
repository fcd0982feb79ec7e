package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.TargetEndpoint;
import java.util.List;
import java.util.Optional;

/** What a firewall team should know of a rule: why it is as wide as it is, how to narrow it. */
final class Remarks {
  private final List<TargetEndpoint> targets;
  private final EndpointTexts texts;
  private final boolean privateLink;

  Remarks(List<TargetEndpoint> targets, EndpointTexts texts, boolean privateLink) {
    this.targets = targets;
    this.texts = texts;
    this.privateLink = privateLink;
  }

  Optional<String> on(TargetEndpoint target) {
    if (privateLink && target.privateLink()) {
      return Optional.of(text("private-link"));
    }
    return switch (target.status()) {
      case DIRECT -> ofConcrete(target);
      case NEEDS_REGION -> Optional.of(text("region"));
      case NEEDS_GATEWAY -> Optional.of(text("gateway"));
      case NEEDS_DISCOVERY -> withUrl("discovery", target);
      case ANY_NAME -> Optional.of(text("any-name"));
      case VIA_GATEWAY, NOT_WITH_PRIVATE_LINK -> Optional.empty();
    };
  }

  private Optional<String> ofConcrete(TargetEndpoint target) {
    if (target.provisional()) {
      return withUrl("provisional", target);
    }
    return target.rule().indexOf('*') < 0 ? Optional.empty() : Optional.of(text("any-name"));
  }

  private Optional<String> withUrl(String key, TargetEndpoint target) {
    for (var finder : targets) {
      var call = finder.discovery();
      if (call.isPresent() && call.orElseThrow().finds().equals(target.id())) {
        var url = finder.url(call.orElseThrow().path());
        return Optional.of(text(key).replace("{url}", url));
      }
    }
    return Optional.empty();
  }

  private String text(String key) {
    return texts.text("remarks", key);
  }
}
