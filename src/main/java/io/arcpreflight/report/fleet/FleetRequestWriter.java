package io.arcpreflight.report.fleet;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.fleet.SharedKind;
import io.arcpreflight.report.markdown.MarkdownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The request for changes on the way of many servers to Azure, one for each owner and place: from
 * which subnets, to which hosts.
 */
public final class FleetRequestWriter implements FleetWriter {
  private final FleetWords words;

  public FleetRequestWriter(FleetWords words) {
    this.words = words;
  }

  /** Those that are made on the way, not on the servers or in Azure. */
  static List<Change> changes(FleetPicture picture) {
    var changes = new ArrayList<Change>();
    for (var change : picture.document().changes()) {
      switch (change.owner()) {
        case NETWORK, PROXY, DNS, PKI -> changes.add(change);
        case HOST, IDENTITY, AZURE -> {}
      }
    }
    return changes;
  }

  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    var changes = changes(picture);
    var waiting = picture.document().readiness().notReady();
    out.append("# ").append(words.text("request.title", waiting)).append("\n\n");
    if (changes.isEmpty()) {
      out.append(words.text("request.none")).append('\n');
    }
    for (var change : changes) {
      write(change, out);
    }
  }

  /** The part of one change. */
  public String text(Change change) {
    var out = new StringBuilder();
    try {
      write(change, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void write(Change change, Appendable out) throws IOException {
    var place = change.place();
    out.append("## ").append(MarkdownText.code(change.cause()));
    if (place != null) {
      out.append(' ').append(words.kind(place.kind())).append(' ');
      out.append(MarkdownText.code(place.value()));
    }
    out.append(": ").append(words.text("request.frees", change.frees())).append("\n\n");
    out.append(words.text(task(change.owner()))).append("\n\n");
    item("request.why", MarkdownText.plain(change.title()), out);
    if (place != null && place.kind() == SharedKind.PROXY) {
      item("request.via", MarkdownText.code(place.value()), out);
    }
    list("request.from", change.subnets(), out);
    list("request.to", change.subjects(), out);
    if (!change.named().isEmpty()) {
      out.append('\n').append(words.text("request.verify")).append("\n\n");
      MarkdownText.block(
          "sh", "", List.of("arc-preflight check   # " + change.named().getFirst()), out);
    }
    out.append('\n');
  }

  private static String task(Owner owner) {
    return switch (owner) {
      case PROXY -> "request.proxy";
      case DNS -> "request.dns";
      case PKI -> "request.pki";
      case NETWORK, HOST, IDENTITY, AZURE -> "request.network";
    };
  }

  private void item(String key, String value, Appendable out) throws IOException {
    out.append("- ").append(words.text(key)).append(": ").append(value).append('\n');
  }

  private void list(String key, List<Count> counts, Appendable out) throws IOException {
    if (!counts.isEmpty()) {
      out.append("- ").append(words.text(key)).append(":\n");
      for (var count : counts) {
        out.append("  - ").append(MarkdownText.code(count.value())).append(" (");
        out.append(words.count("servers", count.servers())).append(")\n");
      }
    }
  }
}
