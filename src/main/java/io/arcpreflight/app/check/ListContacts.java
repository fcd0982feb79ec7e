package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.plan.Contact;
import io.arcpreflight.report.ProgramVersion;
import io.arcpreflight.report.contacts.ContactList;
import io.arcpreflight.settings.InvalidSettingsException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells whom a run would contact, and sends nothing. */
public final class ListContacts {
  private final ProcessContext context;

  public ListContacts(ProcessContext context) {
    this.context = context;
  }

  /**
   * Lists them in the order of their ways.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  public ContactList list(RunRequest request) {
    var words = new Words(request);
    var contacts = new RunPipeline(context, request).contacts();
    var notes =
        contacts.isEmpty()
            ? List.<Fact>of()
            : List.of(
                Fact.of("contact.user-agent")
                    .with("agent", "arc-preflight/" + ProgramVersion.read()),
                Fact.of("contact.asked-again"));
    return new ContactList(
        ContactList.SCHEMA_VERSION,
        contacts.stream().map(words::contact).toList(),
        notes.stream().map(words::said).toList());
  }

  private static final class Words {
    private final Catalog catalog;
    private final EndpointTexts endpoints;

    Words(RunRequest request) {
      this.catalog = Catalog.load(request.language());
      this.endpoints = EndpointTexts.load(Locale.of(request.language().tag()));
    }

    ContactList.Entry contact(Contact contact) {
      return new ContactList.Entry(
          contact.way().name().toLowerCase(Locale.ROOT),
          contact.receiver(),
          contact.port(),
          contact.proxy(),
          contact.rule(),
          contact.check(),
          purpose(contact),
          contact.sent().stream().map(this::said).toList());
    }

    private String purpose(Contact contact) {
      if (contact.endpoint() != null) {
        return endpoints.reason(contact.endpoint());
      }
      var check = Objects.requireNonNullElse(contact.check(), "");
      return catalog.checkTitle(check).orElse("");
    }

    ContactList.Said said(Fact fact) {
      return new ContactList.Said(
          fact.id(), fact.values(), catalog.sentence(fact.id(), fact.values()));
    }
  }
}
