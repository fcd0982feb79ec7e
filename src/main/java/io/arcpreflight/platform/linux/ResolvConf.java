package io.arcpreflight.platform.linux;

import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.NameOrder;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.platform.MarkedLine;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The resolver's configuration file. Where it names no server the C library asks 127.0.0.1, which
 * is nobody's setting and therefore not listed.
 */
final class ResolvConf {
  private static final String NAME = "/etc/resolv.conf";
  private static final String BEHIND_STUB = "/run/systemd/resolve/resolv.conf";
  private static final List<String> STUBS = List.of("127.0.0.53", "127.0.0.54");

  /** What Go's own resolver knows; for anything else it asks the C library. */
  private static final List<String> GO_OPTIONS =
      List.of(
          "ndots:",
          "timeout:",
          "attempts:",
          "rotate",
          "single-request",
          "single-request-reopen",
          "use-vc",
          "usevc",
          "tcp",
          "trust-ad",
          "edns0",
          "no-reload");

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_SERVERS = 3;
  private static final int MOST_IGNORED = 20;
  private static final int MOST_CHARACTERS = 200;

  private final List<String> servers = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<Fact> remarks = new ArrayList<>();
  private final List<Fact> unusable = new ArrayList<>();
  private final String name;
  private List<String> searchDomains = List.of();
  private String manager = "";
  private boolean hasCarriageReturns;
  private boolean isBeyondGo;
  private int number;
  private int named;

  private ResolvConf(String name) {
    this.name = name;
  }

  /**
   * The servers that are really asked: where the file names systemd-resolved's own address only,
   * those that it passes questions on to.
   */
  static ResolverObservation read(LinuxFiles files) {
    var configured = configured(files);
    if (!STUBS.containsAll(configured.servers())
        || configured.servers().isEmpty()
        || !Files.isRegularFile(files.at(BEHIND_STUB))) {
      return configured;
    }
    var behind = read(files, BEHIND_STUB);
    return new ResolverObservation(
        behind.source() + " (systemd-resolved, " + configured.servers().getFirst() + ")",
        behind.servers(),
        configured.searchDomains(),
        behind.ignored(),
        configured.options(),
        configured.remarks(),
        configured.closed(),
        behind.ignoredLines(),
        configured.nameOrder(),
        null);
  }

  /** The servers that the file itself names. */
  static ResolverObservation configured(LinuxFiles files) {
    return read(files, NAME);
  }

  private static ResolverObservation read(LinuxFiles files, String name) {
    var conf = new ResolvConf(name);
    try {
      for (var line : RegularFile.text(files.at(name), MOST_BYTES).split("\n", -1)) {
        conf.number++;
        conf.take(line);
      }
    } catch (IOException unreadable) {
      conf.ignored.add(name + ": " + RegularFile.reason(unreadable));
    }
    return new ResolverObservation(
        name + conf.manager,
        conf.servers,
        conf.searchDomains,
        conf.ignored,
        conf.options,
        conf.remarks,
        ServiceAccountRights.closed(files, name).stream().toList(),
        conf.unusable,
        conf.isBeyondGo ? NameOrder.C_LIBRARY : Nsswitch.read(files),
        null);
  }

  private void take(String line) {
    var words = PlainText.words(line);
    if (words.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';') {
      noteManager(line);
      return;
    }
    switch (words.getFirst()) {
      case "nameserver" -> takeServer(words, line);
      case "search", "domain" -> searchDomains = words.subList(1, words.size());
      case "options" -> takeOptions(words.subList(1, words.size()));
      case "lookup" -> {}
      case "sortlist", "family" -> isBeyondGo = true;
      default -> {
        isBeyondGo = true;
        ignore(line, words.getFirst());
        return;
      }
    }
    noteForm(line);
  }

  private void takeOptions(List<String> words) {
    options.addAll(words);
    for (var word : words) {
      isBeyondGo |=
          !GO_OPTIONS.contains(word.substring(0, word.indexOf(':') + 1))
              && !GO_OPTIONS.contains(word);
    }
  }

  /** Go takes such a line as it is meant; the C library takes a part of it, or nothing. */
  private void noteForm(String line) {
    if (line.endsWith("\r") && !hasCarriageReturns) {
      hasCarriageReturns = true;
      remarks.add(here(Fact.of("dns.resolv-conf-crlf"), line, line.length() - 1));
    }
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      remarks.add(
          here(Fact.of("dns.resolv-conf-indented"), line, 0)
              .with("text", PlainText.line(line, MOST_CHARACTERS)));
    }
  }

  /** Whoever writes the file says so in its first lines, and overwrites what others put there. */
  private void noteManager(String comment) {
    if (comment.contains("NetworkManager")) {
      manager = " (NetworkManager)";
    } else if (manager.isEmpty() && comment.startsWith("# Generated by resolvconf")) {
      manager = " (openresolv)";
    } else if (manager.isEmpty() && comment.contains("resolvconf")) {
      manager = " (resolvconf)";
    }
  }

  private Fact here(Fact fact, String line, int index) {
    return MarkedLine.mark(fact.with("file", name).with("line", number), line, index);
  }

  private void takeServer(List<String> words, String line) {
    var server = words.size() > 1 ? words.get(1) : "";
    if (InetAddresses.parse(server) == null) {
      ignore(line, server);
      return;
    }
    named++;
    if (named > MOST_SERVERS) {
      var found = here(Fact.of("dns.resolv-conf-surplus"), line, place(line, server));
      remarks.add(found.with("number", named));
      ignore(line, server);
    } else {
      servers.add(server);
    }
  }

  private void ignore(String line, String word) {
    if (ignored.size() < MOST_IGNORED) {
      var text = PlainText.line(line, MOST_CHARACTERS);
      ignored.add(text);
      var found =
          Fact.of("dns.source-ignored")
              .with("file", name)
              .with("number", number)
              .with("line", text);
      unusable.add(MarkedLine.mark(found, line.stripTrailing(), place(line, word)));
    }
  }

  /** Where a word stands; the end of the line where it is missing. */
  private static int place(String line, String word) {
    if (word.isEmpty()) {
      return line.stripTrailing().length();
    }
    var keyword = PlainText.words(line).getFirst();
    var first = Math.max(0, line.indexOf(keyword));
    return Math.max(
        first, line.indexOf(word, word.equals(keyword) ? first : first + keyword.length()));
  }
}
