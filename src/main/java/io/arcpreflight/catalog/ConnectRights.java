package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What connecting a machine asks of Azure, and which of its built-in roles allow it. Read when it
 * is first asked for.
 *
 * @param actions what whoever connects has to be allowed
 * @param registration what follows a provider's name in the action that registers it
 * @param providers those that a connected machine uses
 * @param roles the built-in ones, least powerful first
 * @param entraInstances how the tenants of each cloud name it in their metadata
 * @param subscriptionStates how grave a state of a subscription is; others stop nothing
 */
@Json
public record ConnectRights(
    List<NeededAction> actions,
    String registration,
    List<NeededProvider> providers,
    List<BuiltInRole> roles,
    Map<String, String> entraInstances,
    Map<String, Severity> subscriptionStates) {
  public ConnectRights {
    actions = List.copyOf(actions);
    providers = List.copyOf(providers);
    roles = List.copyOf(roles);
    entraInstances = Map.copyOf(entraInstances);
    subscriptionStates = Map.copyOf(subscriptionStates);
  }

  /**
   * An action, by Azure's name for it.
   *
   * @param decisive whether the machine is not connected without it
   */
  @Json
  public record NeededAction(String action, ActionNeed need, boolean decisive) {}

  /**
   * A resource provider, by its namespace.
   *
   * @param decisive whether the machine is not connected without it
   */
  @Json
  public record NeededProvider(String namespace, boolean decisive) {}

  /** A role of Azure's own, by its name and the id that is the same in each tenant. */
  @Json
  public record BuiltInRole(String id, String name, List<String> actions, List<String> notActions) {
    public BuiltInRole {
      actions = List.copyOf(actions);
      notActions = List.copyOf(notActions);
    }

    boolean allows(String action) {
      return ActionPattern.anyMatches(actions, action)
          && !ActionPattern.anyMatches(notActions, action);
    }
  }

  /** Those that this version of the program knows. */
  public static ConnectRights known() {
    return Known.RIGHTS;
  }

  /** The least powerful role that allows an action; none of Azure's own may. */
  public Optional<BuiltInRole> leastRole(String action) {
    return roles.stream().filter(role -> role.allows(action)).findFirst();
  }

  private static final class Known {
    static final ConnectRights RIGHTS = Resources.read(ConnectRights.class, "connect-rights.json");
  }
}
