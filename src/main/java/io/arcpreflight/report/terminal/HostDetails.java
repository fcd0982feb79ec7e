package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetails.after;

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
              ObservationDetail.of("user", elevation.user() + " (" + elevation.evidence() + ")"));
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
          List.of(ObservationDetail.of("os", "unreadable: " + unreadable.detail()));
      case TrustStoreObservation store -> of(store);
    };
  }

  private static ObservationDetail of(ClockObservation clock) {
    var state =
        clock.synchronised() == null
            ? ""
            : clock.synchronised() ? " has set the clock" : " has not set the clock yet";
    var service = clock.service() == null ? "no time service seen" : clock.service() + state;
    return ObservationDetail.of("time", service + " (" + clock.source() + ")");
  }

  private static List<ObservationDetail> of(DiskObservation disk) {
    var texts = new ArrayList<String>();
    for (var folder : disk.folders()) {
      texts.add(of(folder));
    }
    return List.of(new ObservationDetail("free", texts));
  }

  private static String of(FolderSpace folder) {
    var free = folder.freeBytes() == null ? "unknown" : (folder.freeBytes() >> 20) + " MiB";
    return folder.path()
        + " "
        + free
        + after(" on ", folder.mountPoint())
        + after(" ", folder.fileSystem())
        + (folder.noexec() ? ", noexec" : "")
        + (folder.readOnly() ? ", read-only" : "")
        + after(": ", folder.detail());
  }

  private static List<ObservationDetail> of(HardeningObservation hardening) {
    var fips = hardening.fips() == null ? "unknown" : hardening.fips() ? "on" : "off";
    return List.of(
        ObservationDetail.of("fips", fips + after(", crypto policy ", hardening.cryptoPolicy())),
        ObservationDetail.of("selnx", hardening.selinux()));
  }

  private static List<ObservationDetail> of(HostnameObservation hostname) {
    var name = hostname.name() == null ? "unreadable" : hostname.name();
    var facts = new ArrayList<ObservationDetail>();
    facts.add(
        ObservationDetail.of(
            "name", name + " (" + hostname.source() + ")" + after(": ", hostname.detail())));
    add(facts, "known", hostname.resolvedBy());
    add(facts, "given", hostname.resourceName());
    add(facts, "ec2", hostname.ec2Instance());
    return facts;
  }

  private static List<ObservationDetail> of(InitObservation init) {
    var facts = new ArrayList<ObservationDetail>();
    add(facts, "path", init.systemctl() == null ? "no systemctl" : init.systemctl());
    add(facts, "booted", init.running() ? "yes" : "no");
    add(facts, "first", init.firstProcess());
    return facts;
  }

  private static ObservationDetail of(KeyPairObservation keys) {
    var what = keys.generated() ? keys.bits() + " bits" : "none";
    return ObservationDetail.of(
        "key", what + " (" + keys.maker() + ")" + after("; ", keys.detail()));
  }

  private static List<ObservationDetail> of(MetadataObservation metadata) {
    var facts = new ArrayList<ObservationDetail>();
    var answer =
        metadata.status() == null ? after("", metadata.detail()) : "HTTP " + metadata.status();
    add(facts, "answer", answer);
    add(facts, "tag", metadata.chassis());
    add(facts, "trial", metadata.allowedBy());
    return facts;
  }

  private static List<ObservationDetail> of(OperatingSystemObservation system) {
    var name = system.prettyName() == null ? "unknown" : system.prettyName();
    return List.of(
        ObservationDetail.of(
            "os",
            name
                + after(" (", system.id())
                + after(" ", system.version())
                + (system.id() == null ? "" : ")")
                + ", "
                + system.architecture()),
        ObservationDetail.of("from", system.source() + after(": ", system.detail())));
  }

  private static List<ObservationDetail> of(PackageLocksObservation locks) {
    var texts = new ArrayList<String>();
    for (var lock : locks.held()) {
      texts.add(lock.file() + after(" by ", lock.command()) + after(", process ", lock.process()));
    }
    if (locks.detail() != null) {
      texts.add(locks.detail());
    }
    return List.of(new ObservationDetail("held", texts.isEmpty() ? List.of("none") : texts));
  }

  private static List<ObservationDetail> of(PoliciesObservation policies) {
    var facts = new ArrayList<ObservationDetail>();
    add(
        facts,
        "keeps",
        policies.profileDays() == null ? "profiles for ever" : policies.profileDays() + " days");
    var accounts = policies.logonAccounts();
    add(facts, "logon", accounts == null ? null : String.join(", ", accounts));
    add(facts, "unread", policies.detail());
    return facts;
  }

  private static List<ObservationDetail> of(ProgramsObservation programs) {
    var texts = new ArrayList<String>();
    for (var program : programs.programs()) {
      texts.add(program.need() + ": " + (program.found() == null ? "not found" : program.found()));
    }
    return List.of(new ObservationDetail("needs", texts));
  }

  private static List<ObservationDetail> of(SystemObservation system) {
    var facts = new ArrayList<ObservationDetail>();
    facts.add(ObservationDetail.of("os", system.family() + " " + system.version()));
    var machine = after("", system.manufacturer()) + after(" ", system.model());
    facts.add(
        ObservationDetail.of(
            "box",
            (machine.isBlank() ? "" : machine.strip() + ", ")
                + system.architecture()
                + ", "
                + (system.memoryBytes() >> 20)
                + " MiB"));
    return facts;
  }

  private static List<ObservationDetail> of(TrustStoreObservation store) {
    var facts = new ArrayList<ObservationDetail>();
    add(facts, "store", store.store() + " (" + store.certificates() + " certificates)");
    if (!store.unusable().isEmpty()) {
      facts.add(new ObservationDetail("unused", store.unusable()));
    }
    return facts;
  }

  private static void add(List<ObservationDetail> facts, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      facts.add(ObservationDetail.of(label, text));
    }
  }
}
