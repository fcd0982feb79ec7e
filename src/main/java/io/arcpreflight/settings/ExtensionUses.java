package io.arcpreflight.settings;

import io.arcpreflight.endpoint.UseCase;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which endpoints the installed extensions use. */
final class ExtensionUses {
  private ExtensionUses() {}

  static Set<UseCase> of(Collection<String> extensions) {
    var uses = EnumSet.noneOf(UseCase.class);
    for (var extension : extensions) {
      var name = extension.toLowerCase(Locale.ROOT);
      if (name.startsWith("microsoft.azuredata.") && name.contains("sql")) {
        uses.add(UseCase.SQL);
      } else if (name.startsWith("microsoft.azure.monitor.")) {
        uses.add(UseCase.MONITOR);
      } else if (name.startsWith("microsoft.admincenter.")) {
        uses.add(UseCase.ADMIN_CENTER);
      } else if (name.startsWith("microsoft.azure.activedirectory.aadsshlogin")) {
        uses.add(UseCase.SSH);
      }
    }
    return uses;
  }
}
