package io.arcpreflight.report.remedy;

import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.report.ReportedSetting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows that remedies depend on: where, as whom and through what it ran. All of it comes
 * from settings and observations, so that a saved report leads to the same steps.
 *
 * @param everywhere what holds for every finding of the run
 * @param values what is known whatever the finding is about
 * @param endpoints what was seen of each endpoint
 * @param proxy the proxy that is set
 */
record RemedyContext(
    Set<Circumstance> everywhere,
    Map<String, String> values,
    List<EndpointObservation> endpoints,
    ProxyInUse proxy) {
  private static final String LOCAL_STUB = "127.0.0.53";

  static RemedyContext of(OperatingSystem system, List<ReportedSetting> settings, RunRecord run) {
    var proxy = ProxyInUse.of(settings);
    var everywhere = EnumSet.noneOf(Circumstance.class);
    if (proxy.source() != null) {
      everywhere.add(proxy.source());
    }
    everywhere.add(
        run.expectations().privateLink()
            ? Circumstance.PRIVATE_LINK
            : Circumstance.NO_PRIVATE_LINK);
    if (run.expectations().mode().expectsConnectedAgent()) {
      everywhere.add(Circumstance.HEALTH);
    }
    var values = new HashMap<String, String>();
    var endpoints = new ArrayList<EndpointObservation>();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)) {
        endpoints.add(endpoint);
      } else if (check.outcome() instanceof Outcome.Seen(var seen)) {
        addTold(seen, everywhere, values);
      }
    }
    addValues(system, settings, proxy, everywhere, values);
    return new RemedyContext(everywhere, values, endpoints, proxy);
  }

  /** Asked one by one: a switch over types costs a class at each start, and most have no say. */
  private static void addTold(
      Observation seen, Set<Circumstance> everywhere, Map<String, String> values) {
    if (seen instanceof ElevationObservation rights) {
      everywhere.add(rights.elevated() ? Circumstance.ELEVATED : Circumstance.NOT_ELEVATED);
    } else if (seen instanceof ProgramsObservation programs) {
      for (var program : programs.programs()) {
        addPackages(program.found(), everywhere);
      }
    } else if (seen instanceof OperatingSystemObservation os) {
      addFamily(os, everywhere);
    } else if (seen instanceof DiskObservation disk) {
      if (disk.folders().stream().anyMatch(FolderSpace::readOnly)) {
        everywhere.add(Circumstance.READ_ONLY_DISK);
      }
    } else if (seen instanceof HostnameObservation host) {
      var name = host.resourceName() == null ? host.name() : host.resourceName();
      if (name != null) {
        values.putIfAbsent("resourceName", name);
      }
    } else if (seen instanceof ResolverObservation resolver) {
      addResolver(resolver, everywhere);
    } else if (seen instanceof ServiceObservation service) {
      addAgent(service, everywhere);
    } else if (seen instanceof EnrolmentObservation enrolment) {
      addResource(enrolment.resource(), values);
    }
  }

  /** The identity service is looked at before the services beside it. */
  private static void addAgent(ServiceObservation service, Set<Circumstance> everywhere) {
    if (!everywhere.contains(Circumstance.AGENT) && !everywhere.contains(Circumstance.NO_AGENT)) {
      everywhere.add(service.agentInstalled() ? Circumstance.AGENT : Circumstance.NO_AGENT);
    }
  }

  private static void addResource(@Nullable ArcResource resource, Map<String, String> values) {
    if (resource != null) {
      values.put("resourceName", resource.name());
      values.put("subscription", resource.subscription());
      put(values, "resourceGroup", resource.group());
      put(values, "tenant", resource.tenant());
      put(values, "location", resource.location());
    }
  }

  private static void addResolver(ResolverObservation resolver, Set<Circumstance> everywhere) {
    var source = resolver.source();
    if (resolver.servers().contains(LOCAL_STUB) || source.contains("systemd/resolve")) {
      everywhere.add(Circumstance.RESOLVED);
      return;
    }
    everywhere.add(Circumstance.RESOLV_CONF);
    if (source.contains("(NetworkManager)")) {
      everywhere.add(Circumstance.NETWORK_MANAGER);
    } else if (source.contains("(resolvconf)")) {
      everywhere.add(Circumstance.RESOLVCONF);
    } else if (source.contains("(openresolv)")) {
      everywhere.add(Circumstance.OPENRESOLV);
    } else {
      everywhere.add(Circumstance.UNMANAGED);
    }
  }

  private static void addPackages(@Nullable String program, Set<Circumstance> everywhere) {
    var manager = program == null ? "" : program.substring(program.lastIndexOf('/') + 1);
    switch (manager) {
      case "apt", "apt-get" -> setPackages(Circumstance.APT, everywhere);
      case "dnf", "yum", "tdnf" -> setPackages(Circumstance.DNF, everywhere);
      case "zypper" -> setPackages(Circumstance.ZYPPER, everywhere);
      default -> {}
    }
  }

  /** What it calls itself decides: a package manager of another family may be there as well. */
  private static void addFamily(OperatingSystemObservation os, Set<Circumstance> everywhere) {
    var names = new ArrayList<>(os.like());
    if (os.id() != null) {
      names.addFirst(os.id());
    }
    for (var name : names) {
      switch (name) {
        case "debian", "ubuntu" -> setPackages(Circumstance.APT, everywhere);
        case "rhel",
            "fedora",
            "centos",
            "rocky",
            "almalinux",
            "ol",
            "amzn",
            "azurelinux",
            "mariner" ->
            setPackages(Circumstance.DNF, everywhere);
        case "sles", "suse", "opensuse" -> setPackages(Circumstance.ZYPPER, everywhere);
        default -> {
          continue;
        }
      }
      return;
    }
  }

  private static void setPackages(Circumstance one, Set<Circumstance> everywhere) {
    if (everywhere.contains(Circumstance.APT)
        || everywhere.contains(Circumstance.DNF)
        || everywhere.contains(Circumstance.ZYPPER)) {
      return;
    }
    everywhere.add(one);
  }

  private static void addValues(
      OperatingSystem system,
      List<ReportedSetting> settings,
      ProxyInUse proxy,
      Set<Circumstance> everywhere,
      Map<String, String> values) {
    for (var setting : settings) {
      switch (setting.name()) {
        case "location" -> values.put("location", setting.value());
        case "cloud" -> values.put("cloud", setting.value());
        case "resource-group" -> values.put("resourceGroup", setting.value());
        case "resource-name" -> values.put("resourceName", setting.value());
        case "subscription-id" -> values.put("subscription", setting.value());
        case "tenant-id" -> values.put("tenant", setting.value());
        case "service-principal-id" -> values.put("application", setting.value());
        default -> {}
      }
    }
    values.put("flags", GivenFlags.of(settings, system));
    values.put(
        "flagsButProxy",
        GivenFlags.of(
            settings.stream().filter(it -> !it.source().equals("--proxy")).toList(), system));
    values.put("resourceFlags", resourceFlags(settings, values));
    values.put("place", GivenFlags.ofPlace(settings, system));
    // sudo starts with a clean environment, in which the proxy of this shell is missing.
    var isProxyLost =
        everywhere.contains(Circumstance.PROXY_FROM_SHELL)
            && everywhere.contains(Circumstance.NOT_ELEVATED);
    values.put("sudo", isProxyLost ? "sudo -E" : "sudo");
    put(values, "proxy", proxy.url());
    put(values, "proxySource", proxy.named());
  }

  /** What belongs to the name of a resource, where it was not given with the other flags. */
  private static String resourceFlags(List<ReportedSetting> settings, Map<String, String> values) {
    var flags = new StringBuilder();
    if (settings.stream().noneMatch(it -> it.source().equals("--resource-group"))) {
      flags
          .append(" --resource-group ")
          .append(values.getOrDefault("resourceGroup", "RESOURCE_GROUP"));
    }
    if (settings.stream().noneMatch(it -> it.source().equals("--subscription-id"))) {
      flags
          .append(" --subscription-id ")
          .append(values.getOrDefault("subscription", "SUBSCRIPTION"));
    }
    return flags.toString();
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /** The first of these subjects that is an endpoint of the run. */
  @Nullable EndpointObservation endpoint(List<String> subjects) {
    for (var subject : subjects) {
      for (var endpoint : endpoints) {
        if (endpoint.target().host().equals(subject)) {
          return endpoint;
        }
      }
    }
    return null;
  }
}
