package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.TestProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing among the checks of a run, on a machine made of files. */
class CheckChoiceTest {
  @TempDir private Path root;
  private final TestProcess process = new TestProcess();

  @BeforeEach
  void makeMachine() {
    new FileTree(root)
        .file("/proc/self/status", Recorded.text("platform/root/proc/self/status"))
        .file("/proc/self/uid_map", Recorded.text("platform/root/proc/self/uid_map"))
        .file("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n")
        .file("/proc/sys/kernel/hostname", "web01\n")
        .file("/etc/hosts", "127.0.1.1 web01\n")
        .file("/etc/os-release", Recorded.text("platform/os-release/debian_12"))
        .file("/etc/resolv.conf", "nameserver 192.0.2.53\n")
        .file(
            "/etc/ssl/certs/ca-certificates.crt",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        .folder("/run/systemd/system")
        .program("/usr/bin/systemctl")
        .program("/usr/bin/apt-get")
        .program("/usr/bin/curl")
        .program("/usr/bin/openssl")
        .program("/usr/bin/gpg");
    process.fileRoot(root);
  }

  private List<String> listed(String... arguments) {
    assertThat(process.run(arguments)).isZero();
    return process.out().lines().toList();
  }

  @Test
  void listChecks_namesEachCheckWithItsAreaAndTitle() {
    assertThat(listed("check", "--list-checks"))
        .anySatisfy(line -> assertThat(line).matches("host +host.disk +Disk space and mounts"))
        .anySatisfy(line -> assertThat(line).matches("dns +dns.servers +DNS servers"))
        .anySatisfy(line -> assertThat(line).matches("endpoint +endpoint.arm +management.azure.*"));
  }

  /** Whose report it is does not depend on what was looked at. */
  @Test
  void only_namesTheMachineAllTheSame() {
    process.run("check", "--only", "host.clock", "--format", "json");
    assertThat(process.out())
        .contains("\"name\": \"web01\"")
        .contains("\"os\": \"Debian GNU/Linux 12 (bookworm)\"");
    process.run("check", "--only", "host.clock", "--verbose");
    assertThat(process.out().lines().findFirst().orElseThrow())
        .contains("   web01   Debian GNU/Linux 12 (bookworm)");
  }

  @Test
  void refused_namesTheMachineAllTheSame() {
    assertThat(process.run("check", "--location", "koreacentrl", "--format", "json")).isEqualTo(20);
    assertThat(process.out()).contains("\"name\": \"web01\"", "\"os\": \"Debian GNU/Linux 12");
  }

  @Test
  void listChecks_ofAnotherSystem_areItsOwn() {
    process.windows();
    assertThat(listed("check", "--list-checks"))
        .anySatisfy(line -> assertThat(line).contains("host.policies"))
        .noneSatisfy(line -> assertThat(line).contains("host.systemd"));
  }

  @Test
  void listChecks_asJson_isOneDocument() throws Exception {
    assertThat(process.run("check", "--list-checks", "--offline", "--format", "json")).isZero();
    var document = new ObjectMapper().readTree(process.out());
    assertThat(document.get("schemaVersion").asText()).isEqualTo("1.0");
    var reasons = new HashMap<String, String>();
    for (var check : document.get("checks")) {
      assertThat(check.get("id").asText()).startsWith(check.get("area").asText() + ".");
      reasons.put(check.get("id").asText(), check.get("reason").asText());
    }
    assertThat(reasons)
        .containsEntry("host.disk", "")
        .containsEntry("host.azure-vm", "skipped by --offline")
        .containsEntry("endpoint.arm", "skipped by --offline");
  }

  @Test
  void only_severalWays_areTakenTogether() {
    var listed = listed("check", "--list-checks", "--only", "host.disk,dns", "--only=host.k*");
    var wanted = new ArrayList<String>();
    for (var line : listed) {
      if (!line.contains("(not chosen by --only)") && !line.contains("give --location")) {
        wanted.add(line.split(" +", -1)[1]);
      }
    }
    assertThat(wanted).contains("host.disk", "host.keys", "dns.servers");
    assertThat(wanted).doesNotContain("host.elevation", "endpoint.arm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--skip host.dsik|--skip: 'host.dsik' is not a check or area; did you mean host.disk?",
        "--skip elevaton|--skip: 'elevaton' is not a check or area; did you mean host.elevation?",
        "--only hosts|--only: 'hosts' is not a check or area; did you mean host?",
        "--only endpoint.x*|--only: 'endpoint.x*' is not a check or area; ",
      })
  void choice_unknownName_isRefusedWithTheNearest(String options, String sentence) {
    var line = new ArrayList<>(List.of("check"));
    line.addAll(List.of(options.split(" ", -1)));
    assertThat(process.run(line.toArray(String[]::new))).isEqualTo(23);
    assertThat(process.err()).startsWith("arc-preflight: " + sentence).contains("--list-checks");
    assertThat(process.out()).isEmpty();
  }

  @Test
  void skip_endpointOfAnotherUseCase_isKnownAllTheSame() {
    assertThat(listed("check", "--list-checks", "--skip", "endpoint.sql-*")).isNotEmpty();
  }

  @Test
  void offline_healthyMachine_isPartialAndSaysWhatDidNotRun() {
    assertThat(process.run("check", "--offline", "--skip", "host.keys,host.system,host.disk"))
        .isZero();
    assertThat(process.out())
        .contains("? PARTIAL   no errors found, but", "required checks did not run")
        .contains("not run  host.disk\n             skipped by --skip\n")
        .contains("skipped by --offline")
        .contains("Complete:  arc-preflight check --location REGION  (without --skip, --offline)")
        .doesNotContain("READY", "azcmagent connect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--offline|0",
        "--only host|0",
        "--only host --strict|1",
        "--only endpoint.his-regional|1",
        "--offline --only endpoint.arm|1",
        "--only host,endpoint.his-regional|1",
        "--only host.elevation --location koreacentral|0",
      })
  void part_isZeroOnlyWhereItWasAskedFor(String options, int exit) throws Exception {
    var line = new ArrayList<>(List.of("check", "--format", "json"));
    line.addAll(List.of(options.split(" ", -1)));
    assertThat(process.run(line.toArray(String[]::new))).isEqualTo(exit);
    var document = new ObjectMapper().readTree(process.out());
    assertThat(document.get("verdict").asText()).isEqualTo("partial");
    assertThat(document.get("exitCode").asInt()).isEqualTo(exit);
    assertThat(document.get("missing").toString()).contains("\"endpoint.arm\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--only", "--skip"})
  void choice_ofNothing_isRefused(String option) {
    assertThat(process.run("check", option, "")).isEqualTo(23);
    assertThat(process.err()).startsWith("arc-preflight: " + option + ": the value is empty");
  }

  @Test
  void regionalHost_withoutItsRegion_isWhatTheRunLacks() {
    assertThat(process.run("check", "--only", "endpoint.his-regional")).isEqualTo(1);
    assertThat(process.out())
        .contains("PARTIAL", "endpoint.his-regional\n", "its host depends on the region")
        .contains("arc-preflight check --location REGION  (without --only)")
        .doesNotContain("READY", "azcmagent connect");
  }

  /** What such a region needs is known to discovery alone. */
  @Test
  void regionalHost_ofARegionThatNoListKnows_isWhatTheRunLacks() throws Exception {
    var arguments =
        new String[] {"check", "--only", "endpoint.his-regional", "--location", "marsnorth7"};
    assertThat(process.run(arguments)).isEqualTo(1);
    assertThat(process.out())
        .contains("PARTIAL", "endpoint.his-regional\n", "discovery named none")
        .doesNotContain("READY ", "azcmagent connect");
    var withFormat = Stream.concat(Stream.of(arguments), Stream.of("--format", "json"));
    assertThat(process.run(withFormat.toArray(String[]::new))).isEqualTo(1);
    var document = new ObjectMapper().readTree(process.out());
    assertThat(document.get("missing").toString()).contains("\"endpoint.his-regional\"");
    assertThat(document.get("findings").get(0).get("cause").asText())
        .isEqualTo("parameter.region-unlisted");
  }

  @Test
  void offline_report_tellsSkippedChecksAsNotApplicable() throws Exception {
    process.run("check", "--offline", "--skip", "host.keys,host.system", "--format", "json");
    var document = new ObjectMapper().readTree(process.out());
    for (var check : document.get("checks")) {
      var detail = check.get("detail").asText();
      if (detail.startsWith("skipped by")) {
        assertThat(check.get("status").asText()).isEqualTo("not-applicable");
      }
      if (check.get("id").asText().equals("endpoint.arm")) {
        assertThat(detail).isEqualTo("skipped by --offline");
      }
    }
    assertThat(document.get("settings").toString()).contains("--offline").contains("--skip");
  }

  @Test
  void only_oneFailingCheck_decidesTheExitCode() {
    new FileTree(root).file("/proc/sys/kernel/hostname", "localhost\n");
    assertThat(process.run("check", "--only", "host.hostname")).isEqualTo(102);
    assertThat(process.run("check", "--offline", "--only", "host.elevation")).isZero();
  }
}
