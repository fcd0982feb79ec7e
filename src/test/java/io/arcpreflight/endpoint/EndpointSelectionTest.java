package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointSelectionTest {
  private final EndpointSelection selection = EndpointSelection.of(Cloud.PUBLIC);

  @Test
  void useCases_alwaysCore() {
    assertThat(selection.withUseCases(Set.of(UseCase.SSH, UseCase.SQL)).useCases())
        .containsExactly(UseCase.CORE, UseCase.SQL, UseCase.SSH);
  }

  @Test
  void useCases_onlyForUpdates_areNotCore() {
    assertThat(selection.withUseCases(Set.of(UseCase.ESU_ONLY)).useCases())
        .containsExactly(UseCase.ESU, UseCase.ESU_ONLY);
  }

  @Test
  void gatewayHost_bringsItsUseCase() {
    assertThat(selection.withGateway("lab1.gw.arc.azure.com").useCases()).contains(UseCase.GATEWAY);
  }

  @Test
  void gatewayHost_noHostName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> selection.withGateway("https://lab1.gw.arc.azure.com"));
  }
}
