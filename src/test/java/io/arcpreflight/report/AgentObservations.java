package io.arcpreflight.report;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentFolder;
import io.arcpreflight.observation.agent.AgentFolder.Purpose;
import io.arcpreflight.observation.agent.AgentFolder.State;
import io.arcpreflight.observation.agent.AgentPort;
import io.arcpreflight.observation.agent.AgentSetting;
import io.arcpreflight.observation.agent.AgentStatus;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
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
            new AgentPort(
                40341,
                "himds",
                new PortHolder("himds", 812L, "himds", true),
                TcpConnectOutcome.CONNECTED,
                "HTTP/1.0 400 Bad Request"),
            new AgentPort(40342, "himds", new PortHolder(null, null, "1000", false), null, null),
            new AgentPort(40343, "arcproxy", null, null, null)));
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
        null,
        false);
  }

  static FoldersObservation folders() {
    return new FoldersObservation(
        List.of(
            new AgentFolder(
                "/var/opt/azcmagent/log", Purpose.LOG, State.FOLDER, true, "himds", "rwxr-xr-x"),
            new AgentFolder("/opt/GC_Ext", Purpose.EXTENSIONS, State.MISSING, false, null, null)));
  }
}
