package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;

/** Where a request passes on its way, in this order. */
enum Hop {
  SERVER("server", Label.HTML_HOP_SERVER),
  RESOLVER("resolver", Label.HTML_HOP_RESOLVER),
  PROXY("proxy", Label.HTML_HOP_PROXY),
  NETWORK("network", Label.HTML_HOP_NETWORK),
  TLS("tls", Label.HTML_HOP_TLS),
  AZURE("azure", Label.HTML_HOP_AZURE);

  private final String id;
  private final Label label;

  Hop(String id, Label label) {
    this.id = id;
    this.label = label;
  }

  /** The name of its picture. */
  String id() {
    return id;
  }

  Label label() {
    return label;
  }
}
