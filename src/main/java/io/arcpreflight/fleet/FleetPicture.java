package io.arcpreflight.fleet;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.avaje.jsonb.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of many servers, and each of them with what it has found. */
public final class FleetPicture {
  private static final String NOT_REPORTED = "not-reported";

  private final FleetDocument document;
  private final Fleet fleet;
  private final FleetQuery query;

  public FleetPicture(FleetDocument document, Fleet fleet, FleetQuery query) {
    this.document = document;
    this.fleet = fleet;
    this.query = query;
  }

  public FleetDocument document() {
    return document;
  }

  /** Which servers are to be shown one by one. */
  public FleetQuery query() {
    return query;
  }

  /** Takes one row after the other. */
  @FunctionalInterface
  public interface Rows {
    void accept(FleetRow row) throws IOException;
  }

  /** Takes one server after the other. */
  @FunctionalInterface
  public interface Servers {

    /**
     * Takes one.
     *
     * @param run its last report
     * @param reports how many there are of it
     * @param before what the first of them said
     */
    void accept(ServerRun run, int reports, Verdict before) throws IOException;
  }

  /** Hands over each server that was asked for. */
  public void forEachServer(Servers servers) throws IOException {
    for (var server : fleet.servers()) {
      if (query.matches(server.last())) {
        servers.accept(server.last(), server.reports(), server.first().verdict());
      }
    }
  }

  /** The names of those that have not reported, unless some servers are asked for. */
  public List<String> notReported() {
    return query.isAsked() ? List.of() : document.readiness().notReported();
  }

  /**
   * Hands over a row for each finding of each server that was asked for, one without a finding for
   * a server that has none, and one for each that has not reported.
   */
  public void forEachRow(Rows rows) throws IOException {
    for (var server : fleet.servers()) {
      var run = server.last();
      if (query.matches(run)) {
        var blockers = run.blockers();
        if (run.findings().isEmpty()) {
          rows.accept(row(run, null, blockers));
        }
        for (var finding : run.findings()) {
          rows.accept(row(run, finding, blockers));
        }
      }
    }
    for (var name : notReported()) {
      rows.accept(notReported(name));
    }
  }

  private static FleetRow row(
      ServerRun run, @Nullable FleetFinding finding, List<String> blockers) {
    var blocks = finding != null && blockers.contains(finding.cause());
    return new FleetRow(
        run.server(),
        run.startedAt().toString(),
        run.verdict().id(),
        value(run, SharedKind.REGION),
        value(run, SharedKind.CLOUD),
        value(run, SharedKind.OPERATING_SYSTEM),
        value(run, SharedKind.PROXY),
        value(run, SharedKind.DNS_SERVERS),
        value(run, SharedKind.SUBNET),
        value(run, SharedKind.GATEWAY),
        value(run, SharedKind.ISSUER),
        value(run, SharedKind.AGENT_VERSION),
        tags(run),
        finding == null ? null : finding.cause(),
        finding == null ? null : finding.severity(),
        finding == null ? null : finding.owner(),
        finding == null ? null : finding.code(),
        finding == null ? List.of() : finding.subjects(),
        finding == null ? null : finding.summary(),
        blocks,
        blocks && blockers.size() == 1,
        run.source());
  }

  private static FleetRow notReported(String server) {
    return new FleetRow(
        server,
        null,
        NOT_REPORTED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        false,
        false,
        null);
  }

  private static @Nullable String value(ServerRun run, SharedKind kind) {
    return run.shared(kind).orElse(null);
  }

  private static List<String> tags(ServerRun run) {
    var tags = new ArrayList<String>();
    for (var shared : run.shared()) {
      if (shared.kind() == SharedKind.TAG) {
        tags.add(shared.value());
      }
    }
    return tags;
  }

  /**
   * One finding of one server.
   *
   * @param startedAt of its last report, in UTC
   * @param verdict that of the report, or "not-reported"
   * @param cause null where the server has found nothing
   * @param blocks whether it keeps the server out
   * @param alone whether nothing else does
   * @param report where it was read
   */
  @Json
  public record FleetRow(
      String server,
      @Nullable String startedAt,
      String verdict,
      @Nullable String region,
      @Nullable String cloud,
      @Nullable String operatingSystem,
      @Nullable String proxy,
      @Nullable String dnsServers,
      @Nullable String subnet,
      @Nullable String gateway,
      @Nullable String issuer,
      @Nullable String agentVersion,
      List<String> tags,
      @Nullable String cause,
      @Nullable Severity severity,
      @Nullable Owner owner,
      @Nullable String code,
      List<String> subjects,
      @Nullable String summary,
      boolean blocks,
      boolean alone,
      @Nullable String report) {
    public FleetRow {
      tags = List.copyOf(tags);
      subjects = List.copyOf(subjects);
    }
  }
}
