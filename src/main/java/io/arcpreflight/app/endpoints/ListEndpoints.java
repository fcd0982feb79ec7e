package io.arcpreflight.app.endpoints;

import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.report.endpoints.FirewallList;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.SettingsResolver;
import java.util.Locale;

/** Lists what a firewall or proxy has to let through. */
public final class ListEndpoints {
  private ListEndpoints() {}

  /**
   * Lists those of the cloud, region and use cases that are asked for.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  public static FirewallList list(EndpointsRequest request) {
    var selection = SettingsResolver.selection(request.checkRequest(), request.system());
    var catalog = SettingsResolver.endpoints(request.checkRequest());
    return new FirewallList(
        selection,
        catalog.asOf(),
        catalog.targets(selection),
        EndpointTexts.load(Locale.of(request.language().tag())));
  }
}
