package io.arcpreflight.probe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.probe.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkSystemResolverTest {
  private static final String HOST = "login.example.test";

  private static Deadline in(Duration time) {
    return Deadline.after(time, System::nanoTime);
  }

  @Test
  void resolve_addresses_areInTheSystemsOrderAndShort() throws Exception {
    var resolver =
        new JdkSystemResolver(
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral("2001:db8::1"), InetAddress.ofLiteral("192.0.2.1")
                });
    var answer = resolver.resolve(HOST, in(Duration.ofSeconds(20)));
    assertThat(answer.outcome()).isEqualTo(DnsLookupOutcome.RESOLVED);
    assertThat(answer.addresses()).containsExactly("2001:db8::1", "192.0.2.1");
    assertThat(answer.detail()).isNull();
  }

  @Test
  void resolve_lookupThatNeverEnds_isAbandonedAtTheDeadline() throws Exception {
    var never = new CountDownLatch(1);
    var interrupted = new AtomicInteger();
    var resolver =
        new JdkSystemResolver(
            _ -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                interrupted.incrementAndGet();
              }
              return new InetAddress[0];
            });
    var answer = resolver.resolve(HOST, in(Duration.ofMillis(30)));
    assertThat(answer.outcome()).isEqualTo(DnsLookupOutcome.TIMEOUT);
    assertThat(answer.durationMs()).isBetween(29L, 20_000L);
    assertThat(never.getCount()).isEqualTo(1);
    never.countDown();
  }

  @Test
  void resolve_sameNameAgain_isOneLookup() throws Exception {
    var count = new AtomicInteger();
    var resolver =
        new JdkSystemResolver(
            name -> {
              count.incrementAndGet();
              throw new UnknownHostException(name + ": Name or service not known");
            });
    var first = resolver.resolve(HOST, in(Duration.ofSeconds(20)));
    assertThat(resolver.resolve(HOST, in(Duration.ofSeconds(20)))).isEqualTo(first);
    assertThat(count).hasValue(1);
  }

  @Test
  void resolve_lookupThatBreaks_isAFailure() throws Exception {
    var resolver =
        new JdkSystemResolver(
            _ -> {
              throw new IllegalStateException("broken");
            });
    var answer = resolver.resolve(HOST, in(Duration.ofSeconds(20)));
    assertThat(answer.outcome()).isEqualTo(DnsLookupOutcome.FAILED);
    assertThat(answer.detail()).contains("broken");
  }

  @Test
  void resolve_realLookupOfANumericAddress_asksNobody() throws Exception {
    var answer = new JdkSystemResolver().resolve("127.0.0.1", in(Duration.ofSeconds(20)));
    assertThat(answer.addresses()).containsExactly("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SUCH_HOST, login.example.test: Name or service not known, Name or service not known",
    "NO_SUCH_HOST, 'jdk.internal.util.Exceptions$NonSocketInfo@3d4eac69host: Name or service not"
        + " known', Name or service not known",
    "NO_ADDRESS, x: No address associated with hostname, No address associated with hostname",
    "TEMPORARY_FAILURE, x: Temporary failure in name resolution, Temporary failure in name"
        + " resolution",
    "NO_SUCH_HOST, 'x: nodename nor servname provided, or not known', nodename nor servname",
    "NO_SUCH_HOST, No such host is known (login.example.test), No such host is known",
    "NO_SUCH_HOST, login.example.test: 이름 혹은 서비스를 알 수 없습니다, 이름 혹은 서비스를 알 수 없습니다",
    "NO_ADDRESS, x: Zu diesem Hostnamen gehört keine Adresse, Zu diesem Hostnamen gehört keine"
        + " Adresse",
    "TEMPORARY_FAILURE, x: Temporärer Fehler bei der Namensauflösung, Temporärer Fehler bei der"
        + " Namensauflösung",
    "FAILED, login.example.test, the system gives no reason",
    "FAILED, jdk.internal.util.Exceptions$NonSocketInfo@3d4eac69host, the system gives no reason",
    "FAILED, login.example.test: System error, System error",
    "FAILED, , the system gives no reason",
  })
  void of_message_tellsTheOutcomeByTheSystemsWords(
      DnsLookupOutcome outcome, String message, String words) {
    var failure = GetaddrinfoFailure.of(HOST, message);
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.words()).isEqualTo(words);
  }
}
