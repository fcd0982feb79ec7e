package io.arcpreflight.report.endpoints;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Address objects and groups of them, one for each end and port, as the CLI of FortiOS reads. */
final class FortiGateEndpointList implements EndpointListWriter {
  private static final int LONGEST_NAME = 63;
  private static final int LONGEST_COMMENT = 255;

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    comment(list.word("title"), out);
    comment(list.scope(), out);
    var anyRegion = list.anyRegion();
    if (anyRegion.isPresent()) {
      comment(anyRegion.get(), out);
    }
    comment(list.word("fortigate-use"), out);
    var written = new LinkedHashSet<String>();
    var groups = new LinkedHashMap<String, Set<String>>();
    out.append("config firewall address\n");
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        var host = WholeLabelWildcard.of(rule.host());
        if (written.add(host)) {
          address(host, rule, list, out);
        }
        for (var port : rule.ports()) {
          groups
              .computeIfAbsent("arc-" + group.id() + "-" + port, _ -> new LinkedHashSet<>())
              .add(name(host));
        }
      }
    }
    out.append("end\nconfig firewall addrgrp\n");
    for (var group : groups.entrySet()) {
      group(group, out);
    }
    out.append("end\n");
  }

  private static void address(String host, FirewallRule rule, FirewallList list, Appendable out)
      throws IOException {
    var reason = String.join("; ", rule.reasons());
    var remark =
        WholeLabelWildcard.isWider(rule.host()) ? reason + ". " + list.word("wider") : reason;
    out.append("    edit ").append(quoted(name(host))).append('\n');
    if (rule.isAddress()) {
      out.append("        set type ipmask\n");
      out.append("        set subnet ").append(host).append(" 255.255.255.255\n");
    } else {
      out.append("        set type fqdn\n");
      out.append("        set fqdn ").append(quoted(host)).append('\n');
    }
    out.append("        set comment ").append(quoted(cut(remark, LONGEST_COMMENT))).append('\n');
    out.append("    next\n");
  }

  private static void group(Map.Entry<String, Set<String>> group, Appendable out)
      throws IOException {
    out.append("    edit ").append(quoted(group.getKey())).append("\n        set member");
    for (var member : group.getValue()) {
      out.append(' ').append(quoted(member));
    }
    out.append("\n    next\n");
  }

  /** Of a name that is too long, its end tells it from others. */
  private static String name(String host) {
    var name = "arc-" + host;
    return name.length() <= LONGEST_NAME
        ? name
        : "arc-" + name.substring(name.length() - LONGEST_NAME + "arc-".length());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static void comment(String text, Appendable out) throws IOException {
    out.append("# ").append(text).append('\n');
  }
}
