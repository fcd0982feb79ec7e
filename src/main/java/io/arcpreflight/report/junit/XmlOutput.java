package io.arcpreflight.report.junit;

import io.arcpreflight.text.MarkupText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0, indented by two spaces. */
final class XmlOutput {
  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean isTagOpen;

  XmlOutput(Appendable out) throws IOException {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  XmlOutput begin(String element) throws IOException {
    endTag();
    newLine();
    out.append('<').append(element);
    open.push(element);
    isTagOpen = true;
    return this;
  }

  /** An attribute of the element that was just begun. */
  XmlOutput attribute(String name, String value) throws IOException {
    out.append(' ').append(name).append("=\"").append(MarkupText.escaped(value)).append('"');
    return this;
  }

  /** Ends an element without contents. */
  XmlOutput end() throws IOException {
    var element = open.pop();
    if (isTagOpen) {
      out.append("/>");
      isTagOpen = false;
    } else {
      newLine();
      out.append("</").append(element).append('>');
    }
    if (open.isEmpty()) {
      out.append('\n');
    }
    return this;
  }

  /** Ends an element with lines of text. */
  XmlOutput end(Iterable<String> lines) throws IOException {
    endTag();
    var separator = "";
    for (var line : lines) {
      out.append(separator).append(MarkupText.escaped(line));
      separator = "\n";
    }
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  private void endTag() throws IOException {
    if (isTagOpen) {
      out.append('>');
      isTagOpen = false;
    }
  }

  private void newLine() throws IOException {
    out.append('\n').append("  ".repeat(open.size()));
  }
}
