package io.arcpreflight.report.remedy;

import static java.util.stream.Collectors.joining;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Placeholders;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.net.HostName;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.ReportedSetting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the steps of a remedy that help where a run was, and fills in what it knows. */
public final class RemedyAdvisor {
  private static final String OPENSSL_ROUTE = "{opensslRoute}";
  private static final String TLS_PROXY = " -proxy https:";
  private static final String CURL = "curl -v";
  private static final String CURL_TO_URL = "{curlRoute} --max-time 10 -o /dev/null {url}/";
  private static final String HTTPS = "443";

  private final OperatingSystem system;
  private final RemedyContext context;

  /**
   * @param system whose commands are shown
   * @param settings of the run
   */
  public RemedyAdvisor(OperatingSystem system, List<ReportedSetting> settings, RunRecord run) {
    this.system = system;
    this.context = RemedyContext.of(system, settings, run);
  }

  /** What stands in for the places in the texts of a finding. */
  public Placeholders words(Finding finding, @Nullable String subject) {
    return new Placeholders(values(finding, subject));
  }

  /** Who has to act: inside of a proxy's tunnel the proxy's team is the one to ask. */
  public Owner owner(Finding finding) {
    var owner = finding.cause().owner(finding.shared());
    var area = finding.cause().area();
    var isOfConnection = area == Area.TLS || area == Area.HTTP;
    return owner == Owner.NETWORK && isOfConnection && isProxied(finding) ? Owner.PROXY : owner;
  }

  /** What to do about a finding here. */
  public List<ReportedFinding.Step> steps(
      Finding finding, @Nullable String subject, List<RemedyStep> remedy) {
    var circumstances = circumstances(finding);
    var values = values(finding, subject);
    var steps = new ArrayList<ReportedFinding.Step>(remedy.size());
    for (var step : remedy) {
      if (!step.isForeignTo(system)
          && !step.isRuledOutBy(finding.shared())
          && isOfUse(step, circumstances)) {
        add(step, finding, values, steps);
      }
    }
    return steps;
  }

  private boolean isOfUse(RemedyStep step, Set<Circumstance> circumstances) {
    for (var needed : step.when()) {
      var isElsewhere = system == OperatingSystem.WINDOWS && needed.isOfLinux();
      if (!isElsewhere && !circumstances.contains(needed)) {
        return false;
      }
    }
    return true;
  }

  private void add(
      RemedyStep step,
      Finding finding,
      Map<String, String> values,
      List<ReportedFinding.Step> steps) {
    var about = facts(step, finding);
    if (about.isEmpty()) {
      return;
    }
    var first = new HashMap<>(values);
    first.putAll(told(about.getFirst()));
    var text = new Placeholders(first).fill(step.text());
    var template = step.command(system);
    if (template == null) {
      steps.add(new ReportedFinding.Step(text, null));
      return;
    }
    var commands = new LinkedHashSet<String>();
    for (var fact : about) {
      var all = new HashMap<>(values);
      all.putAll(told(fact));
      commands.add(filled(throughProxy(template, all), all));
    }
    steps.add(new ReportedFinding.Step(text, String.join("\n", commands)));
  }

  private String filled(String template, Map<String, String> values) {
    return new Placeholders(quoted(values, template)).fill(template);
  }

  /** s_client speaks to its proxy in the clear only; curl shows the same of the certificate. */
  private static String throughProxy(String template, Map<String, String> values) {
    return template.contains(OPENSSL_ROUTE)
            && values.getOrDefault("opensslRoute", "").startsWith(TLS_PROXY)
        ? (template.contains("-tls1_2") ? CURL + " --tls-max 1.2" : CURL) + CURL_TO_URL
        : template;
  }

  /** The facts that a step is done for; a step that is about none is done once. */
  private static List<Fact> facts(RemedyStep step, Finding finding) {
    return step.fact() == null
        ? List.of(Fact.of(""))
        : finding.facts().stream().filter(fact -> fact.id().equals(step.fact())).toList();
  }

  /** What holds for a finding. */
  public Set<Circumstance> circumstances(Finding finding) {
    var all = EnumSet.noneOf(Circumstance.class);
    all.addAll(context.everywhere());
    all.add(Circumstance.of(system));
    all.add(isProxied(finding) ? Circumstance.PROXIED : Circumstance.DIRECT);
    if (context.proxy().url() == null) {
      all.add(Circumstance.UNPROXIED);
    }
    return all;
  }

  private boolean isProxied(Finding finding) {
    var endpoint = context.endpoint(finding.subjects());
    return endpoint == null ? context.proxy().url() != null : !endpoint.route().isDirect();
  }

  private Map<String, String> values(Finding finding, @Nullable String subject) {
    var values = new HashMap<String, String>();
    for (var fact : finding.facts()) {
      told(fact).forEach(values::putIfAbsent);
    }
    values.putAll(context.values());
    values.putIfAbsent("role", "Azure Connected Machine Onboarding");
    values.putIfAbsent(
        "scope",
        "/subscriptions/%s/resourceGroups/%s"
            .formatted(
                values.getOrDefault("subscription", "SUBSCRIPTION"),
                values.getOrDefault("resourceGroup", "RESOURCE_GROUP")));
    if (subject != null) {
      values.put("subject", subject);
      values.put("subjects", words(finding.subjects()));
      values.put("names", String.join("|", hosts(finding.subjects())));
    }
    addRoute(finding, subject, values);
    return values;
  }

  private void addRoute(Finding finding, @Nullable String subject, Map<String, String> values) {
    var endpoint = context.endpoint(finding.subjects());
    var ofProxy = endpoint == null && subject != null ? portOfProxy(subject) : null;
    if (endpoint != null) {
      addHost(endpoint.target().host(), Integer.toString(endpoint.target().port()), values);
      addPeer(endpoint, values);
    } else if (subject != null) {
      addHost(subject, ofProxy == null ? HTTPS : ofProxy, values);
    }
    if (values.containsKey("address")) {
      values.put("peer", values.get("address"));
    } else if (values.containsKey("server")) {
      values.putIfAbsent("peer", values.get("server"));
    }
    var proxy = ofProxy == null ? routeProxy(endpoint) : null;
    values.put("curlRoute", curlRoute(proxy));
    values.put("opensslRoute", proxy == null ? "" : opensslRoute(proxy));
    if (proxy != null) {
      values.put("proxy", proxy);
    }
    addCredentials(values);
    var known = values.get("proxy");
    var hostPort = known == null ? "" : withoutScheme(known);
    var colon = hostPort.lastIndexOf(':');
    if (colon >= 0) {
      values.put("proxyHost", hostPort.substring(0, colon));
      values.put("proxyPort", hostPort.substring(colon + 1));
    }
  }

  /** A password is never written out: curl takes it from the environment, or asks. */
  private void addCredentials(Map<String, String> values) {
    var proxy = context.proxy();
    values.put("proxyUser", proxy.user() == null ? "" : " --proxy-user " + word(proxy.user()));
    if (proxy.user() != null) {
      values.put("proxyUserName", proxy.user());
    }
    var url = proxy.isInherited() ? null : proxy.url();
    values.put("proxyOption", url == null ? "" : " -x " + word(url));
  }

  private static void addHost(String host, String port, Map<String, String> values) {
    values.put("host", host);
    values.put("port", port);
    values.put("endpoint", host + ":" + port);
    values.put("url", "https://" + host + (port.equals(HTTPS) ? "" : ":" + port));
  }

  /** The port of the proxy, where the subject is the proxy itself. */
  private @Nullable String portOfProxy(String subject) {
    var proxy = context.proxy().url();
    return proxy != null && withoutScheme(proxy).startsWith(subject + ":")
        ? withoutScheme(proxy).substring(subject.length() + 1)
        : null;
  }

  private @Nullable String routeProxy(@Nullable EndpointObservation endpoint) {
    return endpoint == null ? context.proxy().url() : endpoint.route().proxy();
  }

  /** The address that packets for the endpoint go to first: the proxy's, where there is one. */
  private static void addPeer(EndpointObservation endpoint, Map<String, String> values) {
    var tcp = endpoint.proxy() == null ? endpoint.tcp() : endpoint.proxy().tcp();
    if (tcp != null && !tcp.attempts().isEmpty()) {
      values.put("peer", tcp.attempts().getFirst().address());
    } else if (endpoint.dns() != null && !endpoint.dns().system().addresses().isEmpty()) {
      values.put("peer", endpoint.dns().system().addresses().getFirst());
    }
  }

  private String curlRoute(@Nullable String proxy) {
    if (proxy == null) {
      return " --noproxy '*'";
    }
    var user = context.proxy().user();
    if (user == null) {
      return " -x " + word(proxy);
    }
    return context.proxy().isInherited()
        ? ""
        : " -x " + word(proxy) + " --proxy-user " + word(user);
  }

  private String opensslRoute(String proxy) {
    if (proxy.startsWith("https://")) {
      return TLS_PROXY;
    }
    var user = context.proxy().user();
    var credentials =
        user == null ? "" : " -proxy_user " + word(user) + " -proxy_pass file:PASSWORD_FILE";
    return " -proxy " + word(withoutScheme(proxy)) + credentials;
  }

  private String word(String value) {
    return ShellQuoting.of(system).quoted(value);
  }

  private static String withoutScheme(String url) {
    var scheme = url.indexOf("://");
    return scheme < 0 ? url : url.substring(scheme + 3);
  }

  private Map<String, String> told(Fact fact) {
    var values = new HashMap<String, String>();
    fact.values()
        .forEach(
            (name, value) ->
                values.put(name, value instanceof List<?> list ? words(list) : value.toString()));
    values
        .keySet()
        .removeIf(name -> Fragment.isOne(name) && !(fact.values().get(name) instanceof List));
    var entry = values.get("entry");
    if (entry != null) {
      values.put("entryText", ShellQuoting.of(system).literal(entry));
    }
    return values;
  }

  /** Each as a word of its own for a shell, but for those that are none. */
  private String words(List<?> values) {
    var quoting = ShellQuoting.of(system);
    return values.stream().map(String::valueOf).map(quoting::quoted).collect(joining(" "));
  }

  private static List<String> hosts(List<String> names) {
    return names.stream().filter(HostName::isValid).toList();
  }

  /** What a command is filled with; what could break out of quotes around its place is left out. */
  private Map<String, String> quoted(Map<String, String> values, String template) {
    var quoting = ShellQuoting.of(system);
    var quoted = new HashMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (Fragment.isOne(name)) {
            quoted.put(name, value);
          } else if (quoting.isInert(value) || !ShellQuoting.isWithinQuotes(name, template)) {
            quoted.put(name, quoting.quoted(value));
          }
        });
    return quoted;
  }
}
