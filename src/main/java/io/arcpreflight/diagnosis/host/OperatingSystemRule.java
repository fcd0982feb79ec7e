package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.catalog.Severity.WARNING;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.catalog.SupportedSystem;
import io.arcpreflight.catalog.SupportedSystem.Version;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges whether the agent is made for this operating system, and for how long. */
final class OperatingSystemRule {
  private static final Period NEAR = Period.ofMonths(6);

  private final Catalog catalog;
  private final Severity refusal;

  OperatingSystemRule(Catalog catalog, boolean agentInstalled) {
    this.catalog = catalog;
    this.refusal = new AzureMachineRule(agentInstalled).refusal();
  }

  List<Symptom> judge(CheckRecord check, OperatingSystemObservation system) {
    var arm = isArm(system.architecture());
    if (!arm && !isX64(system.architecture())) {
      return refused(
          check,
          CauseId.HOST_UNSUPPORTED_ARCHITECTURE,
          system.architecture(),
          CERTAIN,
          "the processor is "
              + system.architecture()
              + "; the agent is built for x86-64 and arm64");
    }
    if (system.id() == null) {
      return refused(
          check,
          CauseId.HOST_UNKNOWN_DISTRIBUTION,
          system.source(),
          CERTAIN,
          system.source() + " " + system.detail());
    }
    var supported = catalog.systems().find(system.family(), system.id());
    return supported == null
        ? unsupported(check, system, CERTAIN, "is not on the list", descent(system))
        : judge(check, system, supported, arm);
  }

  private List<Symptom> judge(
      CheckRecord check,
      OperatingSystemObservation system,
      SupportedSystem supported,
      boolean arm) {
    var number = system.version();
    if (number == null) {
      return unsupported(check, system, LIKELY, "names no version", null);
    }
    var version = supported.version(number);
    if (version == null) {
      return unsupported(
          check, system, LIKELY, "is not on the list", "listed are " + listed(supported, arm));
    }
    if (arm ? !version.arm64() : !version.x64()) {
      return unsupported(
          check,
          system,
          CERTAIN,
          "is on the list, its edition for " + system.architecture() + " is not",
          "listed are " + listed(supported, arm));
    }
    if (!isRecognised(system, supported)) {
      return unsupported(
          check,
          system,
          LIKELY,
          "is on the list, but the installer goes by NAME",
          "NAME is " + system.name());
    }
    return ending(check, system, version);
  }

  private static boolean isRecognised(OperatingSystemObservation system, SupportedSystem known) {
    for (var part : known.installer()) {
      if (system.name() != null && system.name().contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static List<Symptom> ending(
      CheckRecord check, OperatingSystemObservation system, Version version) {
    var until = version.until();
    if (until == null || until.isAfter(system.seenOn().plus(NEAR))) {
      return List.of();
    }
    var evidence = new ArrayList<String>();
    evidence.add(
        shown(system)
            + (until.isBefore(system.seenOn()) ? ": support ended on " : ": support ends on ")
            + until);
    if (version.lastAgent() != null) {
      evidence.add("the last agent for it is " + version.lastAgent());
    }
    return List.of(
        Symptom.ofLines(
            check.id(), CauseId.HOST_SUPPORT_ENDING, shown(system), WARNING, CERTAIN, evidence));
  }

  private List<Symptom> unsupported(
      CheckRecord check,
      OperatingSystemObservation system,
      Confidence confidence,
      String why,
      @Nullable String more) {
    var evidence = new ArrayList<String>();
    evidence.add(
        "%s (%s %s) %s of %s"
            .formatted(
                shown(system), system.id(), system.version(), why, catalog.systems().asOf()));
    if (more != null) {
      evidence.add(more);
    }
    return refused(
        check,
        CauseId.HOST_UNSUPPORTED_OS,
        shown(system),
        confidence,
        evidence.toArray(String[]::new));
  }

  private List<Symptom> refused(
      CheckRecord check, CauseId cause, String subject, Confidence confidence, String... evidence) {
    return List.of(
        Symptom.ofLines(check.id(), cause, subject, refusal, confidence, List.of(evidence)));
  }

  private @Nullable String descent(OperatingSystemObservation system) {
    for (var ancestor : system.like()) {
      var known = catalog.systems().find(system.family(), ancestor);
      if (known != null) {
        return "it descends from %s; the installer goes by its own name, %s"
            .formatted(known.name(), system.name());
      }
    }
    return null;
  }

  private static String listed(SupportedSystem supported, boolean arm) {
    var versions = new ArrayList<String>();
    for (var version : supported.versions()) {
      if (arm ? version.arm64() : version.x64()) {
        versions.add(version.version());
      }
    }
    return versions.isEmpty() ? "none" : String.join(", ", versions);
  }

  private static String shown(OperatingSystemObservation system) {
    return system.prettyName() == null ? String.valueOf(system.id()) : system.prettyName();
  }

  private static boolean isX64(String architecture) {
    return architecture.equals("amd64") || architecture.equals("x86_64");
  }

  private static boolean isArm(String architecture) {
    return architecture.equals("aarch64") || architecture.equals("arm64");
  }
}
