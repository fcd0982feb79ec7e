package io.arcpreflight.report.endpoints;

/** Host patterns of products whose wildcard stands for whole labels, at the beginning only. */
final class WholeLabelWildcard {
  private WholeLabelWildcard() {}

  /** The pattern, or where it has a wildcard within, the narrowest that such a product takes. */
  static String of(String host) {
    var wildcard = host.lastIndexOf('*');
    if (wildcard < 0) {
      return host;
    }
    var dot = host.indexOf('.', wildcard);
    return dot < 0 ? host : "*" + host.substring(dot);
  }

  /** Whether more is let through than the pattern says. */
  static boolean isWider(String host) {
    return !of(host).equals(host);
  }
}
