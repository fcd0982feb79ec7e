package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.catalog.ResourceNameFlaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds each value by itself against its flag's rule. */
final class ValueRules {
  private static final String INVALID = "parameter.invalid";
  private static final String AUTOMANAGE = "/providers/Microsoft.Automanage/";
  private static final int LONGEST_GROUP = 90;
  private static final int LONGEST_SUBSCRIPTION = 64;

  private final Instant now;

  ValueRules(Instant now) {
    this.now = now;
  }

  /**
   * A rule that a value breaks.
   *
   * @param cause the id of the documented cause
   * @param sentence what is wrong, without the flag
   */
  record Flaw(String cause, String sentence) {}

  /** Every rule that the value breaks. */
  List<Flaw> flaws(GivenFlag given) {
    var value = given.value().reveal();
    if (value.isEmpty()) {
      return List.of();
    }
    return switch (given.flag()) {
      case CORRELATION_ID -> guid("parameter.correlation-id", value);
      case SERVICE_PRINCIPAL_ID -> guid(INVALID, value);
      case TENANT_ID, USER_TENANT_ID -> tenant(value);
      case SUBSCRIPTION_ID -> subscription(value);
      case RESOURCE_GROUP -> resourceGroup(value);
      case RESOURCE_NAME -> resourceName(value);
      case PRIVATE_LINK_SCOPE -> resource(value, "Microsoft.HybridCompute/privateLinkScopes");
      case GATEWAY_ID -> resource(value, "Microsoft.HybridCompute/gateways");
      case AUTOMANAGE_PROFILE -> profile(value);
      case TAGS -> tags(value);
      case ACCESS_TOKEN -> flaws("parameter.access-token", AccessToken.flaws(value, now));
      case SERVICE_PRINCIPAL_CERT -> flaws(INVALID, CertificateFile.flaws(value));
      case SERVICE_PRINCIPAL_CERT_THUMBPRINT -> thumbprint(value);
      case LOCATION,
          CLOUD,
          EXTENSIONS,
          INCLUDE_ALL,
          ENABLE_PLS_CHECK,
          SERVICE_PRINCIPAL_SECRET,
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

  private static List<Flaw> guid(String cause, String value) {
    return Guid.isGuid(value) ? List.of() : quoted(cause, value, "is no GUID: " + Guid.FORM);
  }

  /** A tenant can also be named by one of its domains. */
  private static List<Flaw> tenant(String value) {
    var isDomain = value.indexOf('.') > 0 && isWritten(value, "-.") && !value.endsWith(".");
    return Guid.isGuid(value) || isDomain
        ? List.of()
        : quoted(INVALID, value, "is no tenant id: " + Guid.FORM);
  }

  private static List<Flaw> subscription(String value) {
    if (Guid.isGuid(value)) {
      return List.of();
    }
    if (Guid.isMeantAsGuid(value)) {
      return quoted(INVALID, value, "is no subscription id: " + Guid.FORM);
    }
    if (value.startsWith("/")) {
      return quoted(INVALID, value, "is a path; the id or the name of the subscription is wanted");
    }
    return !value.isBlank() && isFreeOf(value, "<>;|") && value.length() <= LONGEST_SUBSCRIPTION
        ? List.of()
        : quoted(
            INVALID,
            value,
            "is neither a subscription id nor a name, which has up to %d characters and none of < > ; |"
                .formatted(LONGEST_SUBSCRIPTION));
  }

  private static List<Flaw> resourceGroup(String value) {
    return value.length() <= LONGEST_GROUP && isWritten(value, "-_.()") && !value.endsWith(".")
        ? List.of()
        : quoted(
            INVALID,
            value,
            "is no name of a resource group: up to %d letters, digits and - _ . ( ), not ending in a dot"
                .formatted(LONGEST_GROUP));
  }

  private static List<Flaw> resourceName(String value) {
    var flaws = new ArrayList<Flaw>();
    var rules = MachineRules.known().resourceName();
    rules
        .flaw(value)
        .ifPresent(it -> flaws.addAll(quoted("host.resource-name-invalid", value, why(it))));
    rules
        .reservation(value)
        .ifPresent(it -> flaws.addAll(quoted("host.resource-name-reserved", value, why(it))));
    return flaws;
  }

  private static String why(ResourceNameFlaw flaw) {
    return switch (flaw) {
      case ResourceNameFlaw.TooLong(var length, var longest) ->
          "has %d characters; %d are allowed".formatted(length, longest);
      case ResourceNameFlaw.ForbiddenCharacter() ->
          "holds a character that is not a letter a-z, a digit, '-', '_' or '.'";
      case ResourceNameFlaw.ForbiddenEnd() -> "does not end in a letter or a digit";
      case ResourceNameFlaw.Reserved() -> "is a word that Azure keeps for itself";
      case ResourceNameFlaw.HoldsReserved(var word) ->
          "holds the word " + word + ", which Azure keeps for itself";
      case ResourceNameFlaw.BeginsWithReserved(var word) ->
          "begins with " + word + ", which Azure keeps for itself";
    };
  }

  private static List<Flaw> resource(String value, String type) {
    return optional(value, ResourceId.flaw(value, type));
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
        : quoted(
            INVALID,
            value,
            "is no resource id of a profile, such as"
                + " /providers/Microsoft.Automanage/bestPractices/NAME");
  }

  private static List<Flaw> tags(String value) {
    var read = TagReader.read(value);
    var sentences = new ArrayList<>(read.flaws());
    sentences.addAll(TagRules.flaws(read.tags()));
    return flaws("parameter.tags", sentences);
  }

  private static List<Flaw> thumbprint(String value) {
    var isHexadecimal = value.length() == 40 && Guid.isHexadecimal(value);
    return isHexadecimal
        ? List.of()
        : quoted(INVALID, value, "is no thumbprint: 40 hexadecimal digits");
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

  private static List<Flaw> optional(String value, Optional<String> why) {
    return why.map(it -> quoted(INVALID, value, it)).orElse(List.of());
  }

  private static List<Flaw> quoted(String cause, String value, String why) {
    return List.of(new Flaw(cause, QuotedText.of(value) + " " + why));
  }

  private static List<Flaw> flaws(String cause, List<String> sentences) {
    return sentences.stream().map(sentence -> new Flaw(cause, sentence)).toList();
  }
}
