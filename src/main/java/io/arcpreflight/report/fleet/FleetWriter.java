package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetPicture;
import java.io.IOException;

/** Puts the picture of many servers into one format. */
@FunctionalInterface
public interface FleetWriter {

  /** Writes all of it; the receiver is neither flushed nor closed. */
  void write(FleetPicture picture, Appendable out) throws IOException;
}
