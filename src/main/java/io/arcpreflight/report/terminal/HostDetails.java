package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetail.text;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.ClockObservation;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.observation.host.HardeningObservation;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.InitObservation;
import io.arcpreflight.observation.host.KeyPairObservation;
import io.arcpreflight.observation.host.MetadataObservation;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.observation.host.PackageLocksObservation;
import io.arcpreflight.observation.host.PoliciesObservation;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.observation.host.SystemUnreadableObservation;
import io.arcpreflight.observation.host.TrustStoreObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was seen of the host. */
final class HostDetails {
  private HostDetails() {}

  static List<ObservationDetail> of(HostObservation host) {
    return switch (host) {
      case ClockObservation clock -> List.of(of(clock));
      case DiskObservation disk -> of(disk);
      case ElevationObservation elevation ->
          List.of(
              ObservationDetail.of(
                  "user",
                  Fact.of("detail.user")
                      .with("user", elevation.user())
                      .with("evidence", elevation.evidence())));
      case HardeningObservation hardening -> of(hardening);
      case HostnameObservation hostname -> of(hostname);
      case InitObservation init -> of(init);
      case KeyPairObservation keys -> List.of(of(keys));
      case MetadataObservation metadata -> of(metadata);
      case OperatingSystemObservation system -> of(system);
      case PackageLocksObservation locks -> of(locks);
      case PoliciesObservation policies -> of(policies);
      case ProgramsObservation programs -> of(programs);
      case SystemObservation system -> of(system);
      case SystemUnreadableObservation unreadable ->
          List.of(
              ObservationDetail.of(
                  "os", Fact.of("detail.unreadable").with("detail", unreadable.detail())));
      case TrustStoreObservation store -> of(store);
    };
  }

  private static ObservationDetail of(ClockObservation clock) {
    var state =
        clock.service() == null
            ? Fact.of("detail.clock-none")
            : clock.synchronised() == null
                ? Fact.of("detail.clock-service")
                : clock.synchronised()
                    ? Fact.of("detail.clock-set")
                    : Fact.of("detail.clock-unset");
    return ObservationDetail.of(
        "time", state.with("service", clock.service()).with("source", clock.source()));
  }

  private static List<ObservationDetail> of(DiskObservation disk) {
    var lines = new ArrayList<Fact>();
    for (var folder : disk.folders()) {
      lines.add(of(folder));
    }
    return List.of(new ObservationDetail("free", lines));
  }

  private static Fact of(FolderSpace folder) {
    var flags = new ArrayList<String>();
    if (folder.noexec()) {
      flags.add("noexec");
    }
    if (folder.readOnly()) {
      flags.add("read-only");
    }
    return Fact.of("detail.space")
        .with("path", folder.path())
        .with("free", folder.freeBytes() == null ? "unknown" : mebibytes(folder.freeBytes()))
        .with("mount", folder.mountPoint())
        .with("fileSystem", folder.fileSystem())
        .with("flags", flags)
        .with("detail", folder.detail());
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  private static List<ObservationDetail> of(HardeningObservation hardening) {
    var fips = hardening.fips() == null ? "unseen" : hardening.fips() ? "on" : "off";
    return List.of(
        new ObservationDetail(
            "modes",
            List.of(
                Fact.of("detail.fips").with("state", fips).with("policy", hardening.cryptoPolicy()),
                Fact.of("detail.selinux").with("state", hardening.selinux()))));
  }

  private static List<ObservationDetail> of(HostnameObservation hostname) {
    var details = new ArrayList<ObservationDetail>();
    var name =
        hostname.name() == null
            ? Fact.of("detail.hostname-unreadable")
            : Fact.of("detail.hostname").with("name", hostname.name());
    details.add(
        ObservationDetail.of(
            "name", name.with("source", hostname.source()).with("detail", hostname.detail())));
    add(details, "known", hostname.resolvedBy());
    add(details, "given", hostname.resourceName());
    add(details, "ec2", hostname.ec2Instance());
    return details;
  }

  private static List<ObservationDetail> of(InitObservation init) {
    var details = new ArrayList<ObservationDetail>();
    details.add(
        ObservationDetail.of(
            "path",
            init.systemctl() == null
                ? Fact.of("detail.no-systemctl")
                : ObservationDetail.line(init.systemctl())));
    details.add(
        ObservationDetail.of(
            "booted", init.running() ? Fact.of("detail.yes") : Fact.of("detail.no")));
    add(details, "first", init.firstProcess());
    return details;
  }

  private static ObservationDetail of(KeyPairObservation keys) {
    var what =
        keys.generated()
            ? Fact.of("detail.key").with("bits", keys.bits())
            : Fact.of("detail.no-key");
    return ObservationDetail.of(
        "key", what.with("maker", keys.maker()).with("detail", keys.detail()));
  }

  private static List<ObservationDetail> of(MetadataObservation metadata) {
    var details = new ArrayList<ObservationDetail>();
    add(
        details,
        "answer",
        metadata.status() == null ? metadata.detail() : "HTTP " + metadata.status());
    add(details, "tag", metadata.chassis());
    add(details, "trial", metadata.allowedBy());
    return details;
  }

  private static List<ObservationDetail> of(OperatingSystemObservation system) {
    var name = system.prettyName() == null ? "unknown" : system.prettyName();
    return List.of(
        ObservationDetail.of(
            "os",
            (system.id() == null
                    ? Fact.of("detail.os-unnamed")
                    : Fact.of("detail.os").with("id", system.id()))
                .with("name", name)
                .with("version", system.version())
                .with("architecture", system.architecture())),
        ObservationDetail.of(
            "from",
            Fact.of("detail.source")
                .with("source", system.source())
                .with("detail", system.detail())));
  }

  private static List<ObservationDetail> of(PackageLocksObservation locks) {
    var lines = new ArrayList<Fact>();
    for (var lock : locks.held()) {
      lines.add(
          Fact.of("detail.lock")
              .with("file", lock.file())
              .with("command", lock.command())
              .with("process", text(lock.process())));
    }
    if (locks.detail() != null) {
      lines.add(ObservationDetail.line(locks.detail()));
    }
    if (locks.installer() != null) {
      lines.addAll(locks.installer());
    }
    return List.of(
        new ObservationDetail("held", lines.isEmpty() ? List.of(Fact.of("detail.none")) : lines));
  }

  private static List<ObservationDetail> of(PoliciesObservation policies) {
    var details = new ArrayList<ObservationDetail>();
    details.add(
        ObservationDetail.of(
            "keeps",
            policies.profileDays() == null
                ? Fact.of("detail.profiles-kept")
                : Fact.of("detail.days").with("days", policies.profileDays())));
    var accounts = policies.logonAccounts();
    add(details, "logon", accounts == null ? null : String.join(", ", accounts));
    add(details, "unread", policies.detail());
    return details;
  }

  private static List<ObservationDetail> of(ProgramsObservation programs) {
    var lines = new ArrayList<Fact>();
    for (var program : programs.programs()) {
      lines.add(
          (program.found() == null
                  ? Fact.of("detail.program-missing")
                  : Fact.of("detail.program").with("found", program.found()))
              .with("need", program.need()));
    }
    return List.of(new ObservationDetail("needs", lines));
  }

  private static List<ObservationDetail> of(SystemObservation system) {
    var machine = machine(system);
    return List.of(
        ObservationDetail.of("os", system.family() + " " + system.version()),
        ObservationDetail.of(
            "box",
            Fact.of("detail.box")
                .with("machine", machine.isEmpty() ? null : machine)
                .with("architecture", system.architecture())
                .with("memory", mebibytes(system.memoryBytes()))));
  }

  private static String machine(SystemObservation system) {
    var maker = system.manufacturer() == null ? "" : system.manufacturer();
    var model = system.model() == null ? "" : " " + system.model();
    return (maker + model).strip();
  }

  private static List<ObservationDetail> of(TrustStoreObservation store) {
    var details = new ArrayList<ObservationDetail>();
    details.add(
        ObservationDetail.of(
            "store",
            Fact.of("detail.store")
                .with("store", store.store())
                .with("certificates", store.certificates())));
    if (!store.unusable().isEmpty()) {
      details.add(ObservationDetail.ofTexts("unused", store.unusable()));
    }
    return details;
  }

  private static void add(List<ObservationDetail> details, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      details.add(ObservationDetail.of(label, text));
    }
  }
}
