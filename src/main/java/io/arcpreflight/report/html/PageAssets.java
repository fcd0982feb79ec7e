package io.arcpreflight.report.html;

import io.arcpreflight.text.BundledText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style, the script and the pictures of the page, and the policy that allows nothing else. */
record PageAssets(String style, String script, String symbols) {

  static PageAssets read() {
    return new PageAssets(
        BundledText.read(PageAssets.class, "page.css"),
        BundledText.read(PageAssets.class, "page.js"),
        BundledText.read(PageAssets.class, "symbols.svg"));
  }

  /** The page loads nothing, and runs and looks like nothing but these two. */
  String policy() {
    return "default-src 'none'; script-src '"
        + hash(script)
        + "'; style-src '"
        + hash(style)
        + "'; base-uri 'none'; form-action 'none'";
  }

  /** What the policy calls a text. */
  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has SHA-256 everywhere", e);
    }
  }
}
