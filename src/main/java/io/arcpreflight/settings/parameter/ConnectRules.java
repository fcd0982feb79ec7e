package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.SettingProblem;
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
      var beside = reason.map(it -> " beside " + it.where()).orElse("");
      for (var flag : MANDATORY) {
        require(flag, "azcmagent connect needs it" + beside);
      }
    } else if (parameters.given(Flag.LOCATION).isPresent()) {
      require(Flag.LOCATION, "a region is wanted");
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
      require(Flag.TENANT_ID, "a service principal signs in to its tenant only");
      if (credentials.isEmpty()) {
        missing(
            Flag.SERVICE_PRINCIPAL_SECRET,
            "is missing, and so is %s: the service principal needs one of them"
                .formatted(Flag.SERVICE_PRINCIPAL_CERT.option()));
      }
    } else if (!credentials.isEmpty()) {
      require(
          Flag.SERVICE_PRINCIPAL_ID,
          parameters.given(credentials.getFirst()).orElseThrow().where() + " belongs to it");
    }
    refuseSecond(credentials, "credentials of a service principal");
  }

  private void checkWays() {
    var ways = present(SIGN_IN_ALONE);
    if (parameters.has(Flag.SERVICE_PRINCIPAL_ID)) {
      ways.add(Flag.SERVICE_PRINCIPAL_ID);
    } else {
      present(CREDENTIALS).stream().findFirst().ifPresent(ways::add);
    }
    refuseSecond(ways, "ways to sign in");
  }

  private void refuseSecond(List<Flag> flags, String what) {
    if (flags.size() > 1) {
      var first = parameters.given(flags.getFirst()).orElseThrow();
      for (var flag : flags.subList(1, flags.size())) {
        var second = parameters.given(flag).orElseThrow();
        problems.add(
            new SettingProblem(
                "parameter.invalid",
                flag.option(),
                "%s: it and %s are two %s; azcmagent connect takes one"
                    .formatted(second.where(), first.where(), what)));
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

  private void require(Flag flag, String why) {
    var given = parameters.given(flag);
    if (given.isEmpty()) {
      missing(flag, "is missing: " + why);
    } else if (given.get().value().isEmpty()) {
      problems.add(
          new SettingProblem(
              "parameter.missing",
              flag.option(),
              "%s: its value is empty, as an unset variable leaves it; %s"
                  .formatted(given.get().where(), why)));
    }
  }

  private void missing(Flag flag, String sentence) {
    problems.add(
        new SettingProblem("parameter.missing", flag.option(), flag.option() + " " + sentence));
  }
}
