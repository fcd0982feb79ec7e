package io.arcpreflight.plan;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.io.IOException;

/** Looks at the host's name, and says what was given to name its resource instead. */
record ResourceNameProbe(Probe hostname, Parameters parameters) implements Probe {

  @Override
  public Observation observe(Deadline deadline) throws IOException, InterruptedException {
    var seen = hostname.observe(deadline);
    return seen instanceof HostnameObservation host
        ? host.named(
            parameters.text(Flag.RESOURCE_NAME).orElse(null),
            parameters.isOn(Flag.USE_AWS_EC2_HOSTNAME) ? null : host.ec2Instance())
        : seen;
  }
}
