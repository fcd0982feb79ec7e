package io.arcpreflight.plan;

import io.arcpreflight.observation.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a run contacts.
 *
 * @param receiver a host, an address or a program
 * @param port absent where there is none
 * @param proxy the one in between, without credentials; absent on the direct way
 * @param rule the setting that decided the way; absent where none did
 * @param check whose check it is; absent where it serves several
 * @param endpoint the id of the endpoint; absent where it is none
 * @param sent what is sent, and under which condition
 */
public record Contact(
    Way way,
    String receiver,
    @Nullable Integer port,
    @Nullable String proxy,
    @Nullable String rule,
    @Nullable String check,
    @Nullable String endpoint,
    List<Fact> sent) {
  public Contact {
    sent = List.copyOf(sent);
  }

  /** One that no proxy setting has to do with. */
  static Contact of(Way way, String receiver, @Nullable Integer port, String check, Fact sent) {
    return new Contact(way, receiver, port, null, null, check, null, List.of(sent));
  }

  /** How what is sent gets there, in the order in which people are told. */
  public enum Way {
    /** By the operating system's resolver, which may ask others. */
    SYSTEM,
    DNS,
    DIRECT,
    PROXY,
    /** To another program of this machine. */
    LOCAL,
    /** By a program that is started. */
    PROGRAM
  }
}
