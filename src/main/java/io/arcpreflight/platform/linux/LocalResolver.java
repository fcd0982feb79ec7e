package io.arcpreflight.platform.linux;

import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The resolver on this machine itself that resolv.conf names: which one it is, whether it listens,
 * and whom it asks in turn.
 */
final class LocalResolver {
  private static final List<String> UNIT_FOLDERS =
      List.of(
          "/etc/systemd/system/",
          "/run/systemd/system/",
          "/usr/lib/systemd/system/",
          "/lib/systemd/system/");
  private static final Program RESOLVED =
      new Program(
          "systemd-resolved",
          "systemd-resolve",
          List.of("systemd-resolved.service"),
          List.of("/run/systemd/resolve/resolv.conf"),
          "^\\s*nameserver\\s+([0-9A-Fa-f.:]+)");
  private static final List<Program> OTHERS =
      List.of(
          new Program(
              "dnsmasq",
              "dnsmasq",
              List.of("dnsmasq.service"),
              List.of("/etc/dnsmasq.conf", "/etc/dnsmasq.d"),
              "^\\s*server=(?:/[^/]*/)*([0-9A-Fa-f.:]+)"),
          new Program(
              "unbound",
              "unbound",
              List.of("unbound.service"),
              List.of(
                  "/etc/unbound/unbound.conf",
                  "/etc/unbound/unbound.conf.d",
                  "/etc/unbound/conf.d"),
              "^\\s*forward-addr:\\s*\"?([0-9A-Fa-f.:]+)"),
          new Program(
              "named",
              "named",
              List.of("named.service", "bind9.service"),
              List.of("/etc/bind/named.conf.options", "/etc/named.conf"),
              "^\\s*(?:forwarders\\s*\\{)?\\s*([0-9A-Fa-f.:]+)\\s*;"));
  private static final String WANTED = "/etc/systemd/system/multi-user.target.wants/";
  private static final String ANY_IPV4 = "00000000";
  private static final String ANY_IPV6 = "0".repeat(32);
  private static final int PORT_NUMBER = 53;
  private static final String PORT = ":0035";
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_UPSTREAMS = 3;

  private final LinuxFiles files;

  LocalResolver(LinuxFiles files) {
    this.files = files;
  }

  /**
   * A resolver that Linux machines have, and where it keeps whom it asks.
   *
   * @param process how the name of its process begins
   * @param places files, and folders of files
   * @param upstream finds an address in a line of them
   */
  private record Program(
      String id, String process, List<String> units, List<String> places, Pattern upstream) {
    Program(String id, String process, List<String> units, List<String> places, String upstream) {
      this(id, process, units, places, Pattern.compile(upstream));
    }
  }

  /** Empty where resolv.conf names a server elsewhere as well. */
  List<Fact> read() {
    var servers = ResolvConf.configured(files).servers();
    if (servers.isEmpty() || !servers.stream().allMatch(LocalResolver::isLoopback)) {
      return List.of();
    }
    var server = servers.getFirst();
    var program = program(server);
    var unit = program == null ? null : unit(program);
    if (!isListening(server)) {
      return List.of(
          unit == null
              ? Fact.of("dns.local-resolver-missing").with("server", server)
              : Fact.of("dns.local-resolver-stopped").with("server", server).with("unit", unit));
    }
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of("dns.local-resolver")
            .with("server", server)
            .with("program", program == null ? null : program.id)
            .with("unit", unit));
    if (program != null) {
      upstreams(program)
          .forEach(
              (upstream, file) ->
                  facts.add(
                      Fact.of("dns.local-upstream").with("upstream", upstream).with("from", file)));
    }
    return facts;
  }

  private static boolean isLoopback(String address) {
    var parsed = InetAddresses.parse(address);
    return parsed != null && parsed.isLoopbackAddress();
  }

  /**
   * The one that listens; else, of those that are installed, the one that starts with the machine.
   */
  private @Nullable Program program(String server) {
    if (server.equals("127.0.0.53") || server.equals("127.0.0.54")) {
      return RESOLVED;
    }
    var process = listeningProcess();
    Program installed = null;
    for (var program : OTHERS) {
      if (process.startsWith(program.process)) {
        return program;
      }
    }
    for (var program : OTHERS) {
      var unit = unit(program);
      if (unit != null && Files.exists(files.at(WANTED + unit))) {
        return program;
      }
      installed = installed == null && unit != null ? program : installed;
    }
    return installed;
  }

  /** Its name; empty where none listens, or only root may see it. */
  private String listeningProcess() {
    var holder = new ListeningSockets(files).of(Set.of(PORT_NUMBER)).map(it -> it.get(PORT_NUMBER));
    return holder.map(PortHolder::program).orElse("");
  }

  private @Nullable String unit(Program program) {
    for (var unit : program.units) {
      for (var folder : UNIT_FOLDERS) {
        if (Files.exists(files.at(folder + unit))) {
          return unit;
        }
      }
    }
    return null;
  }

  /** True as well where the kernel does not tell. */
  private boolean isListening(String server) {
    var wanted = kernelForm(server);
    try {
      return listens("/proc/net/udp", wanted, ANY_IPV4)
          || listens("/proc/net/udp6", wanted, ANY_IPV6);
    } catch (IOException hidden) {
      return true;
    }
  }

  private boolean listens(String table, String wanted, String any) throws IOException {
    var file = files.at(table);
    if (!Files.exists(file)) {
      return false;
    }
    for (var line : RegularFile.text(file, MOST_BYTES).split("\n", -1)) {
      var words = PlainText.words(line);
      if (words.size() > 1
          && (words.get(1).equals(wanted + PORT) || words.get(1).equals(any + PORT))) {
        return true;
      }
    }
    return false;
  }

  /** The address as the kernel's tables have it: each four bytes of it in reverse. */
  private static String kernelForm(String address) {
    var parsed = InetAddresses.parse(address);
    var octets = parsed == null ? new byte[0] : parsed.getAddress();
    var form = new StringBuilder();
    for (var word = 0; word < octets.length; word += Integer.BYTES) {
      for (var at = Integer.BYTES - 1; at >= 0; at--) {
        form.append(String.format(Locale.ROOT, "%02X", octets[word + at]));
      }
    }
    return form.toString();
  }

  /** Each with the file that names it. */
  private Map<String, String> upstreams(Program program) {
    var upstreams = new LinkedHashMap<String, String>();
    for (var file : configuration(program)) {
      try {
        for (var line : RegularFile.text(files.at(file), MOST_BYTES).split("\n", -1)) {
          var named = program.upstream.matcher(line);
          if (named.find()
              && upstreams.size() < MOST_UPSTREAMS
              && InetAddresses.parse(named.group(1)) != null) {
            upstreams.putIfAbsent(named.group(1), file);
          }
        }
      } catch (IOException unreadable) {
        // What nobody can read names nobody.
      }
    }
    return upstreams;
  }

  private List<String> configuration(Program program) {
    var names = new ArrayList<String>();
    for (var place : program.places) {
      if (!Files.isDirectory(files.at(place))) {
        names.add(place);
        continue;
      }
      try (var folder = Files.list(files.at(place))) {
        folder.map(file -> place + "/" + file.getFileName()).sorted().forEach(names::add);
      } catch (IOException unreadable) {
        // What nobody can read names nobody.
      }
    }
    return names;
  }
}
