package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.platform.HostsFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxHostnameTest {
  private static final String KERNEL = "/proc/sys/kernel/hostname";

  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
    files.file("/etc/nsswitch.conf", "passwd: files\nhosts:  files myhostname dns\n");
  }

  private HostnameObservation read() {
    return new LinuxHostname(
            new LinuxFiles(root), new HostsFile("/etc/hosts", files.at("/etc/hosts")))
        .read();
  }

  private Diagnosis judge(String name) {
    files.file(KERNEL, name + "\n");
    return HostJudgement.of(HostCheck.HOSTNAME, read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"web01", "WEB-01", "web01.corp.example", "a", "db_7", "microserv"})
  void judge_usualName_isFine(String name) {
    assertThatDiagnosis(judge(name)).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "localhost.localdomain", "LocalHost"})
  @Provokes("host.hostname-unavailable")
  void judge_nameThatIsNone_isRefused(String name) {
    assertThatDiagnosis(judge(name)).fails("host.hostname-unavailable", "AZCM0102", 102);
  }

  @Test
  @Provokes("host.hostname-unavailable")
  void judge_unreadableName_isRefused() {
    assertThatDiagnosis(HostJudgement.of(HostCheck.HOSTNAME, read()))
        .fails("host.hostname-unavailable", "AZCM0102", 102)
        .because(KERNEL + " does not exist");
  }

  @ParameterizedTest
  @CsvSource({
    "a23456789-b23456789-c23456789-d23456789-e23456789-f2345, has 55 characters",
    "서버01, contains a character",
    "web 01, contains a character",
    "web01-, does not end",
    "web01_, does not end",
  })
  @Provokes("host.resource-name-invalid")
  void judge_nameThatAzureDoesNotTake_isRefused(String name, String words) {
    assertThatDiagnosis(judge(name))
        .fails("host.resource-name-invalid", "AZCM0017", 17)
        .because(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"azure", "Exchange", "sharepoint", "windows-07", "notmicrosoft", "login1"})
  @Provokes("host.resource-name-reserved")
  void judge_nameThatAzureKeeps_isRefused(String name) {
    assertThatDiagnosis(judge(name)).fails("host.resource-name-reserved", "AZCM0042", 42);
  }

  @Test
  void judge_instanceOfEc2_isNamedAfterItsId() {
    files.file("/sys/class/dmi/id/sys_vendor", "Amazon EC2\n");
    files.file("/sys/class/dmi/id/board_asset_tag", "i-0a1b2c3d4e5f60718\n");
    assertThatDiagnosis(judge("localhost"))
        .warns("host.hostname-unavailable")
        .because("i-0a1b2c3d4e5f60718, is the name, unless --use-aws-ec2-hostname is given");
    assertThatDiagnosis(judge("ip-10-0-0-7")).isClean();
  }

  @Test
  @Provokes("host.hostname-unresolvable")
  void judge_nameThatOnlyDnsMayKnow_isANote() {
    files.file("/etc/nsswitch.conf", "hosts: files dns\n").file("/etc/hosts", "127.0.0.1 old\n");
    assertThatDiagnosis(judge("web01")).notes("host.hostname-unresolvable");
  }

  @Test
  void judge_hostsFileThatCannotBeRead_isNamed() {
    files.file("/etc/nsswitch.conf", "hosts: files dns\n").file("/etc/hosts/folder", "");
    assertThatDiagnosis(judge("web01"))
        .notes("host.hostname-unresolvable")
        .because("/etc/hosts not a regular file, treated as empty");
  }

  @Test
  void judge_resourceNamedOtherwise_isNoMatterOfTheHost() {
    files.file(KERNEL, "localhost\n");
    var named = read().named("web01", null);
    assertThatDiagnosis(HostJudgement.of(HostCheck.HOSTNAME, named)).isClean();
  }

  @Test
  void read_sourceOfTheAddress_isNamed() {
    files.file(KERNEL, "web01\n");
    assertThat(read().resolvedBy()).isEqualTo("/etc/nsswitch.conf: myhostname");
    files.file("/etc/hosts", "127.0.1.1 web01\n");
    assertThat(read().resolvedBy()).isEqualTo("/etc/hosts");
  }
}
