package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetail.text;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.agent.AgentPort;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            Fact.of("detail.installation")
                .with("version", version)
                .with("program", installation.program())
                .with("detail", installation.detail())));
  }

  private static List<ObservationDetail> of(AgentConfigObservation config) {
    var details = new ArrayList<ObservationDetail>();
    details.add(ObservationDetail.of("file", file(config.file(), config.problem())));
    if (!config.settings().isEmpty()) {
      var lines = new ArrayList<String>();
      for (var setting : config.settings()) {
        lines.add(setting.name() + " = " + setting.value());
      }
      details.add(ObservationDetail.ofTexts("set", lines));
    }
    return details;
  }

  private static Fact file(String file, @Nullable String problem) {
    return Fact.of("detail.file").with("file", file).with("problem", problem);
  }

  private static List<ObservationDetail> of(EnrolmentObservation enrolment) {
    var details = new ArrayList<ObservationDetail>();
    details.add(ObservationDetail.of("file", file(enrolment.file(), enrolment.problem())));
    var resource = enrolment.resource();
    details.add(
        ObservationDetail.of(
            "is", resource == null ? Fact.of("detail.nothing-known") : of(resource)));
    var status = enrolment.agent();
    if (status != null) {
      details.add(
          ObservationDetail.of(
              "says",
              Fact.of("detail.agent-says")
                  .with("status", status.status())
                  .with("heartbeat", text(status.lastHeartbeat()))
                  .with("code", status.errorCode())
                  .with("details", status.errorDetails())
                  .with("gateway", status.gatewayUrl())));
    } else if (enrolment.detail() != null) {
      details.add(ObservationDetail.of("says", enrolment.detail()));
    }
    return details;
  }

  private static Fact of(ArcResource resource) {
    return Fact.of("detail.resource")
        .with("name", resource.name())
        .with("group", resource.group())
        .with("subscription", resource.subscription())
        .with("tenant", resource.tenant())
        .with("location", resource.location())
        .with("cloud", resource.cloud());
  }

  private static List<ObservationDetail> of(PortsObservation ports) {
    var lines = new ArrayList<Fact>();
    for (var port : ports.ports()) {
      lines.add(of(port));
    }
    return List.of(new ObservationDetail("ports", lines));
  }

  private static Fact of(AgentPort port) {
    var outcome = port.outcome() == null ? null : port.outcome().id();
    return held(port)
        .with("port", port.port())
        .with("service", port.service())
        .with("outcome", outcome)
        .with("answer", outcome == null ? null : port.answer());
  }

  private static Fact held(AgentPort port) {
    var holder = port.holder();
    if (holder == null) {
      return port.outcome() == null ? Fact.of("detail.port-unseen") : Fact.of("detail.port");
    }
    return holder.program() == null
        ? Fact.of("detail.port-user").with("user", holder.user())
        : Fact.of("detail.port-holder")
            .with("program", holder.program())
            .with("process", text(holder.pid()))
            .with("user", holder.user());
  }

  private static List<ObservationDetail> of(FoldersObservation folders) {
    var lines = new ArrayList<Fact>();
    for (var folder : folders.agentFolders()) {
      lines.add(
          Fact.of("detail.folder")
              .with("path", folder.path())
              .with("state", folder.state().id())
              .with("permissions", folder.permissions())
              .with("group", folder.group()));
    }
    return List.of(new ObservationDetail("paths", lines));
  }
}
