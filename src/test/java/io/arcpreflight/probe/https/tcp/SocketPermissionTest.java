package io.arcpreflight.probe.https.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketPermissionTest {
  @Test
  void isDenied_processThatMayUseSockets_isNot() {
    assertThat(SocketPermission.isDenied()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Operation not permitted",
        "Permission denied",
        "Address family not supported by protocol"
      })
  void isDenied_asPoliciesRefuseACall_is(String words) {
    assertThat(
            SocketPermission.isDenied(
                () -> {
                  throw new IOException(words);
                }))
        .isTrue();
  }

  @Test
  void isDenied_noPortIsFree_isNot() {
    assertThat(
            SocketPermission.isDenied(
                () -> {
                  throw new BindException("Address already in use");
                }))
        .isFalse();
  }
}
