package io.arcpreflight.connect;

import java.io.OutputStream;

/** Where one of azcmagent's two streams goes. */
public sealed interface StreamTarget {

  /** To the terminal that this program writes to, which azcmagent gets as it is. */
  record Terminal() implements StreamTarget {}

  /** To a stream that is no terminal, byte by byte as it comes, and looked at on the way. */
  record Copy(OutputStream to) implements StreamTarget {}
}
