package io.arcpreflight.provocations;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.platform.ProcessRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files and programs of a Linux machine as an administrator has it before onboarding. */
public final class LinuxMachine {
  private static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";

  private final Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();
  private final Map<String, String> environment = new HashMap<>();

  public LinuxMachine(Path root) {
    this.root = root;
    runningAs("root");
    write("/proc/sys/kernel/hostname", "web01\n");
    write("/etc/hosts", "127.0.0.1 localhost\n127.0.1.1 web01\n");
    write("/etc/resolv.conf", "nameserver 10.0.0.53\n");
    write("/etc/os-release", Recorded.text("platform/os-release/ubuntu_2404"));
    write("/run/systemd/system/.keep", "");
    for (var program : List.of("systemctl", "apt-get", "curl", "openssl", "gpg")) {
      program("/usr/bin/" + program);
    }
    trusting(Azure.AUTHORITY.root());
  }

  public Path root() {
    return root;
  }

  public ScriptedProcesses processes() {
    return processes;
  }

  public ProcessRunner programs() {
    return processes;
  }

  public Map<String, String> environment() {
    return environment;
  }

  public LinuxMachine variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** As one of the recorded users. */
  public LinuxMachine runningAs(String user) {
    write("/proc/self/status", Recorded.text("platform/" + user + "/proc/self/status"));
    write("/proc/self/uid_map", Recorded.text("platform/" + user + "/proc/self/uid_map"));
    write("/etc/passwd", Recorded.text("platform/" + user + "/etc/passwd"));
    return this;
  }

  public LinuxMachine trusting(X509Certificate... roots) {
    var bundle = new StringBuilder();
    try {
      for (var certificate : roots) {
        bundle.append("-----BEGIN CERTIFICATE-----\n");
        bundle.append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()));
        bundle.append("\n-----END CERTIFICATE-----\n");
      }
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException(e);
    }
    return write(BUNDLE, bundle.toString());
  }

  public LinuxMachine withoutTrustStore() {
    return delete(BUNDLE);
  }

  /** With the agent's program and folders, and systemd's recorded view of its service. */
  public LinuxMachine agent(String systemctlOutput) {
    processes.on("systemctl show", 0, systemctlOutput, "");
    processes.on("/opt/azcmagent/bin/azcmagent version", 0, "azcmagent version 1.66.1.2\n", "");
    write("/var/opt/azcmagent/log/himds.log", "");
    return write("/opt/azcmagent/bin/azcmagent", "");
  }

  public LinuxMachine journal(String lines) {
    processes.on("journalctl", 0, lines, "");
    return this;
  }

  private void program(String path) {
    write(path, "");
    if (!root.resolve(path.substring(1)).toFile().setExecutable(true)) {
      throw new IllegalStateException(path);
    }
  }

  public LinuxMachine write(String path, String text) {
    try {
      var file = root.resolve(path.substring(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public LinuxMachine delete(String path) {
    try {
      Files.delete(root.resolve(path.substring(1)));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
