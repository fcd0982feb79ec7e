package io.arcpreflight.app.machine;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.host.HostSourceProbe;
import io.arcpreflight.probe.host.JavaKeyGenerator;
import io.arcpreflight.probe.host.KeyPairProbe;
import io.arcpreflight.probe.host.MetadataProbe;
import io.arcpreflight.probe.host.OpensslKeyGenerator;
import io.arcpreflight.probe.host.RsaKeyGenerator;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The probes of the host that the program runs on. */
final class HostProbes {
  private HostProbes() {}

  static Map<HostCheck, Probe> of(Platform platform, ProcessContext context) {
    var probes = new EnumMap<HostCheck, Probe>(HostCheck.class);
    probes.put(HostCheck.ELEVATION, _ -> platform.elevation());
    probes.put(HostCheck.HOSTNAME, _ -> platform.hostname());
    probes.put(HostCheck.SYSTEM, _ -> platform.system());
    var today = context.clock().instant().atZone(ZoneId.systemDefault()).toLocalDate();
    platform.host(today).forEach((check, source) -> probes.put(check, new HostSourceProbe(source)));
    for (var check : List.of(HostCheck.AZURE_VM, HostCheck.AZURE_LOCAL)) {
      probes.put(check, MetadataProbe.of(check.subject(), platform));
    }
    probes.put(HostCheck.KEYS, new KeyPairProbe(keyGenerators(context)));
    return context.machine().get().hostProbes().apply(probes);
  }

  private static List<RsaKeyGenerator> keyGenerators(ProcessContext context) {
    return switch (context.host().system()) {
      case LINUX ->
          List.of(
              new OpensslKeyGenerator(context.machine().get().programs()), new JavaKeyGenerator());
      case WINDOWS -> List.of(new JavaKeyGenerator());
    };
  }
}
