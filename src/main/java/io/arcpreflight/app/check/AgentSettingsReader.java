package io.arcpreflight.app.check;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.platform.agent.AgentConfigFile;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.settings.AgentSettings;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.settings.proxy.ServiceVariables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads those of the installed agent's settings that a run uses. */
final class AgentSettingsReader {
  private static final String SHOW = "azcmagent show";

  /** One after the other, the service manager and the program are asked. */
  private static final int TIMES = 2;

  private final InstalledAgent agent;
  private final OperatingSystem system;
  private final ExecutorService beside;

  /**
   * @param beside runs what can be asked at the same time
   */
  AgentSettingsReader(InstalledAgent agent, OperatingSystem system, ExecutorService beside) {
    this.agent = agent;
    this.system = system;
    this.beside = beside;
  }

  /**
   * Reads its files and, where it may be connected, asks its program. Without an agent nothing is
   * read; an interruption ends the reading and is kept for the run. Files of a network drive that
   * hangs are not waited for: the checks of the agent tell that they could not run.
   *
   * @param limit how long each program that is asked may take
   */
  AgentSettings read(Duration limit) {
    var reading = beside.submit(() -> readAll(limit));
    try {
      return reading.get(TIMES * limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException hangs) {
      return AgentSettings.NONE;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return AgentSettings.NONE;
    }
  }

  private AgentSettings readAll(Duration limit) throws ExecutionException, InterruptedException {
    if (!agent.isInstalled()) {
      return AgentSettings.NONE;
    }
    var asked = agent.mayBeConnected() ? beside.submit(() -> agent.askStatus(limit)) : null;
    return read(services(limit), asked == null ? null : asked.get());
  }

  private AgentSettings read(
      List<ServiceVariables> services, InstalledAgent.@Nullable StatusAnswer answer) {
    var settings = agent.settings();
    var identity = agent.identity();
    var connected = agent.resource() != null;
    var status = answer == null ? null : answer.status();
    return new AgentSettings(
        value(settings, "proxy.url"),
        value(settings, "proxy.bypass"),
        connected ? value(identity, "cloud") : Optional.empty(),
        connected ? value(identity, "location") : Optional.empty(),
        value(settings, "connection.type"),
        status == null ? Optional.empty() : value(status.gatewayUrl()),
        status == null ? Optional.empty() : value(status.privateLinkScope()),
        services,
        agent.extensions(),
        !settings.value("extensions.enabled").equalsIgnoreCase("false"));
  }

  private List<ServiceVariables> services(Duration limit) throws InterruptedException {
    return agent.services().environments(limit).stream()
        .map(it -> new ServiceVariables(it.service(), variables(it.service(), it.variables())))
        .toList();
  }

  private ProxyEnvironment variables(String service, Map<String, String> variables) {
    return proxyEnvironment(system, variables).ownedBy(service);
  }

  /** What an environment says of proxies; names have no case on Windows. */
  static ProxyEnvironment proxyEnvironment(
      OperatingSystem system, Map<String, String> environment) {
    return switch (system) {
      case LINUX -> ProxyEnvironment.of(environment);
      case WINDOWS -> ProxyEnvironment.ignoringCase(environment);
    };
  }

  private static Optional<ConfiguredValue> value(AgentConfigFile file, String name) {
    var value = file.value(name);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConfiguredValue(value, name + " in " + file.path()));
  }

  private static Optional<ConfiguredValue> value(@Nullable String shown) {
    return Optional.ofNullable(shown).map(it -> new ConfiguredValue(it, SHOW));
  }
}
