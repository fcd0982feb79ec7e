package io.arcpreflight.observation.host;

/** What there is to check on a host, in the order in which it is reported. */
public enum HostCheck {
  ELEVATION("host.elevation", "this process", true),
  HOSTNAME("host.hostname", "this machine", true),
  KEYS("host.keys", "this machine", false),
  SYSTEM("host.system", "this machine", false),
  OPERATING_SYSTEM("host.os", "this machine", true),
  INIT("host.systemd", "this machine", true),
  PROGRAMS("host.programs", "this machine", true),
  FOLDERS("host.disk", "this machine", true),
  PACKAGE_LOCKS("host.package-lock", "this machine", false),
  AZURE_VM("host.azure-vm", "169.254.169.254", true),
  AZURE_LOCAL("host.azure-local", "169.254.169.253", false),
  TRUST_STORE("host.trust-store", "this machine", true),
  CLOCK("host.clock", "this machine", false),
  HARDENING("host.hardening", "this machine", false),
  POLICIES("host.policies", "this machine", false);

  private final String id;
  private final String subject;
  private final boolean decisive;

  HostCheck(String id, String subject, boolean decisive) {
    this.id = id;
    this.subject = subject;
    this.decisive = decisive;
  }

  /** The stable id, as "host.disk". */
  public String id() {
    return id;
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
