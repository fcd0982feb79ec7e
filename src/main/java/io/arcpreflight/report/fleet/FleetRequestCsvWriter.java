package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.fleet.SharedKind;
import io.arcpreflight.report.CsvRecord;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The same request as records, one host of one change each, for firewall managers. */
final class FleetRequestCsvWriter implements FleetWriter {
  private static final List<String> HEADER =
      List.of(
          "rank",
          "cause",
          "owner",
          "place",
          "source",
          "destination",
          "port",
          "protocol",
          "via",
          "servers",
          "frees");

  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    CsvRecord.write(HEADER, out);
    for (var change : FleetRequestWriter.changes(picture)) {
      var sources = new ArrayList<String>();
      change.subnets().forEach(subnet -> sources.add(subnet.value()));
      for (var subject : change.subjects()) {
        CsvRecord.write(
            List.of(
                Integer.toString(change.rank()),
                change.cause(),
                change.owner().id(),
                place(change),
                VisibleText.of(String.join("; ", sources)),
                VisibleText.of(subject.value()),
                "443",
                "tcp",
                via(change),
                Integer.toString(subject.servers()),
                Integer.toString(change.frees())),
            out);
      }
    }
  }

  private static String place(Change change) {
    var place = change.place();
    return place == null ? "" : VisibleText.of(place.value());
  }

  private static String via(Change change) {
    var place = change.place();
    return place != null && place.kind() == SharedKind.PROXY ? VisibleText.of(place.value()) : "";
  }
}
