package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.SettingProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code azcmagent connect} would miss, once it is certain to be run or a flag is given that
 * only connecting needs.
 */
final class ConnectRules {
  private static final List<Flag> MANDATORY =
      List.of(Flag.SUBSCRIPTION_ID, Flag.RESOURCE_GROUP, Flag.LOCATION);
  private static final List<Flag> CREDENTIALS =
      List.of(
          Flag.SERVICE_PRINCIPAL_SECRET,
          Flag.SERVICE_PRINCIPAL_CERT,
          Flag.SERVICE_PRINCIPAL_CERT_THUMBPRINT);
  private static final List<Flag> SIGN_IN_ALONE =
      List.of(Flag.ACCESS_TOKEN, Flag.USE_DEVICE_CODE, Flag.USE_AZCLI);

  private final Parameters parameters;
  private final boolean connecting;
  private final List<SettingProblem> problems = new ArrayList<>();

  private ConnectRules(Parameters parameters, boolean connecting) {
    this.parameters = parameters;
    this.connecting = connecting;
  }

  static List<SettingProblem> problems(Parameters parameters, boolean connecting) {
    return new ConnectRules(parameters, connecting).check();
  }

  private List<SettingProblem> check() {
    var reason = meansConnect();
    if (connecting || reason.isPresent()) {
      for (var flag : MANDATORY) {
        require(
            flag,
            beside(Fact.of("parameter.missing-for-connect"), reason),
            beside(Fact.of("parameter.empty-for-connect"), reason));
      }
    } else if (parameters.given(Flag.LOCATION).isPresent()) {
      require(
          Flag.LOCATION, Fact.of("parameter.missing-region"), Fact.of("parameter.empty-region"));
    }
    checkPrincipal();
    checkWays();
    return problems;
  }

  private Optional<GivenFlag> meansConnect() {
    for (var given : parameters.all()) {
      var flag = given.flag();
      if (flag.meansConnect() && (!flag.isSwitch() || parameters.isOn(flag))) {
        return Optional.of(given);
      }
    }
    return Optional.empty();
  }

  private void checkPrincipal() {
    var credentials = present(CREDENTIALS);
    if (parameters.has(Flag.SERVICE_PRINCIPAL_ID)) {
      require(
          Flag.TENANT_ID, Fact.of("parameter.missing-tenant"), Fact.of("parameter.empty-tenant"));
      if (credentials.isEmpty()) {
        missing(
            Flag.SERVICE_PRINCIPAL_SECRET,
            Fact.of("parameter.missing-credential")
                .with("other", Flag.SERVICE_PRINCIPAL_CERT.option()));
      }
    } else if (!credentials.isEmpty()) {
      var credential = parameters.given(credentials.getFirst());
      require(
          Flag.SERVICE_PRINCIPAL_ID,
          beside(Fact.of("parameter.missing-principal"), credential),
          beside(Fact.of("parameter.empty-principal"), credential));
    }
    refuseSecond(credentials, Fact.of("parameter.two-credentials"));
  }

  private void checkWays() {
    var ways = present(SIGN_IN_ALONE);
    if (parameters.has(Flag.SERVICE_PRINCIPAL_ID)) {
      ways.add(Flag.SERVICE_PRINCIPAL_ID);
    } else {
      present(CREDENTIALS).stream().findFirst().ifPresent(ways::add);
    }
    refuseSecond(ways, Fact.of("parameter.two-sign-ins"));
  }

  private void refuseSecond(List<Flag> flags, Fact two) {
    if (flags.size() > 1) {
      var first = parameters.given(flags.getFirst()).orElseThrow();
      for (var flag : flags.subList(1, flags.size())) {
        var second = parameters.given(flag).orElseThrow();
        problems.add(
            ParameterValidator.problem(
                CauseId.PARAMETER_INVALID, second, beside(two, Optional.of(first))));
      }
    }
  }

  private List<Flag> present(List<Flag> flags) {
    var present = new ArrayList<Flag>();
    for (var flag : flags) {
      if (parameters.has(flag)) {
        present.add(flag);
      }
    }
    return present;
  }

  private void require(Flag flag, Fact missing, Fact empty) {
    var given = parameters.given(flag);
    if (given.isEmpty()) {
      missing(flag, missing);
    } else if (given.get().value().isEmpty()) {
      problems.add(ParameterValidator.problem(CauseId.PARAMETER_MISSING, given.get(), empty));
    }
  }

  private void missing(Flag flag, Fact found) {
    problems.add(
        SettingProblems.of(
            CauseId.PARAMETER_MISSING, flag.option(), found.with("flag", flag.option())));
  }

  /** The same with where the other flag was given that calls for it. */
  private static Fact beside(Fact found, Optional<GivenFlag> other) {
    return other
        .map(it -> found.with("other", it.name()).with("otherFile", it.file()))
        .orElse(found);
  }
}
