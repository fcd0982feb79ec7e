package io.arcpreflight.observation.host;

/** What there is to check on a host, in the order in which it is reported. */
public enum HostCheck {
  ELEVATION("host.elevation", "Elevation", "this process", true),
  HOSTNAME("host.hostname", "Host name", "this machine", true),
  KEYS("host.keys", "RSA key generation", "this machine", false),
  SYSTEM("host.system", "System information", "this machine", false),
  OPERATING_SYSTEM("host.os", "Operating system", "this machine", true),
  INIT("host.systemd", "systemd", "this machine", true),
  PROGRAMS("host.programs", "Required programs", "this machine", true),
  FOLDERS("host.disk", "Disk space and mounts", "this machine", true),
  PACKAGE_LOCKS("host.package-lock", "Package manager lock", "this machine", false),
  AZURE_VM("host.azure-vm", "Azure VM metadata", "169.254.169.254", true),
  AZURE_LOCAL("host.azure-local", "Azure Local metadata", "169.254.169.253", false),
  TRUST_STORE("host.trust-store", "Trusted authorities", "this machine", true),
  CLOCK("host.clock", "Clock synchronisation", "this machine", false),
  HARDENING("host.hardening", "FIPS and SELinux", "this machine", false),
  POLICIES("host.policies", "Windows policies", "this machine", false);

  private final String id;
  private final String title;
  private final String subject;
  private final boolean decisive;

  HostCheck(String id, String title, String subject, boolean decisive) {
    this.id = id;
    this.title = title;
    this.subject = subject;
    this.decisive = decisive;
  }

  /** The stable id, as "host.disk". */
  public String id() {
    return id;
  }

  /** What it looks at, in a few words. */
  public String title() {
    return title;
  }

  /** What it is about. */
  public String subject() {
    return subject;
  }

  /** Whether the verdict is unknown without it. */
  public boolean decisive() {
    return decisive;
  }
}
