package io.arcpreflight.report.endpoints;

import java.io.IOException;

/** Writes an endpoint list in one format. */
public interface EndpointListWriter {
  void write(FirewallList list, Appendable out) throws IOException;
}
