package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.catalog.ResourceNameFlaw;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.SettingProblems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Holds each value by itself against its flag's rule. */
final class ValueRules {
  private static final String AUTOMANAGE = "/providers/Microsoft.Automanage/";
  private static final int LONGEST_GROUP = 90;
  private static final int LONGEST_SUBSCRIPTION = 64;

  private final Instant now;
  private final boolean hasPassword;

  /**
   * @param hasPassword whether there is one for a certificate that is encrypted
   */
  ValueRules(Instant now, boolean hasPassword) {
    this.now = now;
    this.hasPassword = hasPassword;
  }

  /**
   * A rule that a value breaks.
   *
   * @param found what is wrong, without the flag
   */
  record Flaw(CauseId cause, Fact found) {}

  /** Every rule that the value breaks. */
  List<Flaw> flaws(GivenFlag given) {
    var value = given.value().reveal();
    if (value.isEmpty()) {
      return List.of();
    }
    return switch (given.flag()) {
      case CORRELATION_ID -> guid(CauseId.PARAMETER_CORRELATION_ID, value);
      case SERVICE_PRINCIPAL_ID -> guid(CauseId.PARAMETER_INVALID, value);
      case TENANT_ID, USER_TENANT_ID -> tenant(value);
      case SUBSCRIPTION_ID -> subscription(value);
      case RESOURCE_GROUP -> resourceGroup(value);
      case RESOURCE_NAME -> resourceName(value);
      case PRIVATE_LINK_SCOPE -> resource(value, "Microsoft.HybridCompute/privateLinkScopes");
      case GATEWAY_ID -> resource(value, "Microsoft.HybridCompute/gateways");
      case AUTOMANAGE_PROFILE -> profile(value);
      case TAGS -> tags(value);
      case ACCESS_TOKEN -> flaws(CauseId.PARAMETER_ACCESS_TOKEN, AccessToken.flaws(value, now));
      case SERVICE_PRINCIPAL_SECRET -> secret(value);
      case SERVICE_PRINCIPAL_CERT ->
          flaws(CauseId.PARAMETER_INVALID, CertificateFile.flaws(value, hasPassword));
      case SERVICE_PRINCIPAL_CERT_THUMBPRINT -> thumbprint(value);
      case LOCATION,
          CLOUD,
          EXTENSIONS,
          INCLUDE_ALL,
          ENABLE_PLS_CHECK,
          USE_DEVICE_CODE,
          USE_AZCLI,
          ENABLE_AUTOMATIC_UPGRADE,
          IDENTITY_KEY_STORE,
          IGNORE_NETWORK_CHECK,
          USE_AWS_EC2_HOSTNAME,
          CONFIG,
          JSON,
          LOG_STDERR,
          NO_COLOR,
          VERBOSE ->
          List.of();
    };
  }

  private static List<Flaw> guid(CauseId cause, String value) {
    return Guid.isGuid(value)
        ? List.of()
        : flaw(cause, Fact.of("parameter.guid").with("value", QuotedText.of(value)));
  }

  /** Microsoft Entra makes secrets without blanks, and would refuse one with a line break. */
  private static List<Flaw> secret(String value) {
    var last = value.charAt(value.length() - 1);
    return last == '\n' || last == '\r' ? invalid(Fact.of("parameter.secret-newline")) : List.of();
  }

  /** A tenant can also be named by one of its domains. */
  private static List<Flaw> tenant(String value) {
    var isDomain = value.indexOf('.') > 0 && isWritten(value, "-.") && !value.endsWith(".");
    return Guid.isGuid(value) || isDomain
        ? List.of()
        : invalid(Fact.of("parameter.tenant").with("value", QuotedText.of(value)));
  }

  private static List<Flaw> subscription(String value) {
    if (Guid.isGuid(value)) {
      return List.of();
    }
    if (Guid.isMeantAsGuid(value)) {
      return invalid(Fact.of("parameter.subscription-id").with("value", QuotedText.of(value)));
    }
    if (value.startsWith("/")) {
      return invalid(Fact.of("parameter.subscription-path").with("value", QuotedText.of(value)));
    }
    return !value.isBlank() && isFreeOf(value, "<>;|") && value.length() <= LONGEST_SUBSCRIPTION
        ? List.of()
        : invalid(
            Fact.of("parameter.subscription")
                .with("value", QuotedText.of(value))
                .with("longest", LONGEST_SUBSCRIPTION));
  }

  private static List<Flaw> resourceGroup(String value) {
    return value.length() <= LONGEST_GROUP && isWritten(value, "-_.()") && !value.endsWith(".")
        ? List.of()
        : invalid(
            Fact.of("parameter.resource-group")
                .with("value", QuotedText.of(value))
                .with("longest", LONGEST_GROUP));
  }

  private static List<Flaw> resourceName(String value) {
    var flaws = new ArrayList<Flaw>();
    var rules = MachineRules.known().resourceName();
    rules
        .flaw(value)
        .ifPresent(it -> flaws.addAll(flaw(CauseId.HOST_RESOURCE_NAME_INVALID, named(value, it))));
    rules
        .reservation(value)
        .ifPresent(it -> flaws.addAll(flaw(CauseId.HOST_RESOURCE_NAME_RESERVED, named(value, it))));
    return flaws;
  }

  private static Fact named(String value, ResourceNameFlaw flaw) {
    var found =
        switch (flaw) {
          case ResourceNameFlaw.TooLong(var length, var longest) ->
              Fact.of("parameter.name-too-long").with("length", length).with("longest", longest);
          case ResourceNameFlaw.ForbiddenCharacter _ -> Fact.of("parameter.name-character");
          case ResourceNameFlaw.ForbiddenEnd() -> Fact.of("parameter.name-end");
          case ResourceNameFlaw.Reserved() -> Fact.of("parameter.name-reserved");
          case ResourceNameFlaw.HoldsReserved(var word) ->
              Fact.of("parameter.name-holds-reserved").with("word", word);
          case ResourceNameFlaw.BeginsWithReserved(var word) ->
              Fact.of("parameter.name-begins-reserved").with("word", word);
        };
    return SettingProblems.marked(found, QuotedText.marked(value, flaw.index(value)));
  }

  private static List<Flaw> resource(String value, String type) {
    return ResourceId.flaw(value, type).map(ValueRules::invalid).orElse(List.of());
  }

  /** The built-in profiles belong to nobody's subscription. */
  private static List<Flaw> profile(String value) {
    var provider = value.lastIndexOf("/providers/");
    var isProfile =
        provider >= 0
            && value.startsWith("/")
            && value.regionMatches(true, provider, AUTOMANAGE, 0, AUTOMANAGE.length());
    return isProfile
        ? List.of()
        : invalid(Fact.of("parameter.profile").with("value", QuotedText.of(value)));
  }

  private static List<Flaw> tags(String value) {
    var read = TagReader.read(value);
    var all = new ArrayList<>(read.flaws());
    all.addAll(TagRules.flaws(read));
    return flaws(CauseId.PARAMETER_TAGS, all);
  }

  private static List<Flaw> thumbprint(String value) {
    var isHexadecimal = value.length() == 40 && Guid.isHexadecimal(value);
    return isHexadecimal
        ? List.of()
        : invalid(Fact.of("parameter.thumbprint").with("value", QuotedText.of(value)));
  }

  /** Whether all is letters, digits and these. */
  private static boolean isWritten(String value, String others) {
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (!Character.isLetterOrDigit(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFreeOf(String value, String characters) {
    for (var i = 0; i < characters.length(); i++) {
      if (value.indexOf(characters.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Flaw> invalid(Fact found) {
    return flaw(CauseId.PARAMETER_INVALID, found);
  }

  private static List<Flaw> flaw(CauseId cause, Fact found) {
    return List.of(new Flaw(cause, found));
  }

  private static List<Flaw> flaws(CauseId cause, List<Fact> found) {
    return found.stream().map(each -> new Flaw(cause, each)).toList();
  }
}
