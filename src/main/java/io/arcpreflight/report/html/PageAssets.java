package io.arcpreflight.report.html;

import io.arcpreflight.text.BundledText;

/**
 * The style, the script and the pictures of the page, and the policy that allows nothing else.
 * Computing their hashes at each start would cost more than the rest of the page; a test holds them
 * to the files.
 */
record PageAssets(String style, String script, String symbols) {
  static final String STYLE_HASH = "sha256-yAAOuPAsPPrevOKtRAJ158O6tyv/l/ULCafAPcdB5B8=";
  static final String SCRIPT_HASH = "sha256-PNExGVw0dEOgBZx+RFCsJ5vPrzMLg6qgOegStXKI0s0=";

  static PageAssets read() {
    return new PageAssets(
        BundledText.read(PageAssets.class, "page.css"),
        BundledText.read(PageAssets.class, "page.js"),
        BundledText.read(PageAssets.class, "symbols.svg"));
  }

  /** The page loads nothing, and runs and looks like nothing but these two. */
  static String policy() {
    return "default-src 'none'; script-src '"
        + SCRIPT_HASH
        + "'; style-src '"
        + STYLE_HASH
        + "'; base-uri 'none'; form-action 'none'";
  }
}
