package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.fleet.FleetPicture.FleetRow;
import io.arcpreflight.report.json.JsonOutput;
import java.io.IOException;

/** For log collectors and databases: one finding of one server a line. */
final class FleetNdjsonWriter implements FleetWriter {
  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    picture.forEachRow(row -> JsonOutput.writeLine(FleetRow.class, row, out));
  }
}
