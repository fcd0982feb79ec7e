package io.arcpreflight.platform.linux.systemd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.platform.linux.LinuxFiles;
import java.io.IOException;
import java.util.HashMap;

/** What systemctl prints, and the files that it names. */
class SystemdFuzzTest implements FuzzTargets {
  private static final FuzzFolder FOLDER = new FuzzFolder();

  @FuzzTarget({
    """
    Id=himdsd.service
    LoadState=loaded
    ActiveState=active
    SubState=running
    MainPID=0
    Environment=A=b "C=d e"
    EnvironmentFiles=/etc/default/x (ignore_errors=yes)

    """,
    "Id=a\nLoadState=not-found\n\nId=b\nLoadState=loaded\nMainPID=99999999999\n"
  })
  static void systemdUnits(byte[] input) {
    var units = SystemdUnit.read(new String(input, UTF_8));
    for (var unit : units) {
      assertThat(unit.state().name()).hasSizeLessThanOrEqualTo(100);
      // Which files those are is for the machine to say; that they are read is tried below.
      if (unit.mainPid() == 0) {
        new UnitEnvironment(new LinuxFiles(FOLDER.root().resolve("none"))).read(unit);
      }
    }
  }

  @FuzzTarget({
    "HTTPS_PROXY=http://proxy:3128\n# x\nNO_PROXY=\"a,b\"\n; y\n A = 'b c' \n",
    "[Manager]\nDefaultEnvironment=\"A=b c\" D=e \\\n F=g\nDefaultEnvironment=\n"
  })
  static void environmentFile(byte[] input) throws IOException {
    FOLDER.file("/etc/default/arc", input);
    FOLDER.file("/etc/systemd/system.conf", input);
    var unit =
        SystemdUnit.read(
            "Id=a\nLoadState=loaded\nEnvironmentFiles=/etc/default/arc (ignore_errors=no)\n");
    var variables = new UnitEnvironment(new LinuxFiles(FOLDER.root())).read(unit.getFirst());
    assertThat(variables.keySet()).noneMatch(String::isEmpty);
    assertThat(variables).hasSizeLessThanOrEqualTo(input.length);
  }

  @FuzzTarget({"A=b \"C=d e\" 'F=g\\h' I=\\\"", "\\", "\"'"})
  static void environmentLine(byte[] input) {
    var text = new String(input, UTF_8);
    var variables = new HashMap<String, String>();
    EnvironmentAssignments.putAll(text, variables);
    assertThat(variables.toString().length()).isLessThanOrEqualTo(2 * text.length() + 2);
    assertThat(EnvironmentAssignments.unquoted(text)).hasSizeLessThanOrEqualTo(text.length());
  }
}
