package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.catalog.ResourceNameFlaw;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.HostnameObservation;
import java.util.Locale;

/** Judges the host's name, which becomes the name of the resource in Azure. */
final class HostnameRule implements Rule<HostnameObservation> {
  @Override
  public void judge(HostnameObservation hostname, Symptoms symptoms) {
    if (hostname.resourceName() != null) {
      return;
    }
    var name = hostname.name();
    if (name == null || name.isBlank()) {
      add(
          CauseId.HOST_HOSTNAME_UNAVAILABLE,
          hostname,
          hostname.source(),
          noName(hostname),
          symptoms);
    } else if (isLocalhost(name)) {
      var fact = Fact.of("host.name-local").with("source", hostname.source()).with("name", name);
      add(CauseId.HOST_HOSTNAME_UNAVAILABLE, hostname, name, fact, symptoms);
    } else {
      judgeName(name, hostname, symptoms);
    }
  }

  private static Fact noName(HostnameObservation hostname) {
    var fact =
        hostname.detail() == null
            ? Fact.of("host.name-empty")
            : Fact.of("host.name-unreadable").with("detail", hostname.detail());
    return fact.with("source", hostname.source());
  }

  private static boolean isLocalhost(String name) {
    return name.split("\\.", 2)[0].toLowerCase(Locale.ROOT).equals("localhost");
  }

  private static void judgeName(String name, HostnameObservation hostname, Symptoms symptoms) {
    var rules = MachineRules.known().resourceName();
    rules
        .flaw(name)
        .ifPresent(
            flaw ->
                add(
                    CauseId.HOST_RESOURCE_NAME_INVALID,
                    hostname,
                    name,
                    fact(name, flaw),
                    symptoms));
    rules
        .reservation(name)
        .ifPresent(
            flaw ->
                add(
                    CauseId.HOST_RESOURCE_NAME_RESERVED,
                    hostname,
                    name,
                    fact(name, flaw),
                    symptoms));
    if (hostname.resolvedBy() == null) {
      var symptom =
          symptoms
              .info(CauseId.HOST_HOSTNAME_UNRESOLVABLE)
              .about(name)
              .possible()
              .showing(Fact.of("host.name-without-address").with("name", name));
      if (hostname.detail() != null) {
        symptom.showing(Fact.of("host.name-source-unusable").with("detail", hostname.detail()));
      }
    }
  }

  private static Fact fact(String name, ResourceNameFlaw flaw) {
    var fact =
        switch (flaw) {
          case ResourceNameFlaw.TooLong(var length, var longest) ->
              Fact.of("host.name-too-long").with("length", length).with("longest", longest);
          case ResourceNameFlaw.ForbiddenCharacter _ -> Fact.of("host.name-character");
          case ResourceNameFlaw.ForbiddenEnd() -> Fact.of("host.name-end");
          case ResourceNameFlaw.Reserved() -> Fact.of("host.name-reserved");
          case ResourceNameFlaw.HoldsReserved(var word) ->
              Fact.of("host.name-holds-reserved").with("word", word);
          case ResourceNameFlaw.BeginsWithReserved(var word) ->
              Fact.of("host.name-begins-reserved").with("word", word);
        };
    var named = fact.with("name", name);
    var index = flaw.index(name);
    return index < 0
        ? named
        : named.with("value", name).with("position", name.codePointCount(0, index) + 1);
  }

  /** An instance of Amazon EC2 is named after its own id, unless the flag asks otherwise. */
  private static void add(
      CauseId cause, HostnameObservation hostname, String subject, Fact fact, Symptoms symptoms) {
    var instance = hostname.ec2Instance();
    var symptom =
        symptoms
            .add(cause, instance == null ? Severity.ERROR : Severity.WARNING)
            .about(subject)
            .showing(fact);
    if (instance != null) {
      symptom.showing(Fact.of("host.ec2-instance").with("instance", instance));
    }
  }
}
