package io.arcpreflight.report.remedy;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.catalog.Placeholders;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.message.MentionedProxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the steps of a remedy where nothing but words of the agent is known: which system they
 * are of, which proxy and which right, as far as they tell. What is not known is not made up: a
 * step that needs the proxy's address is left out, and how to see it comes first.
 */
public final class WordsAdvisor {
  /** Has the step that shows which proxy there is. */
  private static final String ABOUT_THE_PROXY = "proxy-connect-failed";

  private static final String PROXY = "proxy.";
  private static final String KNOWN_HOST = "gbl.his.arc.azure.com";

  private final Catalog catalog;
  private final Optional<OperatingSystem> system;
  private final @Nullable MentionedProxy proxy;
  private final Set<Circumstance> refuted;
  private final @Nullable MentionedAction action;

  public WordsAdvisor(Catalog catalog, String words) {
    this(catalog, words, Optional.empty());
  }

  /**
   * @param origin the system that the words are of, where that is known whatever they tell
   */
  public WordsAdvisor(Catalog catalog, String words, Optional<OperatingSystem> origin) {
    this.catalog = catalog;
    this.system = MentionedSystem.in(words).or(() -> origin);
    this.proxy = MentionedProxy.in(words).orElse(null);
    this.refuted = RefutedCircumstances.by(words, system);
    this.action = MentionedAction.in(words).orElse(null);
  }

  /** The system that the words are of; empty where they do not tell. */
  public Optional<OperatingSystem> system() {
    return system;
  }

  /**
   * What stands in for the places in texts.
   *
   * @param hosts that the words are about, the proxy perhaps among them
   * @param unknownHost stands for a host where they name none
   * @param unknownProxy stands for the proxy where they name none
   */
  public Placeholders values(List<String> hosts, String unknownHost, String unknownProxy) {
    var subject = unknownHost;
    for (var host : hosts) {
      if (proxy == null || !host.equals(proxy.host())) {
        subject = host;
        break;
      }
    }
    if (proxy == null) {
      return withRights(new Placeholders(subject, "REGION", "CLOUD", unknownProxy));
    }
    var isOther = subject.equals(unknownHost);
    var values =
        new HashMap<>(
            new Placeholders(isOther ? KNOWN_HOST : subject, "REGION", "CLOUD", proxy.url())
                .values());
    values.put("proxyHost", proxy.host());
    if (proxy.port() != null) {
      values.put("proxyPort", proxy.port());
    }
    return withRights(new Placeholders(values));
  }

  private Placeholders withRights(Placeholders known) {
    if (action == null) {
      return known;
    }
    var values = new HashMap<>(known.values());
    values.putAll(action.values());
    return new Placeholders(values);
  }

  /** The steps for a cause. */
  public List<RemedyStep> ofCause(String cause, List<RemedyStep> remedy) {
    var isAboutProxy = cause.startsWith(PROXY);
    var steps = new ArrayList<RemedyStep>(remedy.size() + 1);
    if (isAboutProxy) {
      var frame = catalog.message(ABOUT_THE_PROXY).orElseThrow();
      steps.add(catalog.text(frame).remedy().getFirst());
    }
    var inTunnel = isAboutProxy ? Circumstance.DIRECT : Circumstance.PROXIED;
    for (var step : remedy) {
      if (!step.when().contains(inTunnel)) {
        steps.add(step);
      }
    }
    return possible(steps);
  }

  /** Those that can be done with what is known, and that nothing known speaks against. */
  public List<RemedyStep> possible(List<RemedyStep> remedy) {
    var steps = new ArrayList<RemedyStep>(remedy.size());
    for (var step : remedy) {
      if (isKnown(step)
          && system.stream().noneMatch(step::isForeignTo)
          && step.when().stream().noneMatch(refuted::contains)) {
        steps.add(step);
      }
    }
    return steps;
  }

  private boolean isKnown(RemedyStep step) {
    if (step.asksFor("proxyPort") && (proxy == null || proxy.port() == null)) {
      return false;
    }
    return proxy != null || !(step.asksFor("proxy") || step.asksFor("proxyHost"));
  }
}
