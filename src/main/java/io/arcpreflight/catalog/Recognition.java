package io.arcpreflight.catalog;

/** Something in a pasted text that means something. */
public sealed interface Recognition {
  /** Where it stands, first place only. */
  Span where();

  /** How specific it is: the number of characters that had to be there. */
  int weight();

  /** A message, an AADSTS code or an Azure error code of the catalogue. */
  record MessageFound(KnownMessage message, Span where, int weight) implements Recognition {}

  /** An AZCM code of the catalogue. */
  record CodeFound(AzcmCode code, Span where, int weight) implements Recognition {}

  /** A code that the catalogue does not have, spelt as in the text. */
  record UnlistedCode(Issuer issuer, String code, Span where, int weight) implements Recognition {}

  /** Who gives out a code. */
  enum Issuer {
    AGENT,
    ENTRA,
    AZURE
  }
}
