package io.arcpreflight.plan;

import io.arcpreflight.credential.Credential;
import io.arcpreflight.endpoint.DiscoveryCall;
import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.azure.AzureCheck;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.Contact.Way;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.azure.AzureConversation;
import io.arcpreflight.probe.azure.AzureRequest;
import io.arcpreflight.probe.host.MetadataProbe;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.Settings;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a run would contact, and with what. It reads the plan of the run, whose probes are ones
 * that cannot look at anything, so that nothing can be sent meanwhile.
 */
public final class ContactPlanner {
  private static final Probe BLIND = new Blind(null);
  private static final Set<AzureCheck> DESCRIBES_MACHINE =
      EnumSet.of(AzureCheck.MACHINE_NAME, AzureCheck.RESERVED_NAME, AzureCheck.POLICY);

  private final Settings settings;
  private final ChosenChecks chosen;
  private final Plan plan;
  private final @Nullable AzureRequest azure;
  private final Map<String, DiscoveryCall> discoveries = new HashMap<>();
  private final Set<String> systemNames = new LinkedHashSet<>();
  private final Set<String> serverNames = new LinkedHashSet<>();
  private final Map<String, Contact> proxies = new LinkedHashMap<>();
  private final List<Contact> contacts = new ArrayList<>();

  /** Knows what it would ask for, and asks for nothing. */
  private record Blind(@Nullable EndpointRequest request) implements Probe {
    @Override
    public Observation observe(Deadline deadline) {
      throw new IllegalStateException("it is there to be planned with");
    }
  }

  /**
   * @param plan one that was made with {@link #probes}
   */
  public ContactPlanner(Settings settings, CheckSelection selection, Probes probes, Plan plan) {
    this.settings = settings;
    this.chosen = new ChosenChecks(selection);
    this.plan = plan;
    this.azure = new AzurePlanner(settings, probes).request().orElse(null);
    for (var target : settings.endpoints().targets(settings.selection())) {
      target.discovery().ifPresent(call -> discoveries.put(target.id(), call));
    }
  }

  /** Probes to make such a plan with. */
  public static Probes probes(Function<AzureRequest, AzureConversation> azure) {
    return new Probes(
        Map.of(HostCheck.AZURE_VM, BLIND, HostCheck.AZURE_LOCAL, BLIND),
        BLIND,
        new AgentProbes(false, BLIND, BLIND, BLIND, BLIND, BLIND, BLIND, BLIND, BLIND),
        BLIND,
        Blind::new,
        azure);
  }

  /**
   * All of them.
   *
   * @param servers those of DNS that the machine is set to ask
   */
  public List<Contact> contacts(List<InetSocketAddress> servers) {
    for (var check : plan.checks()) {
      if (check.work() instanceof Work.Observe(var probe, var followUp)) {
        add(check, probe);
        for (var likely : followUp.likely()) {
          if (likely.work() instanceof Work.Observe(var next, var _)) {
            add(likely, next);
          }
        }
      }
    }
    var all = names(servers);
    all.addAll(proxies.values());
    all.addAll(contacts);
    if (settings.mode() == RunMode.CONNECT) {
      var sent = List.of(Fact.of("contact.azcmagent"));
      all.add(new Contact(Way.PROGRAM, "azcmagent", null, null, null, null, null, sent));
    }
    return all;
  }

  private List<Contact> names(List<InetSocketAddress> servers) {
    var asked = new ArrayList<Contact>();
    if (!systemNames.isEmpty()) {
      var sent = Fact.of("contact.system-names").with("names", List.copyOf(systemNames));
      asked.add(Contact.of(Way.SYSTEM, "this machine", null, "dns.servers", sent));
    }
    if (!serverNames.isEmpty()) {
      var sent = Fact.of("contact.dns-names").with("names", List.copyOf(serverNames));
      for (var server : servers) {
        var address = server.getAddress().getHostAddress();
        asked.add(Contact.of(Way.DNS, address, server.getPort(), "dns.servers", sent));
      }
    }
    return asked;
  }

  private static Contact itself(ProxyUrl proxy, String rule) {
    var sent = new ArrayList<Fact>();
    sent.add(Fact.of("contact.proxy"));
    if (proxy.credentials() != null) {
      sent.add(Fact.of("contact.proxy-credentials"));
    }
    return new Contact(Way.DIRECT, proxy.host(), proxy.port(), null, rule, null, null, sent);
  }

  private void add(PlannedCheck check, Probe probe) {
    if (probe instanceof Blind(var request) && request != null) {
      addEndpoint(check.id(), request);
    } else if (check.id().equals(HostCheck.AZURE_VM.id())
        || check.id().equals(HostCheck.AZURE_LOCAL.id())) {
      var sent = Fact.of("contact.metadata").with("path", MetadataProbe.PATH);
      contacts.add(Contact.of(Way.DIRECT, check.subject(), MetadataProbe.PORT, check.id(), sent));
    } else if (check.id().equals(AgentPlanner.IDENTITY_SERVICE)) {
      var sent = Fact.of("contact.identity-service");
      var port = ServiceObservation.IDENTITY_PORT;
      contacts.add(Contact.of(Way.LOCAL, "127.0.0.1", port, check.id(), sent));
    } else {
      addAzure(check.id());
    }
  }

  private void addEndpoint(String check, EndpointRequest request) {
    var target = request.target();
    var sent = new ArrayList<Fact>();
    sent.add(asked(request).with("path", target.path()));
    if (request.largeHello()) {
      sent.add(Fact.of("contact.large-hello"));
    }
    var discovery = discoveries.get(target.id());
    if (discovery != null) {
      sent.add(Fact.of("contact.discovery").with("suffix", discovery.suffix()));
    }
    addWay(check, target.id(), request, sent);
    if (request.proxy() == null) {
      addName(target.host(), serverNames);
    } else if (request.alsoDirect()) {
      addName(target.host(), systemNames);
      contacts.add(
          new Contact(
              Way.DIRECT,
              target.host(),
              target.port(),
              null,
              null,
              check,
              target.id(),
              List.of(Fact.of("contact.past-proxy"))));
    }
  }

  private static Fact asked(EndpointRequest request) {
    if (request.proxy() == null) {
      return request.isClear() ? Fact.of("contact.clear-request") : Fact.of("contact.request");
    }
    return request.isClear()
        ? Fact.of("contact.clear-request-by-proxy")
        : Fact.of("contact.request-by-tunnel");
  }

  private void addWay(
      String check, @Nullable String endpoint, EndpointRequest request, List<Fact> sent) {
    var target = request.target();
    var proxy = request.proxy();
    if (proxy == null) {
      addName(target.host(), systemNames);
    } else {
      addName(proxy.host(), systemNames);
      proxies.computeIfAbsent(
          proxy.withoutCredentials(), _ -> itself(proxy, request.route().rule()));
    }
    contacts.add(
        new Contact(
            proxy == null ? Way.DIRECT : Way.PROXY,
            target.host(),
            target.port(),
            request.route().proxy(),
            request.route().rule(),
            check,
            endpoint,
            sent));
  }

  private static void addName(String host, Set<String> names) {
    if (InetAddresses.parse(host) == null) {
      names.add(host);
    }
  }

  private void addAzure(String id) {
    if (azure == null) {
      return;
    }
    for (var check : AzureCheck.values()) {
      if (check.id().equals(id)) {
        addAzure(check, azure);
      }
    }
  }

  private void addAzure(AzureCheck check, AzureRequest request) {
    var target = request.target();
    switch (check) {
      case TENANT -> {
        var tenant = target.tenant().orElse("");
        var asked = Fact.of("contact.tenant").with("tenant", tenant);
        addWay(check.id(), null, request.entra(), List.of(asked));
        for (var other : request.otherClouds()) {
          var again =
              Fact.of("contact.tenant-elsewhere")
                  .with("tenant", tenant)
                  .with("cloud", target.cloud());
          addWay(check.id(), null, other.way(), List.of(again));
        }
      }
      case SUBSCRIPTION_TENANT -> {
        var asked =
            Fact.of("contact.subscription-tenant")
                .with("subscription", target.subscription().orElse(""));
        addWay(check.id(), null, request.resourceManager(), List.of(asked));
      }
      case SIGN_IN -> addSignIn(request);
      case SUBSCRIPTION,
          RESOURCE_GROUP,
          PERMISSIONS,
          DENY_ASSIGNMENTS,
          PROVIDERS,
          MACHINE_NAME,
          RESERVED_NAME,
          LOCKS,
          POLICY,
          PRIVATE_LINK_SCOPE,
          GATEWAY -> {
        // They follow from signing in, and are told with it.
      }
    }
  }

  private void addSignIn(AzureRequest request) {
    var with = request.signIn();
    if (with == null) {
      return;
    }
    var id = AzureCheck.SIGN_IN.id();
    var posted =
        switch (with.credential()) {
          case Credential.ClientSecret(var application, var _) ->
              Fact.of("contact.sign-in-secret").with("application", application);
          case Credential.ClientCertificate(var application, var _) ->
              Fact.of("contact.sign-in-certificate").with("application", application);
          case Credential.DeviceCode _ -> Fact.of("contact.sign-in-code");
          case Credential.AzureCli _ -> {
            contacts.add(
                Contact.of(Way.PROGRAM, "az", null, id, Fact.of("contact.sign-in-azure-cli")));
            yield null;
          }
          case Credential.GivenToken _ -> null;
          case Credential.Unusable _ -> null;
        };
    if (posted != null) {
      addWay(id, null, request.entra(), List.of(posted));
    }
    if (!(with.credential() instanceof Credential.Unusable)) {
      addReads(request);
    }
  }

  private void addReads(AzureRequest request) {
    var target = request.target();
    if (target.subscription().isEmpty() || target.resourceGroup().isEmpty()) {
      return;
    }
    var reads = new ArrayList<String>();
    var named = false;
    for (var check : AzurePlanner.READS) {
      if (AzurePlanner.lacking(check, target).isEmpty() && chosen.includes(check.id())) {
        reads.add(check.id());
        named |= DESCRIBES_MACHINE.contains(check);
      }
    }
    if (!reads.isEmpty()) {
      var sent = new ArrayList<Fact>();
      sent.add(
          Fact.of("contact.azure-reads")
              .with("subscription", target.subscription().get())
              .with("resourceGroup", target.resourceGroup().get())
              .with("checks", reads));
      if (named) {
        sent.add(Fact.of("contact.azure-resource"));
      }
      addWay(AzureCheck.SIGN_IN.id(), null, request.resourceManager(), sent);
    }
  }
}
