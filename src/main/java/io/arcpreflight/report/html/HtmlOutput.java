package io.arcpreflight.report.html;

import io.arcpreflight.text.MarkupText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is XML as well. All text of a report passes here and nowhere else, so that none
 * of it can become an element, an attribute or a script. Names of elements and attributes are this
 * program's own.
 */
public final class HtmlOutput {
  /** What a page may take; {@link #isFull()} keeps some of it for the ends of what is open. */
  static final int MOST_BYTES = 300_000;

  private static final int FULL = 262_000;
  private static final int WITHOUT_DETAILS = 220_000;
  private static final int LONGEST_TEXT = 4_000;

  private final StringBuilder out = new StringBuilder(160_000);
  private final Deque<String> open = new ArrayDeque<>();
  private int wide;
  private boolean isTagOpen;

  public HtmlOutput() {
    out.append("<!DOCTYPE html>\n");
  }

  public HtmlOutput begin(String element) {
    endTag();
    out.append('<').append(element);
    open.push(element);
    isTagOpen = true;
    return this;
  }

  /** An element of this class. */
  public HtmlOutput begin(String element, String kind) {
    return begin(element).attribute("class", kind);
  }

  /** An attribute of the element that was just begun. */
  public HtmlOutput attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    foreign(value);
    out.append('"');
    return this;
  }

  /** An attribute that is there or not. */
  public HtmlOutput flag(String name) {
    return attribute(name, name);
  }

  public HtmlOutput text(String text) {
    endTag();
    foreign(text);
    return this;
  }

  /** A name that may be broken at its dots, but for the last. */
  public HtmlOutput name(String name) {
    var start = 0;
    var last = name.lastIndexOf('.');
    for (var dot = name.indexOf('.', 1); dot > 0 && dot < last; dot = name.indexOf('.', dot + 1)) {
      text(name.substring(start, dot)).begin("wbr").endVoid();
      start = dot;
    }
    return text(name.substring(start));
  }

  public HtmlOutput end() {
    endTag();
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends one of the few elements that have no end. */
  public HtmlOutput endVoid() {
    open.pop();
    out.append("/>");
    isTagOpen = false;
    return this;
  }

  /** A whole element with text in it. */
  public HtmlOutput element(String element, String kind, String text) {
    return begin(element, kind).text(text).end();
  }

  /** A name as what stands out from text. */
  public HtmlOutput chip(String name) {
    return begin("code", "chip").name(name).end().text(" ");
  }

  /** A whole element that is there to be read by people only, as its neighbour says the same. */
  public HtmlOutput icon(String id) {
    begin("svg", "icon").attribute("aria-hidden", "true").attribute("focusable", "false");
    begin("use").attribute("href", "#i-" + id).end();
    return end();
  }

  /** A link, where the address is one of the web; else its text alone. */
  public HtmlOutput link(String address, String text) {
    if (!address.startsWith("https://")) {
      return text(text);
    }
    begin("a").attribute("href", address).attribute("rel", "noopener noreferrer");
    return text(text).end();
  }

  /** A style or a script of this program's own, which must be exactly what its hash is of. */
  public HtmlOutput own(String element, String source) {
    begin(element);
    endTag();
    out.append(source);
    return end();
  }

  /** A part of the page that is this program's own. */
  public HtmlOutput own(String markup) {
    endTag();
    out.append(markup);
    return this;
  }

  public HtmlOutput newLine() {
    endTag();
    out.append('\n');
    return this;
  }

  /** Whether lists end here. */
  public boolean isFull() {
    return bytes() > FULL;
  }

  /** Whether there is no more room for what each check saw. */
  public boolean isCrowded() {
    return bytes() > WITHOUT_DETAILS;
  }

  /** Hands over what is written so far; what follows is bounded anew. */
  public void drainTo(Appendable to) throws IOException {
    endTag();
    to.append(out);
    out.setLength(0);
    wide = 0;
  }

  /** The page. */
  String page() {
    return out.append('\n').toString();
  }

  private int bytes() {
    return out.length() + wide;
  }

  private void endTag() {
    if (isTagOpen) {
      out.append('>');
      isTagOpen = false;
    }
  }

  private void foreign(String text) {
    var start = out.length();
    out.append(MarkupText.escaped(cut(text)));
    for (var i = start; i < out.length(); i++) {
      var c = out.charAt(i);
      wide += c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " …";
  }
}
