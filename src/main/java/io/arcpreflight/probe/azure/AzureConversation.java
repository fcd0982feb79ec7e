package io.arcpreflight.probe.azure;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.azure.AzureCheck;
import io.arcpreflight.observation.azure.AzureObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.identity.AzureCliToken;
import io.arcpreflight.probe.identity.DeviceCodeFlow;
import io.arcpreflight.probe.identity.SignInProbe;
import io.arcpreflight.probe.identity.TenantProbe;
import io.arcpreflight.probe.identity.TokenHolder;
import io.arcpreflight.probe.rest.RestClient;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that {@code azcmagent connect} would have with Microsoft Entra and Azure,
 * reading only. Its probes share connections and the token, so that what does not depend on each
 * other is asked at once: a token takes one round trip, all that is read with it another.
 */
public final class AzureConversation implements Closeable {
  private final AzureRequest request;
  private final AzureTools tools;
  private final RestClient entra;
  private final RestClient resourceManager;
  private final @Nullable SignedIn signedIn;
  private final TokenHolder holder;
  private final ResourceManager azure;
  private final List<RestClient> clients = new ArrayList<>();

  /**
   * Asks nothing yet.
   *
   * @param signedIn whoever did so before; absent where nobody did
   */
  public AzureConversation(AzureRequest request, AzureTools tools, @Nullable SignedIn signedIn) {
    this.request = request;
    this.tools = tools;
    this.signedIn = signedIn;
    this.entra = client(request.entra());
    this.resourceManager = client(request.resourceManager());
    this.holder = signedIn == null ? new TokenHolder() : signedIn.holder();
    this.azure = new ResourceManager(resourceManager, holder);
  }

  private RestClient client(EndpointRequest way) {
    var client = new RestClient(way, tools.network(), tools.patience());
    clients.add(client);
    return client;
  }

  /** Whether the tenant exists. */
  public Probe tenant(String tenant) {
    var others = new ArrayList<TenantProbe.OtherCloud>();
    for (var other : request.otherClouds()) {
      others.add(new TenantProbe.OtherCloud(other.cloud(), client(other.way())));
    }
    return new TenantProbe(tenant, request.target().cloud(), entra, others);
  }

  /** Which tenant a subscription belongs to. */
  public Probe subscriptionTenant(String subscription) {
    return new SubscriptionTenantProbe(
        subscription, request.target().tenant().orElse(null), resourceManager);
  }

  /** Signs in, unless somebody has already. */
  public Probe signIn(AzureRequest.SignInWith with) {
    if (signedIn != null) {
      return _ -> signedIn.observation();
    }
    return with.credential().needsPerson() ? AzureConversation::nobodyCame : signInNow(with);
  }

  private static Observation nobodyCame(Deadline deadline) throws InterruptedException {
    throw new InterruptedException("nobody has signed in");
  }

  /** Signs in, for those who come later. */
  public SignedIn signedIn(AzureRequest.SignInWith with, Deadline deadline)
      throws InterruptedException {
    return new SignedIn(signInNow(with).observe(deadline), holder);
  }

  private SignInProbe signInNow(AzureRequest.SignInWith with) {
    var host = request.resourceManager().target().host();
    return SignInProbe.of(
        with.credential(),
        with.source(),
        with.tenant(),
        entra,
        host,
        request.audience(),
        new AzureCliToken(tools.programs(), tools.azureCli(), host),
        new DeviceCodeFlow(tools.prompt(), tools.patience()),
        tools.network().clock(),
        holder);
  }

  /**
   * What is read with the token.
   *
   * @param subscription its id or its name
   * @param group the name of the resource group
   */
  public Probe read(AzureCheck check, String subscription, String group) {
    return check == AzureCheck.SUBSCRIPTION
        ? new SubscriptionProbe(azure, subscription)
        : deadline -> read(check, subscription, group, deadline);
  }

  private Observation read(AzureCheck check, String given, String group, Deadline deadline)
      throws InterruptedException {
    var id = ResourceManager.isId(given) ? given : azure.subscriptionNamed(given, deadline).id();
    var questions =
        id == null
            ? new Unaskable(resourceManager.host(), "the subscription's id is not known")
            : azure;
    return read(check, id == null ? given : id, group, questions, deadline);
  }

  private AzureObservation read(
      AzureCheck check, String id, String group, Questions questions, Deadline deadline)
      throws InterruptedException {
    var target = request.target();
    var reads = new AzureReads(questions, target, tools.sideTasks());
    var subscription = "/subscriptions/" + id;
    var scope = subscription + "/resourceGroups/" + group;
    return switch (check) {
      case RESOURCE_GROUP -> reads.resourceGroup(scope, deadline);
      case PERMISSIONS -> reads.permissions(subscription, scope, deadline);
      case DENY_ASSIGNMENTS -> reads.denials(scope, holder.objectId(), deadline);
      case PROVIDERS -> reads.providers(subscription, id, deadline);
      case MACHINE_NAME -> reads.machineName(scope, tools.machine().apply(target), deadline);
      case RESERVED_NAME -> reads.reservedName(tools.machine().apply(target), deadline);
      case LOCKS -> reads.locks(scope, deadline);
      case POLICY ->
          new PolicyProbe(questions, target)
              .observe(scope, tools.machine().apply(target), deadline);
      case PRIVATE_LINK_SCOPE ->
          reads.privateLinkScope(target.privateLinkScope().orElseThrow(), deadline);
      case GATEWAY -> reads.gateway(target.gateway().orElseThrow(), deadline);
      case TENANT, SUBSCRIPTION_TENANT, SIGN_IN, SUBSCRIPTION ->
          throw new IllegalArgumentException(check.id() + " is no read of a resource group");
    };
  }

  /** Ends its connections; nobody may ask anything more. */
  @Override
  public void close() {
    clients.forEach(RestClient::close);
  }
}
