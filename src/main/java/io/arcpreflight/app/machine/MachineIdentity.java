package io.arcpreflight.app.machine;

import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.azure.ConnectTarget;
import io.arcpreflight.probe.azure.ThisMachine;
import org.jspecify.annotations.Nullable;

/** By what this machine can be told from others, as its system and the agent know it. */
record MachineIdentity(Platform platform) {

  ThisMachine of(ConnectTarget target) {
    var host = platform.hostname();
    // On Amazon EC2 the agent takes the instance's id, unless it is told to take the host name.
    var usual =
        target.usesHostName() || host.ec2Instance() == null ? host.name() : host.ec2Instance();
    return new ThisMachine(
        target.resourceName().orElse(usual), vmId(), platform.firmwareId(), host.name());
  }

  private @Nullable String vmId() {
    var id = platform.agent().identity().value("vmid");
    return id.isEmpty() ? null : id;
  }
}
