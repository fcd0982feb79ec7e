package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanParticlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "프록시이(가) 거부|프록시가 거부",
        "방화벽이(가) 거부|방화벽이 거부",
        "login.windows.net을(를) 확인|login.windows.net를 확인",
        "curl을(를) 설치|curl을 설치",
        "포트 3128을(를) 사용|포트 3128을 사용",
        "포트 442은(는)|포트 442는",
        "AZCM0041(으)로 끝남|AZCM0041로 끝남",
        "AZCM0026(으)로 끝남|AZCM0026으로 끝남",
        "시그널(으)로|시그널로",
        "집(으)로|집으로",
        "\"himds\"이(가) 없음|\"himds\"가 없음",
        "fd00::1 (eth0)은(는)|fd00::1 (eth0)은",
        "에이전트과(와) 프록시(이)나 값(이)라|에이전트와 프록시나 값이라",
        "a 이(가) b을(를)|a 가 b를",
        "이(가)|가",
        "plain (text)|plain (text)",
      })
  void particle_followsTheLastSound(String written, String spoken) {
    assertThat(KoreanParticles.chosen(written)).isEqualTo(spoken);
  }
}
