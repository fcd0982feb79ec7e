package io.arcpreflight.platform.linux.systemd;

import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.ProgramFailure;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.AgentServices;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import io.arcpreflight.platform.linux.LinuxAgent;
import io.arcpreflight.platform.linux.LinuxFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agent's services as systemd sees them. It is asked once for all of them. */
public final class SystemdServices implements AgentServices {
  private static final List<String> IDENTITY_UNITS = List.of("himdsd.service", "himds.service");
  private static final List<String> UNIT_FOLDERS =
      List.of("/etc/systemd/system/", "/lib/systemd/system/", "/usr/lib/systemd/system/");

  private final LinuxFiles files;
  private final ProcessRunner processes;
  private @Nullable Answer known;

  private record Answer(List<SystemdUnit> units, @Nullable String detail) {}

  public SystemdServices(LinuxFiles files, ProcessRunner processes) {
    this.files = files;
    this.processes = processes;
  }

  @Override
  public ServiceStatus view(AgentService service, Duration limit) throws InterruptedException {
    var units = units(service);
    var name = nameOf(units.getFirst());
    var installed = anyExists(LinuxAgent.PROGRAMS);
    if (!installed && !hasUnitFile()) {
      return new ServiceStatus(name, false, null, List.of(), null);
    }
    var journalLimit = limit.dividedBy(3);
    var answer = ask(limit.minus(journalLimit));
    var unit = present(answer.units(), units);
    if (unit == null) {
      return new ServiceStatus(name, installed, null, List.of(), answer.detail());
    }
    var state = unit.state();
    var journal = new Journal(processes).lastWords(unit, journalLimit);
    return new ServiceStatus(nameOf(state.name()), installed, state, journal, null);
  }

  @Override
  public List<ServiceEnvironment> environments(Duration limit) throws InterruptedException {
    var environments = new ArrayList<ServiceEnvironment>();
    if (anyExists(LinuxAgent.PROGRAMS)) {
      var answer = ask(limit);
      var reader = new UnitEnvironment(files);
      for (var service : AgentService.values()) {
        var unit = present(answer.units(), units(service));
        if (unit != null && unit.state().load().equals("loaded")) {
          var variables = reader.read(unit);
          environments.add(new ServiceEnvironment(unit.state().name(), variables));
        }
      }
    }
    return environments;
  }

  private synchronized Answer ask(Duration limit) throws InterruptedException {
    var answer = known;
    if (answer == null) {
      answer = show(limit);
      known = answer;
    }
    return answer;
  }

  private Answer show(Duration limit) throws InterruptedException {
    var command = new ArrayList<>(List.of("systemctl", "show"));
    for (var service : AgentService.values()) {
      command.addAll(units(service));
    }
    command.addAll(List.of("--no-pager", "-p", SystemdUnit.PROPERTIES));
    try {
      var answer = processes.run(command, limit);
      var units = SystemdUnit.read(answer.output());
      return units.isEmpty()
          ? new Answer(List.of(), ProgramFailure.why("systemctl", answer, limit))
          : new Answer(units, null);
    } catch (IOException notStarted) {
      return new Answer(List.of(), "systemctl could not be started: " + notStarted.getMessage());
    }
  }

  private static List<String> units(AgentService service) {
    return switch (service) {
      case IDENTITY -> IDENTITY_UNITS;
      case MACHINE_CONFIGURATION -> List.of("gcad.service");
      case EXTENSIONS -> List.of("extd.service");
      case PROXY -> List.of("arcproxyd.service");
    };
  }

  private static @Nullable SystemdUnit present(List<SystemdUnit> units, List<String> names) {
    SystemdUnit other = null;
    for (var unit : units) {
      if (!names.contains(unit.state().name())) {
        continue;
      }
      var load = unit.state().load();
      if (load.equals("loaded")) {
        return unit;
      }
      if (other == null && !load.equals("not-found")) {
        other = unit;
      }
    }
    return other;
  }

  private static String nameOf(String unit) {
    var suffix = ".service";
    return unit.endsWith(suffix) ? unit.substring(0, unit.length() - suffix.length()) : unit;
  }

  private boolean hasUnitFile() {
    for (var folder : UNIT_FOLDERS) {
      for (var unit : IDENTITY_UNITS) {
        if (anyExists(List.of(folder + unit))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean anyExists(List<String> paths) {
    for (var path : paths) {
      // A masked unit is a link to /dev/null, a broken one a link to nowhere: both are there.
      if (Files.exists(files.at(path), LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    return false;
  }
}
