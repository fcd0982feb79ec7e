package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetails.after;

import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.agent.AgentPort;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import java.util.ArrayList;
import java.util.List;

/** What was seen of the agent. */
final class AgentDetails {
  private AgentDetails() {}

  static List<ObservationDetail> of(AgentObservation observation) {
    return switch (observation) {
      case AgentConfigObservation config -> of(config);
      case EnrolmentObservation enrolment -> of(enrolment);
      case FoldersObservation folders -> of(folders);
      case InstallationObservation installation -> of(installation);
      case PortsObservation ports -> of(ports);
      case ServiceObservation service -> ServiceDetails.of(service);
    };
  }

  private static List<ObservationDetail> of(InstallationObservation installation) {
    var version = installation.version() == null ? "unknown" : installation.version();
    return List.of(
        ObservationDetail.of(
            "agent",
            version + " (" + installation.program() + ")" + after(": ", installation.detail())));
  }

  private static List<ObservationDetail> of(AgentConfigObservation config) {
    var facts = new ArrayList<ObservationDetail>();
    facts.add(ObservationDetail.of("file", config.file() + after(": ", config.problem())));
    if (!config.settings().isEmpty()) {
      var lines = new ArrayList<String>();
      for (var setting : config.settings()) {
        lines.add(setting.name() + " = " + setting.value());
      }
      facts.add(new ObservationDetail("set", lines));
    }
    return facts;
  }

  private static List<ObservationDetail> of(EnrolmentObservation enrolment) {
    var facts = new ArrayList<ObservationDetail>();
    facts.add(ObservationDetail.of("file", enrolment.file() + after(": ", enrolment.problem())));
    facts.add(
        ObservationDetail.of(
            "is", enrolment.resource() == null ? "nothing known" : of(enrolment.resource())));
    var status = enrolment.agent();
    if (status != null) {
      facts.add(
          ObservationDetail.of(
              "says",
              status.status()
                  + after(", last heartbeat ", status.lastHeartbeat())
                  + after(", ", status.errorCode())
                  + after(": ", status.errorDetails())
                  + after(", gateway ", status.gatewayUrl())));
    } else if (enrolment.detail() != null) {
      facts.add(ObservationDetail.of("says", enrolment.detail()));
    }
    return facts;
  }

  private static String of(ArcResource resource) {
    return resource.name()
        + after(" in ", resource.group())
        + ", subscription "
        + resource.subscription()
        + after(", tenant ", resource.tenant())
        + after(", ", resource.location())
        + after(", ", resource.cloud());
  }

  private static List<ObservationDetail> of(PortsObservation ports) {
    var lines = new ArrayList<String>();
    for (var port : ports.ports()) {
      lines.add(port.port() + " (" + port.service() + "): " + of(port));
    }
    return List.of(new ObservationDetail("ports", lines));
  }

  private static String of(AgentPort port) {
    var asked =
        port.outcome() == null ? "" : port.outcome().id() + after(", answered ", port.answer());
    var holder = port.holder();
    if (holder == null) {
      return asked.isEmpty() ? "nothing seen" : asked;
    }
    return of(holder) + (asked.isEmpty() ? "" : ", " + asked);
  }

  private static String of(PortHolder holder) {
    return holder.program() == null
        ? "held by the user " + holder.user()
        : holder.program() + after(" ", holder.pid()) + ", user " + holder.user();
  }

  private static List<ObservationDetail> of(FoldersObservation folders) {
    var lines = new ArrayList<String>();
    for (var folder : folders.agentFolders()) {
      lines.add(
          folder.path()
              + " "
              + folder.state().id()
              + after(" ", folder.permissions())
              + after(" ", folder.group()));
    }
    return List.of(new ObservationDetail("paths", lines));
  }
}
