package io.arcpreflight.fleet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fleet.ReadProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir private Path folder;

  private Fleet read(Object... paths) throws InterruptedException {
    return read(new byte[0], paths);
  }

  private static Fleet read(byte[] input, Object... paths) throws InterruptedException {
    var names = new java.util.ArrayList<String>();
    for (var path : paths) {
      names.add(path.toString());
    }
    return new ReportFiles(new ByteArrayInputStream(input), "1.0", 2).read(names);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static List<String> servers(Fleet fleet) {
    return fleet.servers().stream().map(server -> server.last().server()).toList();
  }

  private static List<Kind> kinds(Fleet fleet) {
    return fleet.problems().stream().map(ReadProblem::kind).toList();
  }

  @Test
  void aReport_tellsWhatItsServerSharesWithOthers() throws Exception {
    file(
        "a.json",
        SavedReports.report(
            "web1",
            "2026-11-27T02:00:00Z",
            "not-ready",
            "http://p:3128",
            "10.1.2.7",
            "tls.untrusted-issuer",
            "pki"));
    var run = read(folder).servers().iterator().next().last();
    assertThat(run.shared())
        .containsExactly(
            new Shared(SharedKind.PROXY, "http://p:3128"),
            new Shared(SharedKind.DNS_SERVERS, "10.0.0.53, 10.0.0.54"),
            new Shared(SharedKind.ISSUER, "CN=House Root"),
            new Shared(SharedKind.SUBNET, "10.1.2.0/24"),
            new Shared(SharedKind.NETWORK, "10.1.0.0/16"),
            new Shared(SharedKind.OPERATING_SYSTEM, "Debian 12"),
            new Shared(SharedKind.TAG, "Owner='Ops, Team'"),
            new Shared(SharedKind.TAG, "Site=Seoul"));
    assertThat(run.blockers()).containsExactly("tls.untrusted-issuer");
  }

  @Test
  void everyReportOfTheLab_isCounted() throws Exception {
    var fleet = read("src/test/resources/lab");
    assertThat(fleet.problems()).isEmpty();
    assertThat(fleet.reports()).isEqualTo(LabReports.all().size());
    var verdicts =
        LabReports.all().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    it -> it.report().startedAt().toInstant() + it.report().host().name(),
                    it -> it.report().verdict(),
                    (one, _) -> one));
    for (var server : fleet.servers()) {
      var last = server.last();
      assertThat(last.verdict()).isEqualTo(verdicts.get(last.startedAt() + last.server()));
    }
  }

  @Test
  void manyReports_comeInOneFile() throws Exception {
    file("lines.ndjson", SavedReports.ready("a") + SavedReports.ready("b"));
    file("list.json", "[" + SavedReports.ready("c") + "," + SavedReports.ready("d") + "]");
    assertThat(servers(read(folder))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void theRecordsOfOneRun_areOneReport() throws Exception {
    var run = SavedReports.ready("web1").strip().replaceFirst(",\"checks\":.*", ",\"checks\":[]}");
    file(
        "run.ndjson",
        "{\"record\":\"run\",\"run\":"
            + run.replace("\"ready\"", "\"not-ready\"")
            + "}\n"
            + "{\"record\":\"finding\",\"finding\":{\"cause\":\"dns.timeout\",\"severity\":\"error\",\"owner\":\"dns\",\"subjects\":[],\"summary\":\"x\"}}\n"
            + "{\"record\":\"check\",\"check\":{\"id\":\"dns.servers\",\"causes\":[],\"observation\":{\"kind\":\"resolver\",\"servers\":[\"9.9.9.9\"]}}}\n");
    var last = read(folder).servers().iterator().next().last();
    assertThat(last.blockers()).containsExactly("dns.timeout");
    assertThat(last.shared(SharedKind.DNS_SERVERS)).contains("9.9.9.9");
  }

  @Test
  void packedReports_areUnpacked() throws Exception {
    Files.write(folder.resolve("a.json.gz"), gzip(SavedReports.ready("a").getBytes(UTF_8)));
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (var name : List.of("b.json", "c.json", "readme.txt")) {
        out.putNextEntry(new ZipEntry("x/" + name));
        out.write(SavedReports.ready(name).getBytes(UTF_8));
      }
    }
    Files.write(folder.resolve("b.zip"), zip.toByteArray());
    Files.write(
        folder.resolve("utf16.json"), ("\uFEFF" + SavedReports.ready("u")).getBytes(UTF_16LE));
    assertThat(servers(read(folder))).containsExactly("a", "b.json", "c.json", "u");
  }

  @Test
  void theStandardInput_isReadAsAFile() throws Exception {
    assertThat(servers(read(gzip(SavedReports.ready("a").getBytes(UTF_8)), "-")))
        .containsExactly("a");
  }

  @Test
  void tarArchives_areReadAsTarWritesThem() throws Exception {
    assumeThat(
            Path.of("/usr/bin/tar").toFile().canExecute()
                || Path.of("/bin/tar").toFile().canExecute())
        .isTrue();
    var deep = Files.createDirectories(folder.resolve("in/" + "long-name-".repeat(18)));
    Files.writeString(deep.resolve("a.json"), SavedReports.ready("a"));
    Files.write(deep.resolve("b.json.gz"), gzip(SavedReports.ready("b").getBytes(UTF_8)));
    Files.writeString(folder.resolve("in/broken.json"), "{\"schemaVersion\":\"1.0\"");
    Files.writeString(folder.resolve("in/z.json"), SavedReports.ready("z"));
    for (var format : List.of("gnu", "posix", "ustar")) {
      var name = format.equals("ustar") ? "in/z.json" : "in";
      var archive = folder.resolve(format + ".tar.gz");
      var tar =
          new ProcessBuilder(
                  "tar",
                  "-C",
                  folder.toString(),
                  "--format=" + format,
                  "-czf",
                  archive.toString(),
                  name)
              .inheritIO()
              .start();
      assertThat(tar.waitFor()).isZero();
      var fleet = read(archive);
      if (format.equals("ustar")) {
        assertThat(servers(fleet)).containsExactly("z");
      } else {
        assertThat(servers(fleet)).as(format).containsExactly("a", "b", "z");
        assertThat(kinds(fleet)).containsExactly(Kind.BROKEN);
      }
      var bytes = Files.readAllBytes(archive);
      var cut =
          Files.write(
              folder.resolve("cut.tar.gz"), java.util.Arrays.copyOf(bytes, bytes.length - 40));
      assertThat(kinds(read(cut))).as("cut").contains(Kind.BROKEN);
    }
  }

  @Test
  void aReportTwice_countsOnce_andTheLastOneWins() throws Exception {
    file(
        "1.json",
        SavedReports.report(
            "Web1",
            "2026-11-27T02:00:00Z",
            "not-ready",
            "none",
            "10.1.1.1",
            "tcp.timeout",
            "network"));
    file(
        "2.json", SavedReports.report("web1", "2026-11-28T02:00:00Z", "ready", "none", "10.1.1.1"));
    file(
        "3.json",
        SavedReports.report("web1", "2026-11-28T03:00:00+01:00", "ready", "none", "10.1.1.1"));
    var fleet = read(folder);
    assertThat(fleet.repeated()).isEqualTo(1);
    var server = fleet.servers().iterator().next();
    assertThat(server.reports()).isEqualTo(2);
    assertThat(server.last().blockers()).isEmpty();
    assertThat(server.first().blockers()).containsExactly("tcp.timeout");
  }

  @Test
  void whatIsNoReport_isNamedAndCounted_andTheRestIsRead() throws Exception {
    file("broken.json", SavedReports.ready("x").substring(0, 200));
    file("empty.json", "");
    file("foreign.json", "{\"a\":1}");
    file("later.json", SavedReports.ready("later").replace("\"1.0\"", "\"1.7\""));
    file("newer.json", "{\"schemaVersion\":\"9.0\",\"tool\":{\"name\":\"arc-preflight\"}}");
    file("number.json", "17");
    file("words.json", "no JSON at all");
    file("lines.ndjson", SavedReports.ready("a") + "{\"cut\":\n" + SavedReports.ready("b"));
    file("readme.txt", "not looked at");
    Files.write(
        folder.resolve("damaged.json.gz"),
        new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7});
    Files.write(folder.resolve("z.json.gz"), new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0});
    var fleet = read(folder);
    assertThat(servers(fleet)).containsExactly("a", "b", "later");
    assertThat(fleet.newer()).isEqualTo(1);
    assertThat(fleet.leftOut()).isEqualTo(1);
    assertThat(fleet.problems())
        .extracting(it -> Path.of(it.source()).getFileName().toString(), ReadProblem::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("broken.json", Kind.BROKEN),
            org.assertj.core.groups.Tuple.tuple("damaged.json.gz", Kind.BROKEN),
            org.assertj.core.groups.Tuple.tuple("empty.json", Kind.EMPTY),
            org.assertj.core.groups.Tuple.tuple("foreign.json", Kind.FOREIGN),
            org.assertj.core.groups.Tuple.tuple("lines.ndjson:2", Kind.BROKEN),
            org.assertj.core.groups.Tuple.tuple("newer.json", Kind.NEWER),
            org.assertj.core.groups.Tuple.tuple("number.json", Kind.FOREIGN),
            org.assertj.core.groups.Tuple.tuple("words.json", Kind.FOREIGN),
            org.assertj.core.groups.Tuple.tuple("z.json.gz", Kind.UNREADABLE));
  }

  @Test
  void aFolderWithoutAReport_isSaid() throws Exception {
    Files.createDirectories(folder.resolve("a/b"));
    assertThat(read(folder).problems())
        .containsExactly(
            new ReadProblem(folder.toString(), Kind.EMPTY, "no report is in this folder"));
    assertThat(kinds(read(folder.resolve("missing.json")))).containsExactly(Kind.UNREADABLE);
  }

  @Test
  void linksThatLeadBack_areNoLoop() throws Exception {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/r.json"), SavedReports.ready("a"));
    Files.createSymbolicLink(folder.resolve("a/back"), folder);
    Files.createSymbolicLink(folder.resolve("self.json"), folder.resolve("self.json"));
    var fleet = read(folder);
    assertThat(servers(fleet)).containsExactly("a");
    assertThat(fleet.problems())
        .extracting(ReadProblem::kind)
        .containsOnly(Kind.UNREADABLE)
        .hasSize(2);
  }

  @Test
  void namesWithControlCharacters_areReadAsAnyOther() throws Exception {
    file("a\u001b[31m\n.json", SavedReports.ready("a"));
    assertThat(servers(read(folder))).containsExactly("a");
  }

  @Test
  void aBomb_endsSoon() throws Exception {
    var zeros = new byte[1 << 20];
    java.util.Arrays.fill(zeros, (byte) ' ');
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.json.gz")))) {
      for (var i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    file("good.json", SavedReports.ready("a"));
    var fleet = read(folder);
    assertThat(servers(fleet)).containsExactly("a");
    assertThat(kinds(fleet)).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void packedAgainAndAgain_isNotUnpackedForEver() throws Exception {
    var content = SavedReports.ready("a").getBytes(UTF_8);
    for (var i = 0; i < 6; i++) {
      content = gzip(content);
    }
    Files.write(folder.resolve("onion.json.gz"), content);
    assertThat(kinds(read(folder))).containsExactly(Kind.TOO_LARGE);
  }
}
