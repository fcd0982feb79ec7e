package io.arcpreflight.probe.host;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;

/** Makes an RSA key pair and throws it away. */
public interface RsaKeyGenerator {

  /** As a person would call it. */
  String name();

  /**
   * Makes one.
   *
   * @param bits the length of the modulus
   * @param limit how long it may take, where it can be told to stop
   * @throws IOException when it is not there or fails
   * @throws GeneralSecurityException when it refuses
   */
  void make(int bits, Duration limit)
      throws IOException, GeneralSecurityException, InterruptedException;
}
