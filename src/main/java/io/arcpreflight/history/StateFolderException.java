package io.arcpreflight.history;

import java.io.IOException;

/** The folder of earlier runs cannot be used. The message is a sentence saying why. */
public final class StateFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  StateFolderException(String sentence) {
    super(sentence);
  }
}
