package io.arcpreflight.settings.signin;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.ParameterValidator;
import io.arcpreflight.text.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service principal that the environment names, by the variables of <a
 * href="https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential">Azure's own
 * libraries</a>.
 */
record EnvironmentPrincipal(Map<String, Secret> variables, List<SettingProblem> problems) {
  static final String TENANT = "AZURE_TENANT_ID";
  static final String APPLICATION = "AZURE_CLIENT_ID";
  static final String SECRET = "AZURE_CLIENT_SECRET";
  static final String CERTIFICATE = "AZURE_CLIENT_CERTIFICATE_PATH";
  static final String PASSWORD = "AZURE_CLIENT_CERTIFICATE_PASSWORD";

  Optional<Secret> secret(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  Optional<String> text(String name) {
    return secret(name).map(Secret::reveal);
  }

  /** One that has to be there. */
  Optional<String> required(String name) {
    var value = text(name);
    if (value.isEmpty()) {
      missing(name);
    }
    return value;
  }

  /** Holds what is there against the rules of the flags that say the same. */
  void checkForms() {
    check(TENANT, Flag.TENANT_ID);
    check(APPLICATION, Flag.SERVICE_PRINCIPAL_ID);
    check(SECRET, Flag.SERVICE_PRINCIPAL_SECRET);
  }

  private void check(String name, Flag flag) {
    secret(name).ifPresent(value -> problems.addAll(ParameterValidator.flaws(name, flag, value)));
  }

  void missing(String name) {
    problems.add(
        SettingProblems.of(
            CauseId.PARAMETER_MISSING, name, Fact.of("parameter.missing-variable").with("name", name)));
  }
}
