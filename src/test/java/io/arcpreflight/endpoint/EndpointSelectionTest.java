package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.arcpreflight.fixtures.Selecting;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointSelectionTest {
  private final Selecting selecting = Selecting.of(Cloud.PUBLIC);

  @Test
  void useCases_alwaysCore() {
    assertThat(selecting.withUseCases(Set.of(UseCase.SSH, UseCase.SQL)).all().useCases())
        .containsExactly(UseCase.CORE, UseCase.SQL, UseCase.SSH);
  }

  @Test
  void useCases_onlyForUpdates_areNotCore() {
    assertThat(selecting.withUseCases(Set.of(UseCase.ESU_ONLY)).all().useCases())
        .containsExactly(UseCase.ESU, UseCase.ESU_ONLY);
  }

  @Test
  void gatewayHost_bringsItsUseCase() {
    assertThat(selecting.withGateway("lab1.gw.arc.azure.com").all().useCases())
        .contains(UseCase.GATEWAY);
  }

  @Test
  void gatewayHost_noHostName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> selecting.withGateway("https://lab1.gw.arc.azure.com"));
  }
}
