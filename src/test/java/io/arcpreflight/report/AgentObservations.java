package io.arcpreflight.report;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.AgentConfigObservation;
import io.arcpreflight.observation.AgentSetting;
import io.arcpreflight.observation.AgentStatus;
import io.arcpreflight.observation.ArcResource;
import io.arcpreflight.observation.ConnectOutcome;
import io.arcpreflight.observation.EnrolmentObservation;
import io.arcpreflight.observation.FolderSeen;
import io.arcpreflight.observation.FolderSeen.Purpose;
import io.arcpreflight.observation.FolderSeen.State;
import io.arcpreflight.observation.FoldersObservation;
import io.arcpreflight.observation.InstallationObservation;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.PortHolder;
import io.arcpreflight.observation.PortSeen;
import io.arcpreflight.observation.PortsObservation;
import java.time.LocalDate;
import java.util.List;

/** What can be seen of an agent, with every field filled somewhere. */
final class AgentObservations {
  private AgentObservations() {}

  static List<ReportedCheck> checks() {
    return List.of(
        check("version", installation()),
        check("ports", ports()),
        check("configuration", configuration()),
        check("connection", enrolment()),
        check("folders", folders()));
  }

  private static ReportedCheck check(String id, Observation seen) {
    return Reports.check("agent." + id, id, "azcmagent", CheckStatus.PASS, seen);
  }

  static InstallationObservation installation() {
    return new InstallationObservation(
        "/opt/azcmagent/bin/azcmagent", "1.66.1.2", LocalDate.of(2026, 3, 1), null);
  }

  static PortsObservation ports() {
    return new PortsObservation(
        List.of(
            new PortSeen(
                40341,
                "himds",
                new PortHolder("himds", 812L, "himds", true),
                ConnectOutcome.CONNECTED,
                "HTTP/1.0 400 Bad Request"),
            new PortSeen(40342, "himds", new PortHolder(null, null, "1000", false), null, null),
            new PortSeen(40343, "arcproxy", null, null, null)));
  }

  static AgentConfigObservation configuration() {
    return new AgentConfigObservation(
        "/var/opt/azcmagent/localconfig.json",
        null,
        List.of(new AgentSetting("proxy.bypass", "Arc"), new AgentSetting("proxy.url", "set")),
        List.of("proxy.url"));
  }

  static EnrolmentObservation enrolment() {
    return new EnrolmentObservation(
        "/var/opt/azcmagent/agentconfig.json",
        null,
        new ArcResource("srv-db-07", "1b2c", "rg-dc1", "9f8e", "koreacentral", "AzureCloud"),
        new AgentStatus(
            "Disconnected",
            "2026-03-01T08:00:00Z",
            "AZCM0026",
            "no route",
            "https://abc.gw.arc.azure.com",
            null),
        null);
  }

  static FoldersObservation folders() {
    return new FoldersObservation(
        List.of(
            new FolderSeen(
                "/var/opt/azcmagent/log", Purpose.LOG, State.FOLDER, true, "himds", "rwxr-xr-x"),
            new FolderSeen("/opt/GC_Ext", Purpose.EXTENSIONS, State.MISSING, false, null, null)));
  }
}
