package io.arcpreflight.fleet;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.ReadProblem.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has been read of a report so far. */
final class RunDraft {
  private static final String NO_PROXY = "none";
  private static final String TOOL = "arc-preflight";
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}");

  final String place;
  final List<FleetFinding> findings = new ArrayList<>();
  final MachineDraft machine = new MachineDraft();
  private final String ownVersion;
  private final TreeSet<Shared> shared = new TreeSet<>();
  @Nullable String version;
  @Nullable String tool;
  @Nullable String server;
  @Nullable String startedAt;
  @Nullable Verdict verdict;
  boolean hasFindings;
  boolean isOpen;
  private boolean hasSource;
  private @Nullable String lastIssuer;

  RunDraft(String place, String ownVersion) {
    this.place = place;
    this.ownVersion = ownVersion;
  }

  void share(SharedKind kind, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      shared.add(new Shared(kind, value));
    }
  }

  void setting(@Nullable String name, @Nullable String value) {
    if (name != null && value != null) {
      machine.setting(name, value);
      switch (name) {
        case "cloud" -> share(SharedKind.CLOUD, value);
        case "location" -> share(SharedKind.REGION, value);
        case "gateway" -> share(SharedKind.GATEWAY, value);
        case "tenant-id" -> share(SharedKind.TENANT, value);
        case "subscription-id" -> share(SharedKind.SUBSCRIPTION, value);
        case "tags" -> tags(value);
        case "proxy" -> {
          if (!value.equals(NO_PROXY)) {
            share(SharedKind.PROXY, value);
          }
        }
        default -> {}
      }
    }
  }

  /** As azcmagent takes them: {@code Site=Seoul,Owner='Ops, Team'}. */
  private void tags(String tags) {
    var start = 0;
    var quoted = false;
    for (var i = 0; i <= tags.length(); i++) {
      if (i == tags.length() || (tags.charAt(i) == ',' && !quoted)) {
        share(SharedKind.TAG, tags.substring(start, i).strip());
        start = i + 1;
      } else if (tags.charAt(i) == '\'') {
        quoted = !quoted;
      }
    }
  }

  void dnsServers(List<String> servers) {
    share(SharedKind.DNS_SERVERS, String.join(", ", new TreeSet<>(servers)));
  }

  boolean hasSource() {
    return hasSource;
  }

  /**
   * @param address this machine's own, perhaps with a port
   */
  void source(@Nullable String address) {
    if (address != null && !hasSource) {
      Subnets.subnet(address)
          .ifPresent(
              subnet -> {
                hasSource = true;
                share(SharedKind.SUBNET, subnet);
              });
      Subnets.network(address).ifPresent(network -> share(SharedKind.NETWORK, network));
    }
  }

  /**
   * @param name of whom the next certificate of a chain is from; the last one's counts
   */
  void issuer(@Nullable String name) {
    lastIssuer = name == null ? lastIssuer : name;
  }

  void endOfChain() {
    share(SharedKind.ISSUER, lastIssuer);
    lastIssuer = null;
  }

  ServerRun finished() throws UnusableReportException {
    if (version == null || (tool != null && !tool.equals(TOOL))) {
      throw new UnusableReportException(Kind.FOREIGN, "it is JSON and no report of arc-preflight");
    }
    var newer = !version.equals(ownVersion);
    if (newer && !VERSION.matcher(version).matches()) {
      throw new UnusableReportException(Kind.FOREIGN, "its schemaVersion is none of arc-preflight");
    }
    if (server == null || startedAt == null || verdict == null || !(hasFindings || isOpen)) {
      throw new UnusableReportException(
          newer ? Kind.NEWER : Kind.BROKEN,
          newer
              ? "schemaVersion " + version + " is newer, and too much of it is unknown here"
              : "it has no host, startedAt, verdict or findings");
    }
    return new ServerRun(
        server,
        server,
        machine.machine(),
        time(startedAt),
        verdict,
        findings,
        List.copyOf(shared),
        place,
        newer);
  }

  private static Instant time(String startedAt) throws UnusableReportException {
    try {
      return OffsetDateTime.parse(startedAt).toInstant();
    } catch (DateTimeException e) {
      throw new UnusableReportException(Kind.BROKEN, "its startedAt is no time");
    }
  }
}
