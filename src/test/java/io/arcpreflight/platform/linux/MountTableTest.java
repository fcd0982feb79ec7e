package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MountTableTest {
  private static final String TEXT =
      """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
      30 22 8:2 / /var rw,nosuid,noexec shared:5 master:1 - xfs /dev/sda2 rw
      31 30 8:3 / /var/lib rw - ext4 /dev/sda3 ro
      32 22 0:40 / /mnt/with\\040blank\\134s rw - tmpfs tmpfs rw
      33 22 0:41 / /opt rw - overlay overlay rw
      34 22 0:42 / /opt ro - squashfs /dev/loop0 ro
      broken line
      """;
  private final MountTable mounts = new MountTable(TEXT);

  private MountTable.Mount holding(String path) {
    var mount = mounts.holding(path);
    assertThat(mount).isNotNull();
    return java.util.Objects.requireNonNull(mount);
  }

  @Test
  void holding_deepestMountPoint_isFound() {
    assertThat(holding("/").point()).isEqualTo("/");
    assertThat(holding("/varnish").point()).isEqualTo("/");
    assertThat(holding("/var").point()).isEqualTo("/var");
    assertThat(holding("/var/log").point()).isEqualTo("/var");
    assertThat(holding("/var/lib/waagent").point()).isEqualTo("/var/lib");
  }

  @Test
  void holding_optionsOfMountAndFileSystem_areTogether() {
    assertThat(holding("/var").options()).contains("noexec").doesNotContain("ro");
    assertThat(holding("/var/lib").options()).contains("ro");
    assertThat(holding("/").options()).doesNotContain("ro");
  }

  @Test
  void holding_laterMountAtTheSamePoint_hidesTheEarlier() {
    assertThat(holding("/opt/azcmagent").kind()).isEqualTo("squashfs");
  }

  @Test
  void holding_octalDigits_areUnescaped() {
    assertThat(holding("/mnt/with blank\\s/x").kind()).isEqualTo("tmpfs");
  }

  @Test
  void holding_emptyTable_knowsNothing() {
    assertThat(new MountTable("").holding("/var")).isNull();
  }

  @Test
  void point_keepsABackslashThatStandsForItself() {
    var table = new MountTable("1 2 3:4 / /a\\999 rw - tmpfs t rw\n");
    assertThat(table.holding("/a\\999/b")).isNotNull();
  }
}
