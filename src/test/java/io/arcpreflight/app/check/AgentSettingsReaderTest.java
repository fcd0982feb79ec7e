package io.arcpreflight.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.platform.agent.AgentPaths;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.AgentServices;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import io.arcpreflight.settings.AgentSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentSettingsReaderTest {
  private static final AgentServices NONE =
      new AgentServices() {
        @Override
        public ServiceStatus view(AgentService service, Duration limit) {
          throw new UnsupportedOperationException();
        }

        @Override
        public List<ServiceEnvironment> environments(Duration limit) {
          return List.of();
        }
      };

  @TempDir private Path root;

  /** As a network drive does whose server is gone. */
  @Test
  void fileThatNeverComes_isNotWaitedFor() {
    var never = new CountDownLatch(1);
    var tree = new FileTree(root).program("/azcmagent");
    var paths =
        new AgentPaths(
            path -> {
              if (path.endsWith(".json")) {
                await(never);
              }
              return tree.at(path);
            },
            List.of("/azcmagent"),
            "/agentconfig.json",
            "/localconfig.json",
            "/azcmagent.log",
            Map.of(),
            "/extensions");
    var agent =
        new InstalledAgent(paths, new ScriptedProcesses(), NONE, _ -> Optional.of(Map.of()));
    var reader =
        new AgentSettingsReader(agent, OperatingSystem.LINUX, DaemonThreads.unbounded("side"));

    assertThat(reader.read(Duration.ofMillis(20))).isSameAs(AgentSettings.NONE);

    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
