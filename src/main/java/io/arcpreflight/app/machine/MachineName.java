package io.arcpreflight.app.machine;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What a report calls its machine where no check of the run has looked: for what it takes files.
 */
public final class MachineName {
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private MachineName() {}

  public static Report.Host of(ProcessContext context) {
    var platform = MachineProbes.platform(context);
    var name = platform.hostname().name();
    var host = context.host();
    return new Report.Host(
        name == null ? "" : name, system(platform, context), host.architecture());
  }

  private static String system(Platform platform, ProcessContext context) {
    var today = context.clock().instant().atZone(ZoneId.systemDefault()).toLocalDate();
    var source = platform.host(today).get(HostCheck.OPERATING_SYSTEM);
    try {
      if (source != null
          && source.read(LONGEST) instanceof OperatingSystemObservation seen
          && seen.prettyName() != null) {
        return seen.prettyName();
      }
    } catch (IOException unreadable) {
      return context.host().os();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return context.host().os();
  }
}
