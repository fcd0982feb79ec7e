package io.arcpreflight.cli.option;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.Regions;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.settings.parameter.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a shell may offer as an option's value. None of it is gathered before it is asked for. */
public final class CompletionCandidates {
  private CompletionCandidates() {}

  public static Optional<Iterable<String>> of(Flag flag) {
    return switch (flag) {
      case CLOUD -> Optional.of(Cloud.ids());
      case LOCATION -> Optional.of(() -> regions().iterator());
      default -> Optional.empty();
    };
  }

  public static Iterable<String> useCases() {
    return UseCase.ids();
  }

  private static List<String> regions() {
    var known = Regions.load();
    var regions = new ArrayList<String>();
    for (var cloud : Cloud.values()) {
      regions.addAll(known.known(cloud));
    }
    return regions;
  }
}
