package io.arcpreflight.report.remedy;

import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.endpoint.OperatingSystem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What cannot hold where words come from, as far as they tell. */
final class RefutedCircumstances {
  /** Steps for these would contradict one another; the agent has words, so it is there. */
  private static final Set<Circumstance> NEVER_TOLD =
      EnumSet.of(
          Circumstance.PROXY_FROM_FLAG,
          Circumstance.PROXY_FROM_SHELL,
          Circumstance.PROXY_FROM_SERVICE,
          Circumstance.NO_AGENT);

  private static final Set<Circumstance> SYSTEMS =
      EnumSet.of(Circumstance.LINUX, Circumstance.WINDOWS);
  private static final Set<Circumstance> MANAGERS =
      EnumSet.of(Circumstance.APT, Circumstance.DNF, Circumstance.ZYPPER);

  private static final Pattern DIALED = Pattern.compile("dial tcp [\\[0-9]");
  private static final Pattern DIALED_PROXY = Pattern.compile("proxyconnect tcp: ");
  private static final Pattern LOCAL_STUB = Pattern.compile(" on 127\\.0\\.0\\.5[34]:53\\b");
  private static final Pattern OTHER_SERVER =
      Pattern.compile(" on (?!127\\.)[0-9a-f.:\\[\\]]+:53\\b");
  private static final Pattern APT = Pattern.compile("\\b(?:apt|apt-get|dpkg)\\b|\\bE: ");
  private static final Pattern DNF = Pattern.compile("\\b(?:dnf|yum)\\b");
  private static final Pattern ZYPPER = Pattern.compile("\\bzypper\\b");

  private RefutedCircumstances() {}

  /**
   * What the words and the system speak against.
   *
   * @param system that the words are of, where that is known
   */
  static Set<Circumstance> by(String words, Optional<OperatingSystem> system) {
    var refuted = EnumSet.copyOf(NEVER_TOLD);
    system.ifPresent(it -> addOther(Circumstance.of(it), SYSTEMS, refuted));
    addRoutes(words, refuted);
    addResolvers(words, refuted);
    addPackages(words, refuted);
    // A command of Windows stands with a condition that only Linux knows.
    if (system.filter(OperatingSystem.WINDOWS::equals).isPresent()) {
      refuted.removeIf(Circumstance::isOfLinux);
    }
    return refuted;
  }

  private static void addRoutes(String words, Set<Circumstance> refuted) {
    if (DIALED_PROXY.matcher(words).find()) {
      refuted.add(Circumstance.DIRECT);
      refuted.add(Circumstance.UNPROXIED);
    } else if (DIALED.matcher(words).find()) {
      refuted.add(Circumstance.PROXIED);
    }
  }

  private static void addResolvers(String words, Set<Circumstance> refuted) {
    var isStub = LOCAL_STUB.matcher(words).find();
    var isOther = OTHER_SERVER.matcher(words).find();
    if (isStub && !isOther) {
      refuted.add(Circumstance.RESOLV_CONF);
      refuted.add(Circumstance.NETWORK_MANAGER);
      refuted.add(Circumstance.RESOLVCONF);
      refuted.add(Circumstance.UNMANAGED);
    } else if (isOther && !isStub) {
      refuted.add(Circumstance.RESOLVED);
    }
  }

  private static void addPackages(String words, Set<Circumstance> refuted) {
    var told = EnumSet.noneOf(Circumstance.class);
    if (APT.matcher(words).find()) {
      told.add(Circumstance.APT);
    }
    if (DNF.matcher(words).find()) {
      told.add(Circumstance.DNF);
    }
    if (ZYPPER.matcher(words).find()) {
      told.add(Circumstance.ZYPPER);
    }
    if (told.size() == 1) {
      addOther(told.iterator().next(), MANAGERS, refuted);
    }
  }

  private static void addOther(Circumstance one, Set<Circumstance> all, Set<Circumstance> refuted) {
    for (var other : all) {
      if (other != one) {
        refuted.add(other);
      }
    }
  }
}
