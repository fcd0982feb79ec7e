package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.report.json.JsonOutput;
import java.io.IOException;

/** For programs: one document. */
final class FleetJsonWriter implements FleetWriter {
  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    JsonOutput.writeIndented(FleetDocument.class, picture.document(), out);
  }
}
