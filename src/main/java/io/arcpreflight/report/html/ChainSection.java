package io.arcpreflight.report.html;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every chain of certificates that was shown, once, with the hosts that showed it. */
final class ChainSection {
  private static final int MOST_NAMES = 12;
  private static final int DATE = "2026-01-31".length();

  private final Labels words;
  private final HtmlOutput out;
  private final Instant now;

  ChainSection(Labels words, HtmlOutput out, Report report) {
    this.words = words;
    this.out = out;
    this.now = report.startedAt().toInstant();
  }

  /** The chains by the fingerprints of their certificates. */
  static Map<String, Chain> chains(List<EndpointWay> ways) {
    var chains = new LinkedHashMap<String, Chain>();
    for (var way : ways) {
      var proxy = way.seen().proxy();
      if (proxy != null && proxy.tls() != null) {
        add(proxy.tls(), proxy.url(), chains);
      }
      if (way.seen().tls() != null) {
        add(way.seen().tls(), way.seen().target().host(), chains);
      }
    }
    return chains;
  }

  private static void add(TlsObservation tls, String host, Map<String, Chain> chains) {
    if (tls.chain().isEmpty()) {
      return;
    }
    var key = new StringBuilder(tls.outcome().id());
    for (var certificate : tls.chain()) {
      key.append(' ').append(certificate.sha256());
    }
    var chain = chains.computeIfAbsent(key.toString(), _ -> new Chain(tls, new ArrayList<>()));
    if (!chain.hosts.contains(host)) {
      chain.hosts.add(host);
    }
  }

  /** A chain, as one of those who showed it was seen. */
  record Chain(TlsObservation tls, List<String> hosts) {}

  void write(Map<String, Chain> chains) {
    var left = new LeftOutRest(words, out);
    var rest = chains.size();
    out.begin("div", "chains");
    for (var chain : chains.values()) {
      if (left.begins(rest--)) {
        break;
      }
      out.newLine().begin("article", "card chain").flag("data-item");
      write(chain);
      out.end();
    }
    out.end();
  }

  private void write(Chain chain) {
    var tone = chain.tls.outcome() == TlsOutcome.ESTABLISHED ? Tone.GOOD : Tone.BAD;
    out.begin("div", "chain-head " + tone.id()).icon(tone.id()).begin("div");
    out.begin("h3");
    if (chain.hosts.size() == 1) {
      out.name(chain.hosts.getFirst()).end();
    } else {
      out.text(words.text(Label.HTML_ENDPOINTS, chain.hosts.size())).end();
    }
    out.begin("p", "hint").text(verdict(chain.tls)).end();
    if (chain.hosts.size() > 1) {
      out.begin("p", "chips");
      first(chain.hosts).forEach(out::chip);
      out.end();
    }
    out.end().end();
    out.begin("ol");
    for (var i = 0; i < chain.tls.chain().size(); i++) {
      write(chain.tls.chain().get(i), i);
    }
    out.end();
  }

  private List<String> first(List<String> hosts) {
    if (hosts.size() <= MOST_NAMES) {
      return hosts;
    }
    var shown = new ArrayList<>(hosts.subList(0, MOST_NAMES));
    shown.add(words.text(Label.HTML_MORE, hosts.size() - MOST_NAMES));
    return shown;
  }

  private String verdict(TlsObservation tls) {
    var trust = tls.trust();
    var agreed = new StringBuilder();
    if (tls.protocol() != null) {
      agreed.append(tls.protocol().replace("TLSv", "TLS "));
    }
    if (tls.cipher() != null) {
      agreed.append(agreed.isEmpty() ? "" : ", ").append(tls.cipher());
    }
    if (trust != null) {
      var own = trust.trustedByOwnRoots();
      agreed.append(agreed.isEmpty() ? "" : "; ");
      agreed.append(
          words.sentence(
              (trust.trusted() ? Fact.of("detail.trusted") : Fact.of("detail.not-trusted"))
                  .with("store", trust.store())
                  .with("roots", trust.roots())
                  .with("public", own == null ? null : own ? "yes" : "no")));
    }
    return agreed.toString();
  }

  private void write(PeerCertificate certificate, int depth) {
    var role =
        depth == 0
            ? Label.HTML_CERT_SERVER
            : certificate.selfIssued() ? Label.HTML_CERT_ROOT : Label.HTML_CERT_INTERMEDIATE;
    out.begin("li", "certificate").begin("p", "role");
    out.text(words.text(role)).end();
    out.begin("p", "common").text(commonName(certificate.subject())).end();
    out.begin("dl", "pairs");
    pair(words.text(Label.HTML_CERT_SUBJECT), certificate.subject(), "");
    pair(words.text(Label.HTML_CERT_ISSUER), certificate.issuer(), "");
    var from = certificate.notBefore().toString();
    var until = certificate.notAfter().toString();
    pair(
        words.text(Label.HTML_CERT_VALID),
        from.substring(0, DATE) + " – " + until.substring(0, DATE) + ", " + age(certificate),
        now.isBefore(certificate.notBefore()) || now.isAfter(certificate.notAfter()) ? "bad" : "");
    if (!certificate.names().isEmpty()) {
      out.begin("dt").text(words.text(Label.HTML_CERT_NAMES)).end().begin("dd");
      var separator = "";
      for (var name : first(certificate.names())) {
        out.text(separator).name(name);
        separator = ", ";
      }
      out.end();
    }
    pair(
        words.text(Label.HTML_CERT_SERIAL),
        certificate.serial(),
        certificate.negativeSerial() ? "warn" : "");
    pair("SHA-256", certificate.sha256(), "");
    out.end().end();
  }

  private String age(PeerCertificate certificate) {
    if (now.isBefore(certificate.notBefore())) {
      var days = Duration.between(now, certificate.notBefore()).toDays();
      return words.text(Label.HTML_CERT_BEGINS, days);
    }
    var days = Duration.between(now, certificate.notAfter()).toDays();
    return days < 0 || now.isAfter(certificate.notAfter())
        ? words.text(Label.HTML_CERT_ENDED, -days)
        : words.text(Label.HTML_CERT_DAYS, days);
  }

  private void pair(String name, String value, String kind) {
    out.begin("dt").text(name).end().begin("dd", kind).text(value).end();
  }

  /** What a certificate is called in short: its common name, else all of its subject. */
  static String commonName(String subject) {
    for (var part : subject.split("(?<!\\\\),\\s*", -1)) {
      if (part.startsWith("CN=")) {
        return part.substring("CN=".length());
      }
    }
    return subject;
  }
}
