package io.arcpreflight.report.contacts;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a run would contact. Readers ignore fields that they do not know.
 *
 * @param contacts in the order of their ways
 * @param notes what is so of all of them
 */
@Json
public record ContactList(String schemaVersion, List<Entry> contacts, List<Said> notes) {
  /** The form that this program writes. */
  public static final String SCHEMA_VERSION = "1.0";

  public ContactList {
    contacts = List.copyOf(contacts);
    notes = List.copyOf(notes);
  }

  /**
   * One of them.
   *
   * @param way system, dns, direct, proxy, local or program
   * @param receiver a host, an address or a program
   * @param proxy the one in between, without credentials; absent on the direct way
   * @param rule the setting that decided the way; absent where none did
   * @param check whose check it is; absent where it serves several
   * @param purpose in a person's words; empty where what is sent says it
   */
  public record Entry(
      String way,
      String receiver,
      @Nullable Integer port,
      @Nullable String proxy,
      @Nullable String rule,
      @Nullable String check,
      String purpose,
      List<Said> sent) {
    public Entry {
      sent = List.copyOf(sent);
    }
  }

  /** Something that is sent, or is so, as data and in words. */
  public record Said(String id, Map<String, Object> values, String text) {}
}
