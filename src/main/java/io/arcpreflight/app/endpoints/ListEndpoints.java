package io.arcpreflight.app.endpoints;

import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.report.endpoints.FirewallList;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.SettingsResolver;
import java.util.Locale;
import java.util.function.Consumer;

/** Lists what a firewall or proxy has to let through. */
public final class ListEndpoints {
  private ListEndpoints() {}

  /**
   * Lists those of the cloud, region and use cases that are asked for.
   *
   * @param remarks takes what is doubtful about what was asked for, such as an unknown region
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  public static FirewallList list(EndpointsRequest request, Consumer<SettingProblem> remarks) {
    var selection = SettingsResolver.selection(request.checkRequest(), request.system(), remarks);
    var catalog = SettingsResolver.endpoints(request.checkRequest());
    return new FirewallList(
        selection,
        catalog.asOf(),
        catalog.targets(selection),
        catalog.serviceTags(selection),
        EndpointTexts.load(Locale.of(request.language().tag())));
  }
}
