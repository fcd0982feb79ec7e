package io.arcpreflight.report.change;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.report.change.EndpointChanges.Pair;
import io.arcpreflight.tls.DistinguishedName;
import io.arcpreflight.tls.Issuers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other issuers and other authorities, and certificates that are about to end. */
final class CertificateChanges {
  /** A certificate is told of when its last days become no more than one of these. */
  private static final int[] LAST_DAYS = {14, 7, 3, 1};

  private CertificateChanges() {}

  static void add(List<Pair> pairs, List<Fact> changes) {
    var issuers = new HostGroups();
    var endings = new HostGroups();
    for (var pair : pairs) {
      var before = chain(pair.before());
      var after = chain(pair.after());
      if (before.isEmpty() || after.isEmpty()) {
        continue;
      }
      var change = change(before, after);
      if (change != null) {
        issuers.add(change, pair.host());
      }
      var ending = ending(pair, before, after);
      if (ending != null) {
        endings.add(ending, pair.host());
      }
    }
    issuers.addTo(changes);
    endings.addTo(changes);
  }

  private static List<PeerCertificate> chain(EndpointObservation endpoint) {
    return endpoint.tls() == null ? List.of() : endpoint.tls().chain();
  }

  private static @Nullable Fact change(List<PeerCertificate> before, List<PeerCertificate> after) {
    var then = before.getFirst().issuer();
    var now = after.getFirst().issuer();
    if (then.equals(now)) {
      return authorities(before).equals(authorities(after))
          ? null
          : Fact.of("change.chain").with("issuer", name(now));
    }
    var known = Issuers.bundled();
    var fact =
        known.issuesForAzure(then) && !known.issuesForAzure(now)
            ? Fact.of("change.inspection-on")
            : !known.issuesForAzure(then) && known.issuesForAzure(now)
                ? Fact.of("change.inspection-off")
                : Fact.of("change.issuer");
    return fact.with("before", name(then)).with("after", name(now));
  }

  private static List<String> authorities(List<PeerCertificate> chain) {
    var hashes = new ArrayList<String>();
    for (var certificate : chain.subList(1, chain.size())) {
      hashes.add(certificate.sha256());
    }
    return hashes;
  }

  private static String name(String issuer) {
    var name = DistinguishedName.parse(issuer);
    return name.first("CN").or(() -> name.first("O")).orElse(issuer);
  }

  private static @Nullable Fact ending(
      Pair pair, List<PeerCertificate> before, List<PeerCertificate> after) {
    var then = earliestEnd(before);
    var now = earliestEnd(after);
    var days = daysLeft(now, pair.afterAt());
    var step = step(days);
    return now.isBefore(pair.afterAt())
            || step == step(daysLeft(then, pair.beforeAt()))
            || step == LAST_DAYS.length
        ? null
        : Fact.of("change.certificate-ends").with("ends", now).with("days", days);
  }

  /** Which of the last days it is in; their number where it has more. */
  private static int step(long days) {
    var step = LAST_DAYS.length;
    for (var i = 0; i < LAST_DAYS.length; i++) {
      if (days < LAST_DAYS[i]) {
        step = i;
      }
    }
    return step;
  }

  private static long daysLeft(Instant end, Instant now) {
    return Duration.between(now, end).toDays();
  }

  private static Instant earliestEnd(List<PeerCertificate> chain) {
    var earliest = chain.getFirst().notAfter();
    for (var certificate : chain) {
      if (certificate.notAfter().isBefore(earliest)) {
        earliest = certificate.notAfter();
      }
    }
    return earliest;
  }
}
