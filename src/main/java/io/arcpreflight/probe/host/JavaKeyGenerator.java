package io.arcpreflight.probe.host;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;

/** The Java runtime itself, which takes several times as long as a native library. */
public final class JavaKeyGenerator implements RsaKeyGenerator {

  @Override
  public String name() {
    return "Java";
  }

  @Override
  public void make(int bits, Duration limit) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    if (!(generator.generateKeyPair().getPublic() instanceof RSAPublicKey key)
        || key.getModulus().bitLength() != bits) {
      throw new GeneralSecurityException(generator.getProvider() + " made another kind of key");
    }
  }
}
