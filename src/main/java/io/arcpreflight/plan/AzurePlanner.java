package io.arcpreflight.plan;

import io.arcpreflight.catalog.ResourceManagerAudience;
import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.azure.AzureCheck;
import io.arcpreflight.observation.azure.ConnectOption;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.azure.AzureConversation;
import io.arcpreflight.probe.azure.AzureRequest;
import io.arcpreflight.probe.azure.ConnectTarget;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.identity.TokenAudience;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans what is asked of Microsoft Entra and Azure. Nothing, where no flag is about either. What
 * needs no credentials is asked at once; the rest follows from signing in.
 */
public final class AzurePlanner {
  static final List<AzureCheck> READS =
      List.of(
          AzureCheck.SUBSCRIPTION,
          AzureCheck.RESOURCE_GROUP,
          AzureCheck.PERMISSIONS,
          AzureCheck.DENY_ASSIGNMENTS,
          AzureCheck.PROVIDERS,
          AzureCheck.MACHINE_NAME,
          AzureCheck.RESERVED_NAME,
          AzureCheck.LOCKS,
          AzureCheck.POLICY,
          AzureCheck.PRIVATE_LINK_SCOPE,
          AzureCheck.GATEWAY);

  private final Settings settings;
  private final Probes probes;
  private final Parameters parameters;

  public AzurePlanner(Settings settings, Probes probes) {
    this.settings = settings;
    this.probes = probes;
    this.parameters = settings.parameters();
  }

  /** Whom to ask what; nothing where nobody is to be asked. */
  public Optional<AzureRequest> request() {
    return settings.signIn() instanceof SignIn.Unasked
        ? Optional.empty()
        : Optional.of(request(with().orElse(null)));
  }

  /** What the run signs in with, if it does. */
  public Optional<AzureRequest.SignInWith> with() {
    return settings.signIn() instanceof SignIn.With(var credential, var source, var tenant)
        ? Optional.of(new AzureRequest.SignInWith(credential, source, tenant.orElse(null)))
        : Optional.empty();
  }

  List<PlannedCheck> plan() {
    var request = request();
    if (request.isEmpty()) {
      return List.of();
    }
    var conversation = probes.azure().apply(request.get());
    var target = request.get().target();
    var checks = new ArrayList<PlannedCheck>();
    checks.add(
        target
            .tenant()
            .map(tenant -> look(AzureCheck.TENANT, tenant, conversation.tenant(tenant)))
            .orElseGet(() -> notGiven(AzureCheck.TENANT, Flag.TENANT_ID)));
    checks.add(
        target
            .subscription()
            .map(
                subscription ->
                    look(
                        AzureCheck.SUBSCRIPTION_TENANT,
                        subscription,
                        conversation.subscriptionTenant(subscription)))
            .orElseGet(() -> notGiven(AzureCheck.SUBSCRIPTION_TENANT, Flag.SUBSCRIPTION_ID)));
    addSignIn(conversation, request.get(), checks);
    return checks;
  }

  private void addSignIn(
      AzureConversation conversation, AzureRequest request, List<PlannedCheck> checks) {
    var with = request.signIn();
    var host = request.entra().target().host();
    if (with == null) {
      var left = (SignIn.LeftOut) settings.signIn();
      checks.add(nothing(AzureCheck.SIGN_IN, host, left.decisive(), left.reason()));
      checks.addAll(unread(left.reason(), left.decisive()));
      return;
    }
    var reads = new Reads(conversation, request.target());
    checks.add(
        new PlannedCheck(
            AzureCheck.SIGN_IN.id(),
            host,
            AzureCheck.SIGN_IN.decisive(),
            new Work.Observe(conversation.signIn(with), reads)));
  }

  private static List<PlannedCheck> unread(Fact reason, boolean decisive) {
    var checks = new ArrayList<PlannedCheck>();
    for (var check : READS) {
      checks.add(nothing(check, "Azure", decisive && check.decisive(), reason));
    }
    return checks;
  }

  /** What is read once there is a token. */
  private record Reads(AzureConversation conversation, ConnectTarget target)
      implements FollowUpChecks {

    @Override
    public List<PlannedCheck> after(Outcome outcome) {
      if (outcome instanceof Outcome.NotApplicable(var reason)) {
        return unread(reason, true);
      }
      if (!(outcome instanceof Outcome.Seen(SignInObservation seen))
          || seen.result() != SignInResult.SUCCEEDED) {
        return unread(Fact.of("reason.not-signed-in"), true);
      }
      if (target.subscription().isEmpty()) {
        return unread(Fact.of("reason.needs-subscription"), false);
      }
      if (target.resourceGroup().isEmpty()) {
        return unread(Fact.of("reason.needs-resource-group"), false);
      }
      var checks = new ArrayList<PlannedCheck>();
      for (var check : READS) {
        checks.add(read(check, target.subscription().get(), target.resourceGroup().get()));
      }
      return checks;
    }

    private PlannedCheck read(AzureCheck check, String subscription, String group) {
      var flag = lacking(check, target);
      if (flag.isPresent()) {
        return notGiven(check, flag.get());
      }
      return look(
          check,
          check == AzureCheck.SUBSCRIPTION || check == AzureCheck.PROVIDERS ? subscription : group,
          conversation.read(check, subscription, group));
    }
  }

  /** The flag without which there is nothing to read. */
  static Optional<Flag> lacking(AzureCheck check, ConnectTarget target) {
    if (check == AzureCheck.PRIVATE_LINK_SCOPE && target.privateLinkScope().isEmpty()) {
      return Optional.of(Flag.PRIVATE_LINK_SCOPE);
    }
    return check == AzureCheck.GATEWAY && target.gateway().isEmpty()
        ? Optional.of(Flag.GATEWAY_ID)
        : Optional.empty();
  }

  private static PlannedCheck look(AzureCheck check, String subject, Probe probe) {
    return new PlannedCheck(
        check.id(), subject, check.decisive(), new Work.Observe(probe, FollowUpChecks.NONE));
  }

  private static PlannedCheck notGiven(AzureCheck check, Flag flag) {
    return nothing(check, "Azure", false, Fact.of("reason.not-given").with("flag", flag.option()));
  }

  private static PlannedCheck nothing(
      AzureCheck check, String subject, boolean decisive, Fact reason) {
    return new PlannedCheck(check.id(), subject, decisive, new Work.Nothing(reason));
  }

  private AzureRequest request(AzureRequest.@Nullable SignInWith with) {
    // Of the chosen cloud, whatever other hosts are to be looked at.
    var builtIn = EndpointCatalog.load();
    var cloud = settings.selection().cloud();
    var resourceManager = way(builtIn, cloud, "arm");
    var others = new ArrayList<AzureRequest.OtherEntra>();
    for (var other : Cloud.values()) {
      if (other != cloud && other != Cloud.LOCAL) {
        others.add(new AzureRequest.OtherEntra(other.id(), way(builtIn, other, "entra")));
      }
    }
    return new AzureRequest(
        target(with),
        way(builtIn, cloud, "entra"),
        resourceManager,
        others,
        new TokenAudience(ResourceManagerAudience.of(resourceManager.target().host())),
        with);
  }

  private EndpointRequest way(EndpointCatalog builtIn, Cloud cloud, String id) {
    var chosen = settings.selection();
    var selection =
        new EndpointSelection(
            cloud,
            Optional.empty(),
            chosen.useCases(),
            chosen.system(),
            Optional.empty(),
            chosen.privateLink());
    for (var target : builtIn.targets(selection)) {
      if (target.id().equals(id)) {
        return new EndpointRequests(settings.proxy()).of(target, false);
      }
    }
    throw new IllegalStateException("no " + id + " in " + cloud.id());
  }

  private ConnectTarget target(AzureRequest.@Nullable SignInWith with) {
    return new ConnectTarget(
        settings.selection().cloud().id(),
        parameters
            .text(Flag.TENANT_ID)
            .or(() -> Optional.ofNullable(with == null ? null : with.tenant())),
        parameters.text(Flag.SUBSCRIPTION_ID),
        parameters.text(Flag.RESOURCE_GROUP),
        settings.selection().region().map(Region::name),
        parameters.text(Flag.RESOURCE_NAME),
        parameters.isOn(Flag.USE_AWS_EC2_HOSTNAME),
        parameters.tags(),
        options(),
        parameters.text(Flag.PRIVATE_LINK_SCOPE),
        parameters.text(Flag.GATEWAY_ID),
        providers());
  }

  private List<ConnectOption> options() {
    var options = new ArrayList<ConnectOption>();
    if (parameters.has(Flag.PRIVATE_LINK_SCOPE)) {
      options.add(ConnectOption.PRIVATE_LINK_SCOPE);
    }
    if (parameters.has(Flag.GATEWAY_ID)) {
      options.add(ConnectOption.GATEWAY);
    }
    if (parameters.has(Flag.AUTOMANAGE_PROFILE)) {
      options.add(ConnectOption.AUTOMANAGE);
    }
    return options;
  }

  /** Those that the agent registers itself where it may, and those of what else was asked for. */
  private List<String> providers() {
    var providers =
        new ArrayList<>(
            List.of(
                "Microsoft.HybridCompute",
                "Microsoft.GuestConfiguration",
                "Microsoft.HybridConnectivity"));
    if (settings.selection().useCases().contains(UseCase.SQL)) {
      providers.add("Microsoft.AzureArcData");
    }
    if (parameters.isOn(Flag.ENABLE_AUTOMATIC_UPGRADE)) {
      providers.add("Microsoft.Compute");
    }
    return providers;
  }
}
