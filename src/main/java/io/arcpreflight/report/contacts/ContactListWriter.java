package io.arcpreflight.report.contacts;

import io.arcpreflight.net.HostPort;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.contacts.ContactList.Entry;
import io.arcpreflight.report.json.JsonOutput;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.text.VisibleText;
import io.arcpreflight.text.WordWrap;
import java.io.IOException;
import java.util.LinkedHashSet;

/** Writes whom a run would contact for a person or for a program. */
public final class ContactListWriter {
  private static final String RECEIVER = "  ";
  private static final String TEXT = "    ";

  private final TerminalStyle style;
  private final Labels labels;

  public ContactListWriter(TerminalStyle style, Labels labels) {
    this.style = style;
    this.labels = labels;
  }

  /** A paragraph for each, under a heading for each way. */
  public void writeText(ContactList list, Appendable out) throws IOException {
    if (list.contacts().isEmpty()) {
      paragraph(labels.text(Label.CONTACTS_NOBODY), "", out);
      return;
    }
    paragraph(labels.text(Label.CONTACTS_TITLE), "", out);
    var titles = new LinkedHashSet<String>();
    list.contacts().forEach(contact -> titles.add(title(contact)));
    for (var title : titles) {
      out.append('\n');
      paragraph(title, "", out);
      for (var contact : list.contacts()) {
        if (title(contact).equals(title)) {
          write(contact, out);
        }
      }
    }
    out.append('\n');
    for (var note : list.notes()) {
      paragraph(note.text(), "", out);
    }
  }

  private String title(Entry contact) {
    return switch (contact.way()) {
      case "system" -> labels.text(Label.CONTACTS_SYSTEM);
      case "dns" -> labels.text(Label.CONTACTS_DNS);
      case "proxy" ->
          labels.text(
              Label.CONTACTS_PROXY,
              String.valueOf(contact.proxy()),
              String.valueOf(contact.rule()));
      case "local" -> labels.text(Label.CONTACTS_LOCAL);
      case "program" -> labels.text(Label.CONTACTS_PROGRAM);
      default -> labels.text(Label.CONTACTS_DIRECT);
    };
  }

  private void write(Entry contact, Appendable out) throws IOException {
    if (!contact.way().equals("system")) {
      var port = contact.port();
      var receiver =
          port == null ? contact.receiver() : new HostPort(contact.receiver(), port).toString();
      paragraph(receiver, RECEIVER, out);
      if (contact.check() != null) {
        paragraph(contact.purpose() + " (" + contact.check() + ")", TEXT, out);
      }
    }
    for (var sent : contact.sent()) {
      paragraph(sent.text(), TEXT, out);
    }
  }

  private void paragraph(String text, String indent, Appendable out) throws IOException {
    var safe = style.unicode() ? VisibleText.of(text) : VisibleText.ascii(text);
    for (var line : WordWrap.lines(safe, style.width() - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }

  /** One document. */
  public static void writeJson(ContactList list, Appendable out) throws IOException {
    JsonOutput.writeIndented(ContactList.class, list, out);
  }
}
