package io.arcpreflight.report;

import static io.arcpreflight.report.ObservationFacts.after;

import io.arcpreflight.observation.ClockObservation;
import io.arcpreflight.observation.DiskObservation;
import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.observation.FolderSpace;
import io.arcpreflight.observation.HardeningObservation;
import io.arcpreflight.observation.HostObservation;
import io.arcpreflight.observation.HostnameObservation;
import io.arcpreflight.observation.InitObservation;
import io.arcpreflight.observation.KeyPairObservation;
import io.arcpreflight.observation.MetadataObservation;
import io.arcpreflight.observation.OperatingSystemObservation;
import io.arcpreflight.observation.PackageLocksObservation;
import io.arcpreflight.observation.PoliciesObservation;
import io.arcpreflight.observation.ProgramsObservation;
import io.arcpreflight.observation.SystemObservation;
import io.arcpreflight.observation.SystemUnreadableObservation;
import io.arcpreflight.observation.TrustStoreObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was seen of the host. */
final class HostFacts {
  private HostFacts() {}

  static List<Fact> of(HostObservation host) {
    return switch (host) {
      case ClockObservation clock -> List.of(of(clock));
      case DiskObservation disk -> of(disk);
      case ElevationObservation elevation ->
          List.of(Fact.of("user", elevation.user() + " (" + elevation.evidence() + ")"));
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
          List.of(Fact.of("os", "unreadable: " + unreadable.detail()));
      case TrustStoreObservation store -> of(store);
    };
  }

  private static Fact of(ClockObservation clock) {
    var state =
        clock.synchronised() == null
            ? ""
            : clock.synchronised() ? " has set the clock" : " has not set the clock yet";
    var service = clock.service() == null ? "no time service seen" : clock.service() + state;
    return Fact.of("time", service + " (" + clock.source() + ")");
  }

  private static List<Fact> of(DiskObservation disk) {
    var texts = new ArrayList<String>();
    for (var folder : disk.folders()) {
      texts.add(of(folder));
    }
    return List.of(new Fact("free", texts));
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

  private static List<Fact> of(HardeningObservation hardening) {
    var fips = hardening.fips() == null ? "unknown" : hardening.fips() ? "on" : "off";
    return List.of(
        Fact.of("fips", fips + after(", crypto policy ", hardening.cryptoPolicy())),
        Fact.of("selnx", hardening.selinux()));
  }

  private static List<Fact> of(HostnameObservation hostname) {
    var name = hostname.name() == null ? "unreadable" : hostname.name();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of("name", name + " (" + hostname.source() + ")" + after(": ", hostname.detail())));
    add(facts, "known", hostname.resolvedBy());
    add(facts, "given", hostname.resourceName());
    add(facts, "ec2", hostname.ec2Instance());
    return facts;
  }

  private static List<Fact> of(InitObservation init) {
    var facts = new ArrayList<Fact>();
    add(facts, "path", init.systemctl() == null ? "no systemctl" : init.systemctl());
    add(facts, "booted", init.running() ? "yes" : "no");
    add(facts, "first", init.firstProcess());
    return facts;
  }

  private static Fact of(KeyPairObservation keys) {
    var what = keys.generated() ? keys.bits() + " bits" : "none";
    return Fact.of("key", what + " (" + keys.maker() + ")" + after("; ", keys.detail()));
  }

  private static List<Fact> of(MetadataObservation metadata) {
    var facts = new ArrayList<Fact>();
    var answer =
        metadata.status() == null ? after("", metadata.detail()) : "HTTP " + metadata.status();
    add(facts, "answer", answer);
    add(facts, "tag", metadata.chassis());
    add(facts, "trial", metadata.allowedBy());
    return facts;
  }

  private static List<Fact> of(OperatingSystemObservation system) {
    var name = system.prettyName() == null ? "unknown" : system.prettyName();
    return List.of(
        Fact.of(
            "os",
            name
                + after(" (", system.id())
                + after(" ", system.version())
                + (system.id() == null ? "" : ")")
                + ", "
                + system.architecture()),
        Fact.of("from", system.source() + after(": ", system.detail())));
  }

  private static List<Fact> of(PackageLocksObservation locks) {
    var texts = new ArrayList<String>();
    for (var lock : locks.held()) {
      texts.add(lock.file() + after(" by ", lock.command()) + after(", process ", lock.process()));
    }
    if (locks.detail() != null) {
      texts.add(locks.detail());
    }
    return List.of(new Fact("held", texts.isEmpty() ? List.of("none") : texts));
  }

  private static List<Fact> of(PoliciesObservation policies) {
    var facts = new ArrayList<Fact>();
    add(
        facts,
        "keeps",
        policies.profileDays() == null ? "profiles for ever" : policies.profileDays() + " days");
    var accounts = policies.logonAccounts();
    add(facts, "logon", accounts == null ? null : String.join(", ", accounts));
    add(facts, "unread", policies.detail());
    return facts;
  }

  private static List<Fact> of(ProgramsObservation programs) {
    var texts = new ArrayList<String>();
    for (var program : programs.programs()) {
      texts.add(program.need() + ": " + (program.found() == null ? "not found" : program.found()));
    }
    return List.of(new Fact("needs", texts));
  }

  private static List<Fact> of(SystemObservation system) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("os", system.family() + " " + system.version()));
    var machine = after("", system.manufacturer()) + after(" ", system.model());
    facts.add(
        Fact.of(
            "box",
            (machine.isBlank() ? "" : machine.strip() + ", ")
                + system.architecture()
                + ", "
                + (system.memoryBytes() >> 20)
                + " MiB"));
    return facts;
  }

  private static List<Fact> of(TrustStoreObservation store) {
    var facts = new ArrayList<Fact>();
    add(facts, "store", store.store() + " (" + store.certificates() + " certificates)");
    if (!store.unusable().isEmpty()) {
      facts.add(new Fact("unused", store.unusable()));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      facts.add(Fact.of(label, text));
    }
  }
}
