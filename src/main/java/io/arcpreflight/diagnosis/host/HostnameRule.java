package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.catalog.Severity.INFO;
import static io.arcpreflight.catalog.Severity.WARNING;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.ResourceName;
import io.arcpreflight.observation.host.HostnameObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges the host's name, which becomes the name of the resource in Azure. */
final class HostnameRule {
  private HostnameRule() {}

  static List<Symptom> judge(CheckRecord check, HostnameObservation hostname) {
    if (hostname.resourceName() != null) {
      return List.of();
    }
    var name = hostname.name();
    if (name == null || name.isBlank()) {
      var source = hostname.source();
      var detail = hostname.detail();
      return List.of(
          symptom(
              check,
              hostname,
              CauseId.HOST_HOSTNAME_UNAVAILABLE,
              source,
              detail == null ? source + " holds no name" : source + " " + detail));
    }
    var first = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    if (first.equals("localhost")) {
      return List.of(
          symptom(
              check,
              hostname,
              CauseId.HOST_HOSTNAME_UNAVAILABLE,
              name,
              hostname.source() + " holds \"" + name + "\""));
    }
    var symptoms = new ArrayList<Symptom>();
    ResourceName.flaw(name)
        .ifPresent(
            flaw ->
                symptoms.add(
                    symptom(
                        check,
                        hostname,
                        CauseId.HOST_RESOURCE_NAME_INVALID,
                        name,
                        "the host name \"" + name + "\" " + flaw)));
    ResourceName.reservation(name)
        .ifPresent(
            reservation ->
                symptoms.add(
                    symptom(
                        check,
                        hostname,
                        CauseId.HOST_RESOURCE_NAME_RESERVED,
                        name,
                        "the host name \"" + name + "\" " + reservation)));
    if (hostname.resolvedBy() == null) {
      symptoms.add(
          Symptom.ofLines(
              check.id(),
              CauseId.HOST_HOSTNAME_UNRESOLVABLE,
              name,
              INFO,
              Confidence.POSSIBLE,
              hostname.detail() == null
                  ? List.of("no source on this machine gives an address for " + name)
                  : List.of(
                      "no source on this machine gives an address for " + name,
                      hostname.detail())));
    }
    return symptoms;
  }

  /** An instance of Amazon EC2 is named after its own id, unless the flag asks otherwise. */
  private static Symptom symptom(
      CheckRecord check,
      HostnameObservation hostname,
      CauseId cause,
      String subject,
      String evidence) {
    var instance = hostname.ec2Instance();
    if (instance == null) {
      return Symptom.ofLines(
          check.id(), cause, subject, ERROR, Confidence.CERTAIN, List.of(evidence));
    }
    return Symptom.ofLines(
        check.id(),
        cause,
        subject,
        WARNING,
        Confidence.CERTAIN,
        List.of(
            evidence,
            "on Amazon EC2 the instance id, here "
                + instance
                + ", is the name, unless --use-aws-ec2-hostname is given"));
  }
}
