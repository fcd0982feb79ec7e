package io.arcpreflight.diagnosis.host;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Edition;
import io.arcpreflight.catalog.SupportedSystem;
import io.arcpreflight.catalog.SupportedSystem.Version;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import java.time.Period;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the agent is made for this operating system, its installer takes it, and until
 * when.
 */
final class OperatingSystemRule implements Rule<OperatingSystemObservation> {
  private static final Period NEAR = Period.ofMonths(6);

  private final WholeRun run;
  private final Catalog catalog;

  OperatingSystemRule(WholeRun run, Catalog catalog) {
    this.run = run;
    this.catalog = catalog;
  }

  @Override
  public void judge(OperatingSystemObservation system, Symptoms symptoms) {
    var architecture = system.architecture();
    if (!isArm(architecture) && !isX64(architecture)) {
      symptoms
          .add(CauseId.HOST_UNSUPPORTED_ARCHITECTURE, run.installerRefusal())
          .about(architecture)
          .showing(Fact.of("host.architecture").with("architecture", architecture));
    } else if (system.id() == null) {
      symptoms
          .add(CauseId.HOST_UNKNOWN_DISTRIBUTION, run.installerRefusal())
          .about(system.source())
          .showing(
              Fact.of("host.os-unknown")
                  .with("source", system.source())
                  .with("detail", system.detail()));
    } else {
      judgeSystem(system, symptoms);
    }
  }

  private void judgeSystem(OperatingSystemObservation system, Symptoms symptoms) {
    var supported = catalog.systems().find(system.family(), String.valueOf(system.id()));
    var arm = isArm(system.architecture());
    if (supported == null) {
      var symptom = unsupported(system, Fact.of("host.os-not-listed"), symptoms);
      ancestor(system).ifPresent(symptom::showing);
    } else if (system.version() == null) {
      unsupported(system, Fact.of("host.os-no-version"), symptoms).likely();
    } else {
      judgeVersion(system, system.version(), supported, arm, symptoms);
    }
  }

  private void judgeVersion(
      OperatingSystemObservation system,
      String number,
      SupportedSystem supported,
      boolean arm,
      Symptoms symptoms) {
    var version = supported.version(number);
    var edition = version == null ? supported.others() : version.edition(arm);
    if (edition != Edition.REFUSED && !isRecognised(system, supported)) {
      unsupported(system, Fact.of("host.os-name-unknown"), symptoms).likely().showing(name(system));
      return;
    }
    switch (edition) {
      case LISTED -> judgeEnd(system, requireNonNull(version), symptoms);
      case TAKEN ->
          unlisted(system, version, supported, arm, symptoms).showing(Fact.of("host.os-taken"));
      case UNKNOWN -> unlisted(system, version, supported, arm, symptoms);
      case REFUSED ->
          unsupported(system, notListed(version, arm), symptoms)
              .sure(version == null ? Confidence.LIKELY : Confidence.CERTAIN)
              .showing(listed(supported, arm));
    }
  }

  /** Whether the version itself is listed, and only this edition of it is not. */
  private static Fact notListed(@Nullable Version version, boolean arm) {
    return version != null && version.edition(!arm) == Edition.LISTED
        ? Fact.of("host.os-edition-not-listed")
        : Fact.of("host.os-not-listed");
  }

  private SymptomBuilder unlisted(
      OperatingSystemObservation system,
      @Nullable Version version,
      SupportedSystem supported,
      boolean arm,
      Symptoms symptoms) {
    var symptom =
        symptoms
            .warning(CauseId.HOST_UNLISTED_OS)
            .about(displayName(system))
            .showing(described(notListed(version, arm), system), listed(supported, arm));
    if (version != null && version.lastAgent() != null) {
      symptom.showing(Fact.of("host.last-agent").with("version", version.lastAgent()));
    }
    return symptom;
  }

  private static boolean isRecognised(OperatingSystemObservation system, SupportedSystem known) {
    for (var part : known.installer()) {
      if (system.name() != null && system.name().contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static void judgeEnd(
      OperatingSystemObservation system, Version version, Symptoms symptoms) {
    var until = version.until();
    if (until == null || until.isAfter(system.seenOn().plus(NEAR))) {
      return;
    }
    var fact =
        until.isBefore(system.seenOn())
            ? Fact.of("host.support-ended")
            : Fact.of("host.support-ends");
    var symptom =
        symptoms
            .warning(CauseId.HOST_SUPPORT_ENDING)
            .about(displayName(system))
            .showing(fact.with("system", displayName(system)).with("date", until));
    if (version.lastAgent() != null) {
      symptom.showing(Fact.of("host.last-agent").with("version", version.lastAgent()));
    }
  }

  private SymptomBuilder unsupported(
      OperatingSystemObservation system, Fact why, Symptoms symptoms) {
    return symptoms
        .add(CauseId.HOST_UNSUPPORTED_OS, run.installerRefusal())
        .about(displayName(system))
        .showing(described(why, system));
  }

  private Fact described(Fact why, OperatingSystemObservation system) {
    return why.with("system", displayName(system))
        .with("id", system.id())
        .with("version", system.version())
        .with("architecture", system.architecture())
        .with("listDate", catalog.systems().asOf());
  }

  private Optional<Fact> ancestor(OperatingSystemObservation system) {
    for (var ancestor : system.like()) {
      var known = catalog.systems().find(system.family(), ancestor);
      if (known != null) {
        return Optional.of(
            Fact.of("host.os-ancestor").with("ancestor", known.name()).with("name", system.name()));
      }
    }
    return Optional.empty();
  }

  private static Fact name(OperatingSystemObservation system) {
    return system.name() == null
        ? Fact.of("host.os-no-name")
        : Fact.of("host.os-name").with("name", system.name());
  }

  private static Fact listed(SupportedSystem supported, boolean arm) {
    var versions = new ArrayList<String>();
    for (var version : supported.versions()) {
      if (version.edition(arm) == Edition.LISTED) {
        versions.add(version.version());
      }
    }
    return versions.isEmpty()
        ? Fact.of("host.os-no-versions")
        : Fact.of("host.os-versions").with("versions", versions);
  }

  private static String displayName(OperatingSystemObservation system) {
    return system.prettyName() == null ? String.valueOf(system.id()) : system.prettyName();
  }

  private static boolean isX64(String architecture) {
    return architecture.equals("amd64") || architecture.equals("x86_64");
  }

  private static boolean isArm(String architecture) {
    return architecture.equals("aarch64") || architecture.equals("arm64");
  }
}
