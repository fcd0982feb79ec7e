package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.TargetStatus;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.WordWrap;
import java.io.IOException;
import java.util.List;

/** For people: two lines or more per rule, 80 columns unless an address is longer. */
final class TableEndpointList implements EndpointListWriter {
  private static final int WIDTH = 80;
  private static final String HOST_INDENT = "  ";
  private static final String TEXT_INDENT = "    ";

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    paragraph(list.word("title"), "", out);
    paragraph(list.scope(), "", out);
    paragraph(list.word("direction"), "", out);
    var groups = list.groups();
    var hostWidth = widestHost(groups);
    var portWidth = widestPorts(groups);
    for (var group : groups) {
      out.append('\n');
      paragraph(group.title(), "", out);
      for (var rule : group.rules()) {
        out.append(HOST_INDENT)
            .append(TextWidth.pad(rule.host(), hostWidth))
            .append("  ")
            .append(TextWidth.pad(ports(rule), portWidth))
            .append("  ")
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
    without(list, TargetStatus.NOT_WITH_PRIVATE_LINK, "not-with-private-link", out);
  }

  private static void without(FirewallList list, TargetStatus reach, String key, Appendable out)
      throws IOException {
    var hosts = list.hostsThatAre(reach);
    if (hosts.isEmpty()) {
      return;
    }
    out.append('\n');
    paragraph(list.word(key), "", out);
    for (var host : hosts) {
      out.append(HOST_INDENT).append(host).append('\n');
    }
  }

  private static void paragraph(String text, String indent, Appendable out) throws IOException {
    for (var line : WordWrap.lines(text, WIDTH - indent.length())) {
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
