package io.arcpreflight.report.remedy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.observation.host.InstalledProgram;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.ReportedSetting;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemedyAdvisorTest {
  private static final String HOST = "login.windows.net";
  private static final String PROXY = "http://proxy.corp.example:3128";
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private final Diagnostician diagnostician = new Diagnostician(CATALOG, Issuers.bundled());

  /** Each cause that the lab provokes, with all that the run knew there. */
  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void commandsOfEveryLabReport_areWellFormed(OperatingSystem system) {
    var commands = new TreeSet<String>();
    for (var lab : LabReports.all()) {
      for (var finding : judgedAgain(lab.report(), system).findings()) {
        finding.remedy().stream()
            .map(ReportedFinding.Step::command)
            .filter(Objects::nonNull)
            .forEach(commands::add);
      }
    }
    assertThat(commands).hasSizeGreaterThan(100);
    RemedyCommands.check(commands, system);
    assertThat(commands).noneMatch(it -> RemedyCommands.open(it).contains("REGION"));
  }

  /** Each cause in each context, whether the lab can bring that about or not. */
  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void commandsOfEveryCauseInEveryContext_areWellFormed(OperatingSystem system) {
    var commands = new TreeSet<String>();
    for (var context : contexts()) {
      for (var cause : CATALOG.causes()) {
        var isOfProxy = cause.area() == Area.PROXY || cause.id().equals("agent.proxy-differs");
        var isForeign =
            CATALOG.text(cause).remedy().stream()
                .allMatch(
                    step -> step.isForeignTo(system) || step.when().contains(ofOther(system)));
        if ((isOfProxy && context.proxy() == null) || isForeign) {
          continue;
        }
        var told = new ArrayList<Fact>();
        told.add(
            Fact.of("test.values")
                .with("server", "10.10.2.53")
                .with("folders", List.of("/opt", "/var")));
        for (var step : CATALOG.text(cause).remedy()) {
          if (step.fact() != null) {
            told.add(
                Fact.of(step.fact())
                    .with("folder", "/srv/a b")
                    .with("mountPoint", "/mnt/it's")
                    .with("unit", "extd.service")
                    .with("source", "NO_PROXY")
                    .with("entry", "*.windows.net")
                    .with("file", "/etc/it's.conf")
                    .with("line", 2)
                    .with("upstream", "10.1.2.3")
                    .with("loginProxy", PROXY)
                    .with("private", "10.10.7.4")
                    .with("localPort", 3128)
                    .with("defaultPort", 80));
          }
        }
        var steps = context.steps(system, cause.id(), told);
        assertThat(steps).as(cause.id() + " in " + context).isNotEmpty();
        for (var step : steps) {
          assertThat(step.text()).doesNotContain("{", "}");
          if (step.command() != null) {
            commands.add(step.command());
          }
        }
      }
    }
    RemedyCommands.check(commands, system);
  }

  @Test
  void proxy_isPartOfEveryTry() {
    assertThat(commands(through("--proxy", PROXY), "tls.untrusted-issuer"))
        .first()
        .asString()
        .startsWith("openssl s_client -proxy proxy.corp.example:3128 -connect " + HOST + ":443");
    assertThat(commands(through("--proxy", PROXY), "http.interrupted"))
        .first()
        .asString()
        .contains(" -x " + PROXY + " ");
    assertThat(commands(direct(), "tls.untrusted-issuer"))
        .first()
        .asString()
        .startsWith("openssl s_client -connect " + HOST + ":443");
  }

  /** s_client speaks to its proxy in the clear only. */
  @Test
  void proxyThatIsReachedOverTls_isTriedWithCurl() {
    var proxy = "https://proxy.corp.example:3129";
    for (var cause : List.of("tls.untrusted-issuer", "tls.expired", "tls.protocol-version")) {
      assertThat(commands(through("--proxy", proxy), cause))
          .noneMatch(command -> command.contains("openssl s_client"))
          .anyMatch(
              command -> command.startsWith("curl -v") && command.contains(" -x " + proxy + " "));
    }
  }

  @Test
  void proxy_isNamedWhereItsTunnelBroke() {
    var steps =
        through("HTTPS_PROXY", PROXY).steps(OperatingSystem.LINUX, "tls.interrupted", List.of());
    assertThat(steps.getFirst().text()).contains(PROXY).contains("proxy team");
    assertThat(direct().steps(OperatingSystem.LINUX, "tls.interrupted", List.of()))
        .noneMatch(step -> step.text().contains("proxy"));
  }

  @Test
  void proxy_isTakenOutWhereItWasSet() {
    assertThat(commands(through("--proxy", PROXY), "proxy.forbidden"))
        .last()
        .isEqualTo("arc-preflight check --location koreacentral --proxy none");
    assertThat(commands(through("https_proxy", PROXY), "proxy.forbidden"))
        .last()
        .isEqualTo("unset https_proxy");
    assertThat(commands(through("proxy.url in /etc/localconfig.json", PROXY), "proxy.forbidden"))
        .last()
        .isEqualTo("azcmagent config clear proxy.url");
    assertThat(commands(through("HTTPS_PROXY of himdsd.service", PROXY), "proxy.forbidden"))
        .last()
        .asString()
        .startsWith("/opt/azcmagent/bin/azcmagent_proxy remove");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--proxy", "HTTPS_PROXY", "HTTPS_PROXY of himdsd.service"})
  void passwords_areNeverPartOfACommand(String source) {
    var context = through(source, "http://arc:***@proxy.corp.example:3128");
    for (var cause : CATALOG.causes()) {
      assertThat(commands(context, cause.id())).noneMatch(it -> it.contains("***"));
    }
    assertThat(commands(context, "proxy.credentials-rejected"))
        .first()
        .asString()
        .contains("-x " + PROXY + " --proxy-user arc ");
  }

  @Test
  void sudo_keepsTheProxyOfTheShell() {
    var asUser = new ElevationObservation(false, "mina", "Uid 1000", null);
    assertThat(commands(through("HTTPS_PROXY", PROXY).with(asUser), "host.not-elevated"))
        .containsExactly("sudo -E arc-preflight check --location koreacentral");
    assertThat(commands(through("--proxy", PROXY).with(asUser), "host.not-elevated"))
        .containsExactly("sudo arc-preflight check --location koreacentral --proxy " + PROXY);
  }

  @Test
  void folders_areMendedOneByOne() {
    var commands =
        direct()
            .steps(
                OperatingSystem.LINUX,
                "agent.folder-unusable",
                List.of(
                    Fact.of("agent.folder-closed").with("folder", "/var/opt/azcmagent/tokens"),
                    Fact.of("agent.folder-open").with("folder", "/opt/GC_Ext"),
                    Fact.of("agent.folder-open").with("folder", "/opt/GC_Service")))
            .stream()
            .map(ReportedFinding.Step::command)
            .toList();
    assertThat(commands)
        .contains(
            "chgrp himds /var/opt/azcmagent/tokens && chmod 0770 /var/opt/azcmagent/tokens",
            "chmod o-w /opt/GC_Ext\nchmod o-w /opt/GC_Service");
  }

  @Test
  void readOnlyDisk_isMadeWritableBeforeAnythingIsCreatedThere() {
    var missing = Fact.of("agent.folder-missing").with("folder", "/var/opt/azcmagent/log");
    var readOnly =
        new DiskObservation(
            List.of(new FolderSpace("/var", "/var", "ext4", 1_000_000L, false, true, null)));
    assertThat(commands(direct().with(readOnly), "agent.log-not-writable", missing))
        .satisfiesExactly(
            look -> assertThat(look).startsWith("ls -ld"),
            remount -> assertThat(remount).startsWith("mount -o remount,rw"),
            create -> assertThat(create).startsWith("install -d"));
    assertThat(commands(direct(), "agent.log-not-writable", missing))
        .noneMatch(it -> it.startsWith("mount"));
  }

  @Test
  void packages_areThoseOfTheDistribution() {
    assertThat(commands(direct().with(programs("/usr/bin/zypper")), "host.trust-store-missing"))
        .allMatch(it -> it.startsWith("zypper") || it.startsWith("update-ca-certificates"))
        .hasSize(2);
    assertThat(commands(direct().with(programs("/usr/bin/dnf")), "agent.version-unsupported"))
        .containsExactly("dnf update azcmagent");
  }

  /** The other entries stay, and the agent's service reads the rest. */
  @Test
  void entryOfNoProxy_isTakenOutOfTheMachinesVariable() {
    var fact = Fact.of("proxy.bypassed").with("entry", "*.azure.com").with("source", "NO_PROXY");
    var route = through("HTTPS_PROXY of the machine", PROXY);
    assertThat(
            route.steps(OperatingSystem.WINDOWS, "tcp.timeout", List.of(fact)).stream()
                .map(ReportedFinding.Step::command))
        .contains(
            "$kept = [Environment]::GetEnvironmentVariable(\"NO_PROXY\", \"Machine\") -split \",\""
                + " | Where-Object { $_.Trim() -ne '*.azure.com' };"
                + " [Environment]::SetEnvironmentVariable(\"NO_PROXY\", ($kept -join \",\"),"
                + " \"Machine\"); Restart-Service himds");
  }

  @Test
  void ownRoutes_areAskedFirst() {
    assertThat(commands(direct(), "tcp.prohibited"))
        .first()
        .isEqualTo("ip route show match 20.190.128.10; ip route get 20.190.128.10");
  }

  private static ProgramsObservation programs(String manager) {
    return new ProgramsObservation(
        List.of(new InstalledProgram("apt, dnf, yum, zypper or tdnf", manager, true)), "/usr/bin");
  }

  private static List<String> commands(Context context, String cause, Fact... facts) {
    return context.steps(OperatingSystem.LINUX, cause, List.of(facts)).stream()
        .map(ReportedFinding.Step::command)
        .filter(Objects::nonNull)
        .toList();
  }

  private Report judgedAgain(Report saved, OperatingSystem system) {
    var run = SavedReportReplay.asRunRecord(saved);
    return new ReportBuilder(CATALOG, system, saved::host)
        .rebuild(saved, run, diagnostician.diagnose(run));
  }

  private static Circumstance ofOther(OperatingSystem system) {
    return switch (system) {
      case LINUX -> Circumstance.WINDOWS;
      case WINDOWS -> Circumstance.LINUX;
    };
  }

  private static List<Context> contexts() {
    var contexts = new ArrayList<Context>();
    var routes =
        List.of(
            direct(),
            through("--proxy", PROXY),
            through("HTTPS_PROXY", PROXY),
            through("HTTPS_PROXY", "http://arc:***@proxy.corp.example:3128"),
            through("HTTPS_PROXY of himdsd.service", PROXY),
            through("proxy.url in /var/opt/azcmagent/localconfig.json", PROXY));
    for (var route : routes) {
      for (var manager : List.of("/usr/bin/apt-get", "/usr/bin/dnf", "/usr/bin/zypper")) {
        for (var server : List.of("127.0.0.53", "10.10.2.53")) {
          contexts.add(
              route
                  .with(programs(manager))
                  .with(
                      ResolverObservation.of("resolv.conf", List.of(server), List.of(), List.of()))
                  .with(new ElevationObservation(false, "mina", "Uid 1000", null))
                  .with(agent(!manager.endsWith("dnf"))));
        }
      }
    }
    return contexts;
  }

  private static ServiceObservation agent(boolean installed) {
    return new ServiceObservation("himdsd", installed, null, null, null, List.of(), null);
  }

  private static Context direct() {
    return new Context(null, null, List.of());
  }

  private static Context through(String source, String proxy) {
    return new Context(source, proxy, List.of());
  }

  /** What a run knows: its proxy, where that was set, and what was seen of the machine. */
  private record Context(@Nullable String source, @Nullable String proxy, List<Observation> seen) {
    Context with(Observation more) {
      var all = new ArrayList<>(seen);
      all.add(more);
      return new Context(source, proxy, all);
    }

    List<ReportedFinding.Step> steps(OperatingSystem system, String causeId, List<Fact> facts) {
      var cause = CATALOG.cause(causeId).orElseThrow();
      var finding =
          new Finding(
              cause,
              cause.severity(),
              cause.code(),
              List.of(HOST),
              null,
              facts,
              Set.of(),
              List.of(),
              Confidence.CERTAIN,
              false);
      return new RemedyAdvisor(system, settings(), run())
          .steps(finding, HOST, CATALOG.text(cause).remedy());
    }

    private List<ReportedSetting> settings() {
      var settings = new ArrayList<ReportedSetting>();
      settings.add(new ReportedSetting("cloud", "AzureCloud", "default", List.of()));
      settings.add(new ReportedSetting("location", "koreacentral", "--location", List.of()));
      settings.add(
          source == null
              ? new ReportedSetting("proxy", "none", "default", List.of())
              : new ReportedSetting("proxy", requireNonNull(proxy), source, List.of()));
      return settings;
    }

    private RunRecord run() {
      var checks = new ArrayList<CheckRecord>();
      for (var observation : seen) {
        checks.add(new CheckRecord("host.it", "here", true, 1, new Outcome.Seen(observation)));
      }
      var target = new EndpointTarget("entra-legacy", HOST, 443, "/", true, false);
      var named = proxy == null ? null : proxy.replace("arc:***@", "");
      var tcp =
          new TcpObservation(
              0,
              1,
              List.of(
                  new TcpConnectAttempt(
                      "20.190.128.10", TcpConnectOutcome.TIMEOUT, 1, null, null, null)),
              null);
      var endpoint =
          new EndpointObservation(
              target, new RequestRoute(named, "it", null), null, tcp, null, null, null, null);
      checks.add(
          new CheckRecord("endpoint.entra-legacy", HOST, true, 1, new Outcome.Seen(endpoint)));
      return new RunRecord(RunContext.ofCheck(false, false, false, List.of()), checks);
    }
  }
}
