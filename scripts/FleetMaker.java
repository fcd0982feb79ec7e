import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the reports of a fleet out of those that the lab has kept, with faults that servers share as
 * they do in life, and says in {@code answer.json} what has to be found. A thousand servers have:
 *
 * <ul>
 *   <li>300 behind a proxy that forbids, and 30 more there whose disk is full besides
 *   <li>120 whose DNS servers send Azure's names nowhere
 *   <li>90 in a network whose firewall drops everything
 *   <li>60 whose TLS is inspected, in subnets where others go through a proxy and are ready
 *   <li>25 with a full disk alone, spread over subnets that are well
 *   <li>40 with a warning, 10 checked in part, 5 that could not finish; one whose clock is wrong
 * </ul>
 *
 * and the rest is ready, 50 of them after an earlier report that was not. Ten reports are there
 * twice, and twelve servers of {@code inventory.txt} have none.
 *
 * <p>java scripts/FleetMaker.java FOLDER SERVERS [FIXTURES]
 */
final class FleetMaker {
  private static final Path FIXTURES = Path.of("src/test/resources/lab");
  private static final Instant START = Instant.parse("2026-11-27T02:00:00Z");
  private static final int TYPICAL = 58_000;
  private static final int IN_FOLDER = 1000;
  private static final int IN_SUBNET = 20;
  private static final List<String> REGIONS = List.of("koreacentral", "westeurope", "eastus2");
  private static final Pattern TCP_ATTEMPT =
      Pattern.compile(
          "(\\{\"address\":\"[^\"]*\",\"outcome\":\"[^\"]*\",\"durationMs\":\\d+,\"detail\":(?:null|\"(?:[^\"\\\\]|\\\\.)*\"))}");
  private static final Pattern DNS_ANSWER =
      Pattern.compile(
          "(\"ttlSeconds\":(?:null|\\d+),\"durationMs\":\\d+,\"detail\":(?:null|\"(?:[^\"\\\\]|\\\\.)*\"))}");

  private final Path folder;
  private final int servers;
  private final Path fixtures;
  private final Map<String, List<String>> templates = new LinkedHashMap<>();
  private final List<Server> fleet = new ArrayList<>();

  private FleetMaker(Path folder, int servers, Path fixtures) {
    this.folder = folder;
    this.servers = servers;
    this.fixtures = fixtures;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: java scripts/FleetMaker.java FOLDER SERVERS [FIXTURES]");
      System.exit(2);
    }
    new FleetMaker(
            Path.of(arguments[0]),
            Integer.parseInt(arguments[1]),
            arguments.length > 2 ? Path.of(arguments[2]) : FIXTURES)
        .make();
  }

  /** One server: where it is, and what the lab has seen that it sees. */
  private record Server(
      String name, String fixture, String network, int place, String proxy, String dns, int site) {}

  private int share(int ofThousand) {
    return servers * ofThousand / 1000;
  }

  private void make() throws IOException {
    var forbidden = share(300);
    var forbiddenAndFull = share(30);
    var misled = share(120);
    var dropped = share(90);
    var inspected = share(60);
    var full = share(25);
    var warned = share(40);
    var partial = share(10);
    var unfinished = share(5);
    add(forbidden, "proxy-forbids-everything", "10.1", "http://proxy-a.corp.example:3128", "10.9.0");
    add(forbiddenAndFull, "forbidden+full", "10.1", "http://proxy-a.corp.example:3128", "10.9.0");
    add(misled, "demo-dns-that-lies", "10.20", "none", "10.20.2");
    add(dropped, "tcp-every-connection-dropped", "10.30", "none", "10.9.0");
    addInTurns(inspected);
    var others =
        servers - fleet.size() - full - warned - partial - unfinished - 1;
    var well = fleet.size();
    var ready = new ArrayList<Server>();
    var counts = new int[] {full, warned, partial, unfinished, 1, others};
    var fixtureOf =
        List.of(
            "host-disk-full--opt",
            "healthy-one-dead-dns-server",
            "partial",
            "incomplete",
            "host-clock-an-hour-ahead",
            "healthy-direct");
    spread(counts, fixtureOf, well);
    for (var server : fleet) {
      if (server.fixture().equals("healthy-direct")) {
        ready.add(server);
      }
    }
    write(ready);
    answer(forbidden, forbiddenAndFull, misled, dropped, inspected, full, warned, partial, unfinished);
  }

  private void add(int count, String fixture, String network, String proxy, String dns) {
    for (var i = 0; i < count; i++) {
      var before = fleet.isEmpty() ? 0 : placeIn(network);
      fleet.add(server(fixture, network, before, proxy, dns));
    }
  }

  /** Of one subnet every other goes through a proxy that is well. */
  private void addInTurns(int inspected) {
    for (var i = 0; i < inspected; i++) {
      var place = placeIn("10.40");
      fleet.add(server("demo-tls-inspection", "10.40", place, "none", "10.9.0"));
      fleet.add(
          server("healthy-proxy", "10.40", place + 1, "http://proxy-b.corp.example:3128", "10.9.0"));
    }
  }

  /** The few lie among the many, evenly. */
  private void spread(int[] counts, List<String> fixtureOf, int first) {
    var total = IntStream.of(counts).sum();
    var left = counts.clone();
    for (var i = 0; i < total; i++) {
      var next = counts.length - 1;
      for (var kind = 0; kind < counts.length - 1; kind++) {
        var due = (long) counts[kind] * (i + 1) / total;
        if (counts[kind] - left[kind] < due) {
          next = kind;
          break;
        }
      }
      if (left[next] == 0) {
        next = 0;
        while (left[next] == 0) {
          next++;
        }
      }
      left[next]--;
      var number = fleet.size() - first;
      fleet.add(server(fixtureOf.get(next), "10." + (100 + number / 20_000), number % 20_000, "none", "10.9.0"));
    }
  }

  private final Map<String, Integer> places = new LinkedHashMap<>();

  private int placeIn(String network) {
    return places.merge(network, network.equals("10.40") ? 2 : 1, Integer::sum)
        - (network.equals("10.40") ? 2 : 1);
  }

  private Server server(String fixture, String network, int place, String proxy, String dns) {
    return new Server(
        "srv-%06d".formatted(fleet.size() + 1), fixture, network, place, proxy, dns, place / IN_SUBNET % 3);
  }

  private void write(List<Server> ready) throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    for (var fixture : fleet.stream().map(Server::fixture).distinct().toList()) {
      templates.put(fixture, template(fixture));
    }
    templates.putIfAbsent("tcp-every-connection-dropped", template("tcp-every-connection-dropped"));
    for (var i = 0; i <= (servers - 1) / IN_FOLDER; i++) {
      Files.createDirectories(folder.resolve("reports/%03d".formatted(i)));
    }
    Files.createDirectories(folder.resolve("reports/earlier"));
    IntStream.range(0, fleet.size()).parallel().forEach(this::write);
    for (var i = 0; i < Math.min(share(50), ready.size()); i++) {
      var server = ready.get(i);
      write(server, "tcp-every-connection-dropped", Duration.ofDays(-1), "reports/earlier/" + server.name());
    }
    for (var i = 0; i < share(10); i++) {
      var server = fleet.get(i);
      write(server, server.fixture(), Duration.ZERO, "reports/earlier/again-" + server.name());
    }
    var names = new ArrayList<String>();
    fleet.forEach(server -> names.add(server.name()));
    for (var i = 0; i < share(12); i++) {
      names.add("srv-lost-%04d".formatted(i));
    }
    names.add(fleet.getFirst().name());
    Files.writeString(folder.resolve("inventory.txt"), String.join("\n", names) + "\n");
  }

  private void write(int index) {
    var server = fleet.get(index);
    write(server, server.fixture(), Duration.ZERO, "reports/%03d/%s".formatted(index / IN_FOLDER, server.name()));
  }

  private void write(Server server, String fixture, Duration later, String file) {
    var subnet = server.network() + "." + server.place() / IN_SUBNET % 250;
    var values =
        Map.of(
            "NAME", server.name(),
            "AT", START.plus(later).plusSeconds(Integer.parseInt(server.name().substring(4)) % 3600).toString(),
            "REGION", REGIONS.get(server.site()),
            "PROXY", server.proxy(),
            "DNS", server.dns(),
            "IP", subnet + "." + (10 + server.place() % IN_SUBNET),
            "TAGS", "Site=s" + server.site() + ",Env=prod");
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(file + ".json.gz")), 16 * 1024)) {
      var text = new StringBuilder(70_000);
      var literal = true;
      for (var part : templates.get(fixture)) {
        text.append(literal ? part : values.get(part));
        literal = !literal;
      }
      out.write(text.toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a kept report, cut where servers differ: literal, name of a value, literal, … */
  private List<String> template(String fixture) throws IOException {
    var text =
        switch (fixture) {
          case "forbidden+full" -> withFinding("proxy-forbids-everything", "host-disk-full--opt");
          case "partial" -> read("healthy-direct").replace("\"verdict\":\"ready\"", "\"verdict\":\"partial\"");
          case "incomplete" ->
              read("healthy-direct").replace("\"verdict\":\"ready\"", "\"verdict\":\"incomplete\"");
          default -> read(fixture);
        };
    text = padded(text);
    var proxy = first(text, "\\{\"name\":\"proxy\",\"value\":\"([^\"]*)\"");
    text = text.replaceFirst("\"host\":\\{\"name\":\"[^\"]*\"", "\"host\":{\"name\":\"@NAME@\"");
    text = text.replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"@AT@\"");
    text = text.replace("{\"name\":\"location\",\"value\":\"koreacentral\"", "{\"name\":\"location\",\"value\":\"@REGION@\"");
    text =
        proxy.equals("none")
            ? text.replace("{\"name\":\"proxy\",\"value\":\"none\"", "{\"name\":\"proxy\",\"value\":\"@PROXY@\"")
            : text.replace(proxy, "@PROXY@");
    text = text.replace("10.10.2.53", "@DNS@.53").replace("10.10.2.54", "@DNS@.54");
    text = text.replace("\"settings\":[", "\"settings\":[{\"name\":\"tags\",\"value\":\"@TAGS@\",\"source\":\"--tags\",\"overrides\":[]},");
    text = TCP_ATTEMPT.matcher(text).replaceAll("$1,\"source\":\"@IP@:40122\",\"at\":\"@AT@\"}");
    text =
        DNS_ANSWER
            .matcher(text)
            .replaceAll("$1,\"at\":\"@AT@\",\"source\":\"@IP@\",\"transport\":\"udp\",\"edns\":null}");
    return List.of(text.split("@(?=[A-Z]+@)|(?<=@[A-Z]{2,6})@", -1));
  }

  /** A report of today has more endpoints than those of the lab's first days. */
  private static String padded(String text) {
    var start = text.lastIndexOf("{\"id\":\"endpoint.packages\"");
    var end = text.indexOf(",{\"id\":", start);
    var checks = new StringBuilder();
    for (var i = 1; text.length() + checks.length() < TYPICAL; i++) {
      checks.append(text.substring(start, end).replace("endpoint.packages", "endpoint.more-" + i));
      checks.append(',');
    }
    return text.substring(0, start) + checks + text.substring(start);
  }

  private String read(String fixture) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(fixtures.resolve(fixture + ".json.gz")))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private String withFinding(String fixture, String other) throws IOException {
    var text = read(other);
    var start = text.indexOf("\"findings\":[") + "\"findings\":[".length();
    var end = text.indexOf(",{\"cause\"", start);
    return read(fixture).replace("\"findings\":[", "\"findings\":[" + text.substring(start, end) + ",");
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("a fixture has no " + pattern);
    }
    return found.group(1);
  }

  private void answer(
      int forbidden,
      int forbiddenAndFull,
      int misled,
      int dropped,
      int inspected,
      int full,
      int warned,
      int partial,
      int unfinished)
      throws IOException {
    var notReady = forbidden + forbiddenAndFull + misled + dropped + inspected + full + 1;
    var lines = new ArrayList<String>();
    lines.add("\"servers\": " + servers);
    lines.add("\"ready\": " + (servers - notReady - warned - partial - unfinished));
    lines.add("\"readyWithWarnings\": " + warned);
    lines.add("\"notReady\": " + notReady);
    lines.add("\"partial\": " + partial);
    lines.add("\"incomplete\": " + unfinished);
    lines.add("\"notReported\": " + share(12));
    lines.add("\"repeated\": " + share(10));
    lines.add("\"becameReady\": " + share(50));
    var changes =
        List.of(
            change("proxy.forbidden", "proxy", "http://proxy-a.corp.example:3128", forbidden),
            change("dns.sinkhole", "dns-servers", "10.20.2.53, 10.20.2.54", misled),
            change("tcp.timeout", "network", "10.30.0.0/16", dropped),
            change("tls.untrusted-issuer", "issuer", "CN=FortiGate CA, OU=Certificate Authority, O=Fortinet", inspected),
            change("host.no-disk-space", "operating-system", "Debian GNU/Linux 12 (bookworm)", full + forbiddenAndFull),
            change("host.clock-skew", "operating-system", "Debian GNU/Linux 12 (bookworm)", 1));
    lines.add("\"changes\": [\n    " + String.join(",\n    ", changes) + "\n  ]");
    Files.writeString(folder.resolve("answer.json"), "{\n  " + String.join(",\n  ", lines) + "\n}\n");
  }

  private static String change(String cause, String kind, String value, int frees) {
    return "{\"cause\": \"%s\", \"kind\": \"%s\", \"value\": \"%s\", \"frees\": %d}"
        .formatted(cause, kind, Matcher.quoteReplacement(value), frees);
  }
}
