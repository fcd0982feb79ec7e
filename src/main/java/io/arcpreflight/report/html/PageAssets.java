package io.arcpreflight.report.html;

import io.arcpreflight.text.BundledText;
import java.util.List;

/**
 * The styles, the script and the pictures of a page, and the policy that allows nothing else.
 * Computing their hashes at each start would cost more than the rest of the page; a test holds them
 * to the files.
 */
public record PageAssets(List<Asset> styles, Asset script, String symbols) {
  static final String STYLE_HASH = "sha256-yAAOuPAsPPrevOKtRAJ158O6tyv/l/ULCafAPcdB5B8=";
  static final String SCRIPT_HASH = "sha256-PNExGVw0dEOgBZx+RFCsJ5vPrzMLg6qgOegStXKI0s0=";

  public PageAssets {
    styles = List.copyOf(styles);
  }

  /** A style or a script, with the hash that the policy knows it by. */
  public record Asset(String text, String hash) {

    /**
     * One of the program's files.
     *
     * @param beside a class of the package that holds it
     */
    public static Asset read(Class<?> beside, String file, String hash) {
      return new Asset(BundledText.read(beside, file), hash);
    }
  }

  /** Those of a report. */
  static PageAssets read() {
    return new PageAssets(
        List.of(style()),
        Asset.read(PageAssets.class, "page.js", SCRIPT_HASH),
        BundledText.read(PageAssets.class, "symbols.svg"));
  }

  /** Those of another page, which has a style beside that of every page. */
  public static PageAssets with(Asset style, Asset script) {
    return new PageAssets(
        List.of(style(), style), script, BundledText.read(PageAssets.class, "symbols.svg"));
  }

  private static Asset style() {
    return Asset.read(PageAssets.class, "page.css", STYLE_HASH);
  }

  /** The page loads nothing, and runs and looks like nothing but these. */
  String policy() {
    var policy = new StringBuilder("default-src 'none'; script-src '").append(script.hash());
    policy.append("'; style-src");
    for (var style : styles) {
      policy.append(" '").append(style.hash()).append('\'');
    }
    return policy.append("; base-uri 'none'; form-action 'none'").toString();
  }
}
