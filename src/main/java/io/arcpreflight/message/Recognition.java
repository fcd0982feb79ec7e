package io.arcpreflight.message;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.KnownMessage;
import java.util.List;

/** Something in a pasted text that means something. */
public sealed interface Recognition {
  /** The id of the message or code, which {@code explain} takes. */
  default String id() {
    return switch (this) {
      case MessageFound found -> found.message().id();
      case CodeFound found -> found.code().code();
      case UnlistedCode found -> found.code();
    };
  }

  /** Where it stands, first place only. */
  TextSpan where();

  /** How specific it is: the number of characters that had to be there. */
  int weight();

  /**
   * A message, an AADSTS code or an Azure error code of the catalogue.
   *
   * @param pattern the literals of the one of its patterns that stands there
   * @param places everywhere it stands, in the order of the text, at least one
   */
  record MessageFound(KnownMessage message, List<String> pattern, List<TextSpan> places, int weight)
      implements Recognition {
    public MessageFound {
      pattern = List.copyOf(pattern);
      places = List.copyOf(places);
    }

    @Override
    public TextSpan where() {
      return places.getFirst();
    }
  }

  /** An AZCM code of the catalogue. */
  record CodeFound(AzcmCode code, TextSpan where, int weight) implements Recognition {}

  /** A code that the catalogue does not have, spelt as in the text. */
  record UnlistedCode(Issuer issuer, String code, TextSpan where, int weight)
      implements Recognition {}

  /** Who gives out a code. */
  enum Issuer {
    AGENT,
    ENTRA,
    AZURE
  }
}
