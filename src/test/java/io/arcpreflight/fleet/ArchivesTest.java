package io.arcpreflight.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fleet.ReadProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as programs write them, and as nobody should. */
class ArchivesTest {
  private static final int MEGABYTE = 1 << 20;

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  private static byte[] header(String name, char type, String size) {
    var header = new byte[512];
    put(header, 0, name);
    put(header, 124, size);
    header[156] = (byte) type;
    put(header, 257, "ustar");
    return header;
  }

  private static void put(byte[] header, int offset, String text) {
    var bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }

  private void entry(byte[] header, String content) {
    archive.writeBytes(header);
    archive.writeBytes(Arrays.copyOf(content.getBytes(UTF_8), padded(content)));
  }

  private void entry(String name, char type, String content) {
    entry(header(name, type, Integer.toOctalString(content.length())), content);
  }

  private static int padded(String content) {
    return (content.length() + 511) / 512 * 512;
  }

  private static Fleet read(byte[] input) throws InterruptedException {
    return new ReportFiles(new ByteArrayInputStream(input), "1.0", 1).read(List.of("-"));
  }

  private static List<String> servers(Fleet fleet) {
    return fleet.servers().stream().map(it -> it.last().server()).toList();
  }

  private static List<String> problems(Fleet fleet) {
    return fleet.problems().stream().map(it -> it.source() + " " + it.reason()).toList();
  }

  @Test
  void namesOfEveryForm_areRead() throws Exception {
    var longName = "x".repeat(120) + ".json";
    entry("folder/", '5', "");
    entry("x", 'L', longName + "\0");
    entry("cut", '0', SavedReports.ready("a").substring(0, 300));
    entry("pax", 'x', "30 mtime=1\n26 path=pax/header.json\n");
    entry("cut", '0', "{");
    var prefixed = header("short.json", '\0', "1");
    put(prefixed, 345, "a/prefix");
    entry(prefixed, "{");
    entry("readme.txt", '0', "hello");
    entry("last.json", '0', SavedReports.ready("z"));
    archive.writeBytes(new byte[1024]);
    entry("after-the-end.json", '0', SavedReports.ready("never"));
    var fleet = read(archive.toByteArray());
    assertThat(fleet.problems())
        .extracting(ReadProblem::source)
        .containsExactly("-!a/prefix/short.json", "-!pax/header.json", "-!" + longName);
    assertThat(servers(fleet)).containsExactly("z");
    assertThat(fleet.leftOut()).isEqualTo(1);
  }

  /** Of more than eight gigabytes, or by programs that always write it so. */
  @Test
  void aSizeInBinary_isRead() throws Exception {
    var report = SavedReports.ready("a");
    var header = header("a.json", '0', "");
    header[124] = (byte) 0x80;
    header[134] = (byte) (report.length() >> 8);
    header[135] = (byte) report.length();
    entry(header, report);
    assertThat(servers(read(archive.toByteArray()))).containsExactly("a");
  }

  @Test
  void aSizeThatIsNone_endsTheArchive() throws Exception {
    entry("a.json", '0', SavedReports.ready("a"));
    entry(header("b.json", '0', "9x"), "");
    assertThat(servers(read(archive.toByteArray()))).containsExactly("a");
    assertThat(problems(read(archive.toByteArray())))
        .containsExactly("- it is damaged: it is no tar archive, or a damaged one");
    archive.reset();
    var negative = header("b.json", '0', "");
    Arrays.fill(negative, 124, 136, (byte) 0xFF);
    entry(negative, "");
    assertThat(problems(read(archive.toByteArray())))
        .containsExactly("- it is damaged: it is no tar archive, or a damaged one");
  }

  @Test
  void aNameOfAMegabyte_endsTheArchive() throws Exception {
    archive.writeBytes(header("x", 'L', Integer.toOctalString(MEGABYTE)));
    archive.writeBytes(new byte[MEGABYTE]);
    assertThat(problems(read(archive.toByteArray())))
        .containsExactly("- it is damaged: a file of the archive has a name of 1048576 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 512, 700, 1_100})
  void anArchiveThatIsCut_isSaid(int missing) throws Exception {
    entry("a.json", '0', SavedReports.ready("a"));
    entry("b.json", '0', SavedReports.ready("b"));
    var whole = archive.toByteArray();
    var fleet = read(Arrays.copyOf(whole, whole.length - missing));
    assertThat(servers(fleet)).contains("a");
    assertThat(fleet.problems()).extracting(ReadProblem::kind).containsOnly(Kind.BROKEN);
  }

  @Test
  void anArchiveThatIsCutInAHeader_isSaid() throws Exception {
    entry("a.json", '0', SavedReports.ready("a"));
    archive.writeBytes(Arrays.copyOf(header("b.json", '0', "7"), 200));
    var fleet = read(archive.toByteArray());
    assertThat(servers(fleet)).containsExactly("a");
    assertThat(problems(fleet)).containsExactly("- it ends too early");
  }

  @Test
  void anArchiveWithoutAReport_isSaid() throws Exception {
    entry("folder/", '5', "");
    entry("readme.txt", '0', "hello");
    var tar = read(archive.toByteArray());
    assertThat(problems(tar)).containsExactly("- no report is in this archive");
    assertThat(tar.leftOut()).isEqualTo(1);
    archive.reset();
    try (var zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("folder/"));
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write('x');
    }
    var zipped = read(archive.toByteArray());
    assertThat(problems(zipped)).containsExactly("- no report is in this archive");
    assertThat(zipped.leftOut()).isEqualTo(1);
  }

  @Test
  void whatUnpacksToFarMore_isLetGo_onceItIsLarge() throws IOException {
    try (var compressed = new CountedBytes(new ByteArrayInputStream(new byte[400_000]));
        var expanded = new BoundedExpansion(zeros(200), compressed)) {
      compressed.skipNBytes(0);
      assertThat(compressed.readNBytes(330_000)).hasSize(330_000);
      assertThat(compressed.count()).isEqualTo(330_000);
      var buffer = new byte[MEGABYTE];
      var read = 0L;
      try {
        while (true) {
          read += Math.max(0, expanded.read(buffer, 0, buffer.length));
        }
      } catch (BoundedExpansion.TooLargeException e) {
        assertThat(e).hasMessage("it unpacks to more than 200 times its size");
      }
      assertThat(read).as("64 MB are free").isEqualTo(64L * MEGABYTE);
    }
  }

  @Test
  void whatShrinksAsReportsDo_mayBeLarge() throws IOException {
    try (var compressed = new CountedBytes(new ByteArrayInputStream(new byte[MEGABYTE]));
        var expanded = new BoundedExpansion(zeros(100), compressed)) {
      compressed.readAllBytes();
      assertThat(compressed.read()).isNegative();
      assertThat(compressed.count()).isEqualTo(MEGABYTE);
      assertThat(expanded.read()).isZero();
      assertThat(expanded.transferTo(java.io.OutputStream.nullOutputStream()))
          .isEqualTo(100L * MEGABYTE - 1);
      assertThat(expanded.read()).isNegative();
    }
  }

  private static InputStream zeros(int megabytes) {
    InputStream all = InputStream.nullInputStream();
    for (var i = 0; i < megabytes; i++) {
      all = new SequenceInputStream(all, new ByteArrayInputStream(ZEROS));
    }
    return all;
  }

  private static final byte[] ZEROS = new byte[MEGABYTE];
}
