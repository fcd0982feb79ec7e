package io.arcpreflight.cli.option;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.Regions;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.azure.AzureCheck;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.AgentProbes;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.report.explain.KnownIds;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /** Ids of checks, and the areas that stand for several. */
  public static Iterable<String> checks() {
    return () -> everyCheck().iterator();
  }

  /** Ids of causes. */
  public static Iterable<String> causes() {
    return () -> causeIds().iterator();
  }

  /** What can be explained by its name. */
  public static Iterable<String> explainable() {
    return () -> {
      var words = new ArrayList<String>();
      for (var area : Area.values()) {
        words.add(area.id());
      }
      KnownIds.of(Catalog.load(Language.ENGLISH)).entries().forEach(entry -> words.add(entry.id()));
      return words.iterator();
    };
  }

  private static List<String> causeIds() {
    return Catalog.load(Language.ENGLISH).causes().stream().map(Cause::id).toList();
  }

  /** Those of a plan in which nothing is looked at, and those of the endpoint list. */
  private static Collection<String> everyCheck() {
    var names = new LinkedHashSet<String>();
    var settings =
        SettingsResolver.resolve(
            CheckRequest.of(Parameters.NONE),
            OperatingSystem.LINUX,
            ProxyEnvironment.of(Map.of()),
            Instant.EPOCH);
    for (var check : new Planner(unused()).plan(settings).checks()) {
      names.add(check.id().substring(0, check.id().indexOf('.')));
    }
    for (var check : new Planner(unused()).plan(settings).checks()) {
      names.add(check.id());
    }
    for (var check : AzureCheck.values()) {
      names.add(check.id().substring(0, check.id().indexOf('.')));
      names.add(check.id());
    }
    for (var endpoint : settings.endpoints().endpoints()) {
      names.add("endpoint." + endpoint.id());
    }
    return names;
  }

  private static Probes unused() {
    Probe probe =
        _ -> {
          throw new IllegalStateException("nothing is to be looked at");
        };
    var host = new EnumMap<HostCheck, Probe>(HostCheck.class);
    for (var check : HostCheck.values()) {
      host.put(check, probe);
    }
    var agent = new AgentProbes(true, probe, probe, probe, probe, probe, probe, probe, probe);
    return new Probes(
        host,
        probe,
        agent,
        probe,
        _ -> probe,
        _ -> {
          throw new IllegalStateException("nobody is to be asked");
        });
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
