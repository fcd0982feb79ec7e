package io.arcpreflight.tls;

import io.arcpreflight.text.BundledText;
import io.avaje.jsonb.Jsonb;
import java.util.Locale;
import java.util.Optional;

/** Tells from an issuer's name whether it issues for Azure, or belongs to an inspecting product. */
public final class Issuers {
  private final IssuerList known;

  private Issuers(IssuerList known) {
    this.known = known;
  }

  /** The issuers that this program knows, read at the first call. */
  public static Issuers bundled() {
    return Bundled.ISSUERS;
  }

  /** Whether the issuer's organisation is one that issues certificates for Azure. */
  public boolean issuesForAzure(String issuerDn) {
    return DistinguishedName.parse(issuerDn).first("O").filter(known.azure()::contains).isPresent();
  }

  /** Whose inspecting product the issuer's name gives away, as people call it. */
  public Optional<String> vendor(String issuerDn) {
    for (var value : DistinguishedName.parse(issuerDn).values()) {
      var name = value.toLowerCase(Locale.ROOT);
      for (var inspector : known.inspectors()) {
        for (var word : inspector.words()) {
          if (hasWord(name, word)) {
            return Optional.of(inspector.vendor());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasWord(String name, String word) {
    var at = name.indexOf(word);
    while (at >= 0) {
      var end = at + word.length();
      var startsWord = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
      var endsWord = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
      if (startsWord && endsWord) {
        return true;
      }
      at = name.indexOf(word, at + 1);
    }
    return false;
  }

  private static final class Bundled {
    static final Issuers ISSUERS =
        new Issuers(
            Jsonb.instance()
                .type(IssuerList.class)
                .fromJson(BundledText.read(Issuers.class, "issuers.json")));
  }
}
