package io.arcpreflight.report;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.ClockObservation;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.observation.host.HardeningObservation;
import io.arcpreflight.observation.host.HeldLock;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.InitObservation;
import io.arcpreflight.observation.host.InstalledProgram;
import io.arcpreflight.observation.host.KeyPairObservation;
import io.arcpreflight.observation.host.MetadataObservation;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.observation.host.PackageLocksObservation;
import io.arcpreflight.observation.host.PoliciesObservation;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.observation.host.SystemUnreadableObservation;
import io.arcpreflight.observation.host.TrustStoreObservation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One observation of every kind that is about the host, with every field filled. */
public final class HostObservations {
  private HostObservations() {}

  public static Map<HostCheck, HostObservation> all() {
    var all = new EnumMap<HostCheck, HostObservation>(HostCheck.class);
    all.put(HostCheck.CLOCK, new ClockObservation("chronyd", true, "/run/chrony/chronyd.pid"));
    all.put(
        HostCheck.FOLDERS,
        new DiskObservation(
            List.of(
                new FolderSpace("/opt", "/", "ext4", 5L << 30, false, false, null),
                new FolderSpace("/var", "/var", "xfs", 3L << 20, true, true, null),
                new FolderSpace("/tmp", null, null, null, false, false, "no mount"))));
    all.put(HostCheck.HARDENING, new HardeningObservation(true, "enforcing", "FIPS"));
    all.put(HostCheck.INIT, new InitObservation("/usr/bin/systemctl", "/usr/bin", false, "sleep"));
    all.put(HostCheck.KEYS, new KeyPairObservation(true, 2048, "Java", 90, "openssl: none"));
    all.put(
        HostCheck.AZURE_VM,
        new MetadataObservation(
            "169.254.169.254", 200, true, null, "7783-7084", "MSFT_ARC_TEST of systemd"));
    all.put(
        HostCheck.AZURE_LOCAL,
        new MetadataObservation("169.254.169.253", null, false, "no answer", null, null));
    all.put(
        HostCheck.OPERATING_SYSTEM,
        new OperatingSystemObservation(
            "linux",
            "ubuntu",
            "Ubuntu",
            "24.04",
            List.of("debian"),
            "Ubuntu 24.04.1 LTS",
            "amd64",
            "/etc/os-release",
            "an odd line",
            LocalDate.of(2026, 3, 1)));
    all.put(
        HostCheck.PACKAGE_LOCKS,
        new PackageLocksObservation(
            List.of(new HeldLock("/var/lib/dpkg/lock", 4242L, "apt-get upgrade")),
            "/proc/locks cannot be read: permission denied"));
    all.put(
        HostCheck.POLICIES,
        new PoliciesObservation(
            30,
            "HKLM CleanupProfiles",
            List.of("*S-1-5-20"),
            "gpt00000.dom",
            "RegOpenKeyEx HKLM: Windows error 5, access is denied",
            null,
            Fact.of("host.domain-member").with("domain", "CORP").with("dnsName", "corp.example")));
    all.put(
        HostCheck.PROGRAMS,
        new ProgramsObservation(
            List.of(
                new InstalledProgram("curl or wget", "/usr/bin/curl", true),
                new InstalledProgram("openssl", null, false)),
            "/usr/bin:/bin"));
    all.put(HostCheck.SYSTEM, new SystemUnreadableObservation("amd64", "no memory is told of"));
    all.put(
        HostCheck.TRUST_STORE,
        new TrustStoreObservation("/etc/ssl/certs", 3, List.of("/etc/ssl/cert.pem is empty")));
    return all;
  }
}
