package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.TargetStatus;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.WordWrap;
import java.io.IOException;
import java.util.List;

/** For people: two lines or more per rule, as wide as asked unless an address is longer. */
final class TableEndpointList implements EndpointListWriter {
  private static final String HOST_INDENT = "  ";
  private static final String GAP = "  ";
  private static final String TEXT_INDENT = "    ";

  private final int width;

  TableEndpointList(int width) {
    this.width = width;
  }

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    paragraph(list.word("title"), "", out);
    paragraph(list.scope(), "", out);
    var anyRegion = list.anyRegion();
    if (anyRegion.isPresent()) {
      paragraph(anyRegion.get(), "", out);
    }
    paragraph(list.word("direction"), "", out);
    var groups = list.groups();
    var portWidth = widestPorts(groups);
    var rest = 2 * GAP.length() + portWidth + TextWidth.of(list.word("outbound"));
    var hostWidth = Math.min(widestHost(groups), width - HOST_INDENT.length() - rest);
    for (var group : groups) {
      out.append('\n');
      paragraph(group.title(), "", out);
      for (var rule : group.rules()) {
        out.append(HOST_INDENT)
            .append(TextWidth.pad(rule.host(), hostWidth))
            .append(GAP)
            .append(TextWidth.pad(ports(rule), portWidth))
            .append(GAP)
            .append(list.word("outbound"))
            .append('\n');
        for (var text : rule.reasons()) {
          paragraph(text, TEXT_INDENT, out);
        }
        for (var text : rule.remarks()) {
          paragraph("(" + text + ")", TEXT_INDENT, out);
        }
      }
    }
    without(list, TargetStatus.VIA_GATEWAY, "carried", out);
    if (!list.hostsThatAre(TargetStatus.VIA_GATEWAY).isEmpty()) {
      paragraph("(" + list.word("bypassed") + ")", HOST_INDENT, out);
    }
    without(list, TargetStatus.NOT_WITH_PRIVATE_LINK, "not-with-private-link", out);
    serviceTags(list, out);
  }

  private void serviceTags(FirewallList list, Appendable out) throws IOException {
    if (list.serviceTags().isEmpty()) {
      return;
    }
    out.append('\n');
    paragraph(list.tagWord("title"), "", out);
    for (var tag : list.serviceTags()) {
      out.append(HOST_INDENT).append(tag.name()).append('\n');
      var hosts = list.hostsOf(tag);
      if (!hosts.isEmpty()) {
        paragraph(String.join(", ", hosts), TEXT_INDENT, out);
      }
      var remark = list.remark(tag);
      if (remark.isPresent()) {
        paragraph("(" + remark.get() + ")", TEXT_INDENT, out);
      }
    }
    var uncovered = list.hostsWithoutTag();
    if (!uncovered.isEmpty()) {
      paragraph(list.tagWord("uncovered"), HOST_INDENT, out);
      paragraph(String.join(", ", uncovered), TEXT_INDENT, out);
    }
    paragraph("(" + list.tagWord("wide") + ")", HOST_INDENT, out);
  }

  private void without(FirewallList list, TargetStatus status, String key, Appendable out)
      throws IOException {
    var hosts = list.hostsThatAre(status);
    if (hosts.isEmpty()) {
      return;
    }
    out.append('\n');
    paragraph(list.word(key), "", out);
    for (var host : hosts) {
      out.append(HOST_INDENT).append(host).append('\n');
    }
  }

  private void paragraph(String text, String indent, Appendable out) throws IOException {
    for (var line : WordWrap.lines(text, width - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }

  private static String ports(FirewallRule rule) {
    var text = new StringBuilder();
    for (var port : rule.ports()) {
      text.append(text.isEmpty() ? "" : ", ").append(port);
    }
    return text.toString();
  }

  private static int widestHost(List<FirewallGroup> groups) {
    var widest = 0;
    for (var group : groups) {
      for (var rule : group.rules()) {
        widest = Math.max(widest, TextWidth.of(rule.host()));
      }
    }
    return widest;
  }

  private static int widestPorts(List<FirewallGroup> groups) {
    var widest = 0;
    for (var group : groups) {
      for (var rule : group.rules()) {
        widest = Math.max(widest, ports(rule).length());
      }
    }
    return widest;
  }
}
