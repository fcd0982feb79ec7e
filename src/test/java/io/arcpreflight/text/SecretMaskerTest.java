package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of a secret in everything that it may stand in; and what is none. */
class SecretMaskerTest {
  /** As Entra makes them. */
  private static final String SECRET = "hT7~kE2.mQ9_xL4-vB8wZ1";

  private static final String JWT =
      "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwcyJ9.hT7kE2mQ9xL4vB8wZ1-_q";
  private static final String KEY =
      "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDhT7kE2mQ9xL4";

  /** With § for the secret. */
  private static final List<String> FORMS =
      List.of(
          "Authorization: Bearer §",
          "authorization: bearer §",
          "Authorization: Basic §",
          "Authorization: Negotiate §",
          "Authorization: NTLM §",
          "Authorization: §",
          "Authorization: SharedKey §",
          "Proxy-Authorization: Basic §",
          "Proxy-Authorization: Negotiate §",
          "x-ms-authorization-auxiliary: Bearer §",
          "Authorization=Bearer §",
          "Authorization:[Bearer §]",
          "Bearer §",
          "client_secret=§",
          "client-secret=§",
          "clientSecret=§",
          "client_secret: §",
          "client_secret:[§]",
          "AZURE_CLIENT_SECRET=§",
          "ServicePrincipalSecret: §",
          "secret=§",
          "password=§",
          "password: §",
          "Password = §",
          "proxy.password=§",
          "pwd=§",
          "PWD=§;",
          "passwd: §",
          "passphrase=§",
          "assertion=§",
          "client_assertion=§",
          "refresh_token=§",
          "refreshToken: §",
          "access_token=§",
          "id_token=§",
          "token=§",
          "https://x.blob.core.windows.net/c?sv=2024-05-04&sig=§",
          "sig=§",
          "AccountName=x;AccountKey=§",
          "SharedAccessKeyName=Root;SharedAccessKey=§",
          "https://user:§@proxy.corp.example:3128/",
          "http://§@proxy.corp.example:3128",
          "--service-principal-secret §",
          "--service-principal-secret=§",
          "azcmagent connect --tenant-id x -p §",
          "azcmagent connect -p=§",
          "--access-token §",
          "--access-token=§",
          "<Password>§</Password>");

  /** How a form stands in a text; each is safe for a secret that needs no escape itself. */
  private static final List<UnaryOperator<String>> SURROUNDINGS =
      List.of(
          form -> form,
          form -> "time=\"2026-03-31T10:15:30Z\" level=debug msg=\"sent " + form + "\"",
          form -> "DEBUG   sending (" + form + ") now",
          form -> "ERROR   it said '" + form + "', and ended",
          form -> "{\"error\":\"it said " + form + "\",\"code\":7}",
          form -> "{\\\"error\\\":\\\"" + form + "\\\",\\\"code\\\":7}",
          form -> "\\\\\\\"" + form + "\\\\\\\"",
          form -> "first\\n" + form + "\\nnext",
          form -> "first\\r\\n\\t" + form + "\\r\\nnext",
          form -> "first\r\n" + form + "\r\nnext",
          form -> "a=1&" + form + "&b=2",
          form -> "a=1\\u0026" + form + "\\u0026b=2",
          form -> "\u001b[31m" + form + "\u001b[0m",
          form -> form.replace(" ", "  "),
          form -> form.replace("=", "\\u003d").replace("&", "\\u0026"),
          form -> "[" + form + "]",
          form -> form + ", and more",
          form -> form + "; and more",
          form -> form + ". And more");

  private static final List<String> NAMES =
      List.of(
          "client_secret",
          "clientSecret",
          "password",
          "pwd",
          "passwd",
          "secret",
          "client_assertion",
          "refresh_token",
          "access_token",
          "id_token",
          "AccountKey",
          "SharedAccessKey",
          "Authorization",
          "Proxy-Authorization");

  /** With N for a name and § for its value. */
  private static final List<String> PAIRS =
      List.of(
          "\"N\":\"§\"",
          "\"N\": \"§\"",
          "\"N\" : \"§\",\"x\":1",
          "{'N': '§'}",
          "'N'='§'",
          "N='§'",
          "N=\"§\"",
          "N: \"§\"",
          "N: '§'",
          "N => '§'",
          "N := \"§\"",
          "\\\"N\\\":\\\"§\\\"",
          "\\\\\\\"N\\\\\\\": \\\\\\\"§\\\\\\\"",
          "\\u0022N\\u0022:\\u0022§\\u0022",
          "\"N\":[\"§\"]",
          "\"N\":\n   \"§\"",
          "map[N:[§] x:[y]]",
          "{N:§ x:y}",
          "N%3D§%26x%3Dy",
          "x%3Dy%26N%3D§",
          "x%253Dy%2526N%253D§",
          "%22N%22%3A%22§%22",
          "{\"name\":\"N\",\"value\":\"§\"}",
          "\"N\":{\"value\":\"§\"}",
          "N:\n    §",
          "<N>§</N>");

  static Stream<String> forms() {
    return FORMS.stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void form_isHiddenInEverySurrounding(String form) {
    for (var surrounding : SURROUNDINGS) {
      assertHidden(surrounding.apply(form), SECRET);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void form_isHiddenWhereALogWraps(String form) {
    for (var before = 0; before < 80; before++) {
      var filled = form.replace("§", SECRET);
      var line = "DEBUG   " + "x ".repeat(40).substring(0, before) + " " + filled;
      assertHidden(wrapped(line, 80, ""), SECRET);
      assertHidden(wrapped(line, 80, "    "), SECRET);
      assertHidden(wrapped(line, 79, "").replace("\n", "\r\n"), SECRET);
      assertHidden(wrapped(line, 100, ""), SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ConvertTo-SecureString '§' -AsPlainText -Force",
        "ConvertTo-SecureString -String \"§\" -AsPlainText -Force",
        "$s = convertto-securestring -AsPlainText -Force '§'",
        "ConvertTo-SecureString -AsPlainText -String:'§'",
        "ConvertTo-SecureString § -AsPlainText -Force",
        "New-Object PSCredential($user, (ConvertTo-SecureString '§' -AsPlainText -Force))",
        "'§' | ConvertTo-SecureString -AsPlainText -Force",
      })
  void textOfASecureString_isHidden(String form) {
    assertHidden(form, "Spring.2026!");
    assertHidden(form.replace("(ConvertTo", "( ConvertTo"), "x");
  }

  @Test
  void pair_isHiddenHoweverItIsQuoted() {
    for (var name : NAMES) {
      for (var pair : PAIRS) {
        for (var surrounding : SURROUNDINGS.subList(0, 3)) {
          assertHidden(surrounding.apply(pair.replace("N", name)), SECRET);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization: Bearer §", "password=§", "before §", "[§]", "\"§\""})
  void webToken_isHiddenAnywhere(String form) {
    for (var surrounding : SURROUNDINGS) {
      assertHidden(surrounding.apply(form), JWT);
    }
    assertHidden(wrapped("DEBUG   got " + form.replace("§", JWT) + " and then", 80, ""), JWT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRIVATE KEY",
        "RSA PRIVATE KEY",
        "EC PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
        "OPENSSH PRIVATE KEY",
        "PGP PRIVATE KEY BLOCK"
      })
  void privateKey_isHiddenAndNamed(String label) {
    var block =
        "-----BEGIN " + label + "-----\n" + KEY + "\n" + KEY + "=\n-----END " + label + "-----";
    var shown = "-----BEGIN " + label + "-----***-----END " + label + "-----";
    assertThat(SecretMasker.mask("a " + block + " b")).isEqualTo("a " + shown + " b");
    assertThat(SecretMasker.mask(block.replace("\n", "\\n"))).isEqualTo(shown);
    assertThat(SecretMasker.mask(block.replace("\n", "\\\\r\\\\n"))).isEqualTo(shown);
    assertHidden(block.substring(0, 90).replace(KEY, "§"), KEY);
    assertHidden(block.substring(block.indexOf('\n') + 1).replace(KEY, "§"), KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CERTIFICATE", "CERTIFICATE REQUEST", "PUBLIC KEY", "X509 CRL"})
  void publicBlock_stays(String label) {
    var block = "-----BEGIN " + label + "-----\n" + KEY + "\n-----END " + label + "-----";
    assertThat(SecretMasker.mask(block)).isEqualTo(block);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Authorization: Bearer abcdefgh12 x | Authorization: Bearer *** x",
        "client_id=a&client_secret=b~c&scope=d | client_id=a&client_secret=***&scope=d",
        "{\"access_token\":\"x1\",\"token_type\":\"Bearer\"} |"
            + " {\"access_token\":\"***\",\"token_type\":\"Bearer\"}",
        "{\"secret\":\"a\\\"b\",\"x\":1} | {\"secret\":\"***\",\"x\":1}",
        "{\\\"secret\\\":\\\"a\\\\\\\"b\\\",\\\"x\\\":1} |"
            + " {\\\"secret\\\":\\\"***\\\",\\\"x\\\":1}",
        "AccountKey=ab+/==;EndpointSuffix=core | AccountKey=***;EndpointSuffix=core",
        "password=a,b;c, user=d | password=***, user=d",
        "password=it's mine | password=*** mine",
        "secret%3Da%2526b%26x%3D1 | secret%3D***%26x%3D1",
        "secret=a%26b&x=1 | secret=***&x=1",
        "http://user:secret@proxy:3128/ now | http://***@proxy:3128/ now",
        "http://user:se@cr/et@proxy and a@b | http://***@proxy and a@b",
        "http://a:b@c https://d:e@f | http://***@c https://***@f",
        "\"http://a:b@c\" | \"http://***@c\"",
        "http://@proxy | http://***@proxy",
        "http%3A%2F%2Fa%3Ab%40c%2Fd | http%3A%2F%2F***%40c%2Fd",
        "http:\\/\\/a:b@c\\/d | http:\\/\\/***@c\\/d",
        "[\"azcmagent\",\"connect\",\"-p\",\"a b\"] | [\"azcmagent\",\"connect\",\"-p\",\"***\"]",
        "[\"--access-token\", \"a\"] | [\"--access-token\", \"***\"]",
        "azcmagent connect -p 'a b' -v | azcmagent connect -p '***' -v",
        "parse \"http://bob:hun\": invalid port \":hun\" after host |"
            + " parse \"http://***\": invalid port \":***\" after host",
        "invalid proxy address \"http://bob:hun#ter@proxy:3128\": parse \"http://bob:hun\": invalid"
            + " port \":hun\" after host | invalid proxy address \"http://***@proxy:3128\": parse"
            + " \"http://***\": invalid port \":***\" after host",
        "msg=\"parse \\\"http://bob:hun\\\": invalid port \\\":hun\\\" after host\" x=1 |"
            + " msg=\"parse \\\"http://***\\\": invalid port \\\":***\\\" after host\" x=1",
        "parse \"http://bob:p%zz\": invalid URL escape \"%zz\" |"
            + " parse \"http://***\": invalid URL escape \"***\"",
        "pw=hunter2 x=1 | pw=*** x=1",
        "proxy_pw=correct x | proxy_pw=*** x",
        "pass: hunter2 | pass: ***",
        "proxyPass=correct | proxyPass=***",
        "pwd: hunter2 | pwd: ***",
        "Passwort: geheim | Passwort: ***",
        "Kennwort=geheim | Kennwort=***",
        "azcmagent connect -p=hunter2 -v | azcmagent connect -p=*** -v",
        "azcmagent connect -phunter2 -v | azcmagent connect -p*** -v",
        "azcmagent connect -p \"hunt er\" -v | azcmagent connect -p \"***\" -v",
        "bob:hunter2@proxy.corp.example:3128 | ***@proxy.corp.example:3128",
        "dial tcp: lookup bob:hunter2@proxy.corp.example: no such host |"
            + " dial tcp: lookup ***@proxy.corp.example: no such host",
        "curl -x bob:p@ss:w,d@proxy:3128 x | curl -x ***@proxy:3128 x",
        "curl -x http://proxy:3128 -U bob:hunter2 x | curl -x http://proxy:3128 -U bob:*** x",
        "/usr/bin/curl -U \"bob:hunt er\" x | /usr/bin/curl -U \"bob:***\" x",
        "curl -Ubob:hunter2 -v | curl -Ubob:*** -v",
        "curl.exe -u CORP\\bob:12345 -v | curl.exe -u CORP\\bob:*** -v",
        "--proxy-user bob:hunter2 x | --proxy-user bob:*** x",
        "--proxy-user=bob:hunter2 x | --proxy-user=bob:*** x",
        "--proxy-user 'bob:hu:nter 2' x | --proxy-user 'bob:***' x",
        "[\"curl\", \"--user\", \"bob:hunter2\"] | [\"curl\", \"--user\", \"bob:***\"]",
        "HTTPS_PROXY=bob:hunter2@10.20.0.9:3128 x | HTTPS_PROXY=***@10.20.0.9:3128 x",
        "parse \"bob:hunter2@proxy:3128\": first path segment in URL cannot contain colon |"
            + " parse \"***@proxy:3128\": first path segment in URL cannot contain colon",
        "--tenant-id hT7~kE2.mQ9_xL4-vB8wZ1 x | --tenant-id *** x",
        "--service-principal-id: 'hT7~kE2.mQ9_xL4-vB8wZ1' is no GUID |"
            + " --service-principal-id: '***' is no GUID",
        "--subscription-id=hT7~kE2.mQ9_xL4-vB8wZ1 | --subscription-id=***",
        "Cookie: a=b; c=d | Cookie: ***",
        "Authorization: Digest username=\"a\", response=\"b\" | Authorization: Digest ***",
      })
  void whatStandsAround_stays(String text, String shown) {
    assertThat(SecretMasker.mask(text)).isEqualTo(shown);
  }

  @Test
  void secretOfASentence_looksGenerated() {
    assertThat(SecretMasker.mask("the secret hT7~kE2.mQ9_x is wrong"))
        .isEqualTo("the secret *** is wrong");
  }

  @Test
  void commandOfSeveralLines_isOne() {
    assertThat(SecretMasker.mask("azcmagent connect \\\n  -v \\\n  -p a1 \\\n  -g b"))
        .isEqualTo("azcmagent connect \\\n  -v \\\n  -p *** \\\n  -g b");
  }

  static Stream<String> innocent() {
    return InnocentLines.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("innocent")
  void innocentLine_stays(String line) {
    assertThat(SecretMasker.mask(line)).isEqualTo(line);
    assertThat(SecretMasker.mask("ERROR   x\n" + line + "\n" + line))
        .isEqualTo("ERROR   x\n" + line + "\n" + line);
  }

  @Test
  void innocentLines_areMany() {
    assertThat(InnocentLines.ALL).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S",
        "xS",
        "it said S, twice S",
        "\"S\"",
        "a%3DS",
        "a\\nS\\n",
      })
  void knownSecret_isHiddenWhereverItIs(String surrounding) {
    for (var secret : List.of("correct horse", "pa\"ss\\word", "a&b=c%d", "ümlaut+/=", "hunter2")) {
      var masker = SecretMasker.knowing(List.of(secret));
      var json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
      var url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      for (var spelling : List.of(secret, json, url)) {
        assertThat(masker.masked(surrounding.replace("S", spelling)))
            .as(spelling)
            .isEqualTo(surrounding.replace("S", "***"));
      }
    }
  }

  @Test
  void knownSecret_isHiddenWhereALogWraps() {
    var masker = SecretMasker.knowing(List.of(SECRET));
    var line = "INFO    " + "word ".repeat(13) + SECRET + " and so on";
    assertThat(masker.masked(wrapped(line, 80, ""))).contains("***").doesNotContain("kE2", "vB8w");
  }

  @Test
  void knownSecretOfFewCharacters_isHiddenAsAWord() {
    assertThat(SecretMasker.knowing(List.of("x")).masked("exit x=x")).isEqualTo("exit ***=***");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "device_code=DAQABAAEAAAD1kE2vB8w&x=1|device_code=***&x=1",
        "enter the device code FJC3QWEX to sign in|enter the device code FJC3QWEX to sign in",
      })
  void deviceCode_isMaskedAndWhatAPersonTypesIsNot(String text, String masked) {
    assertThat(SecretMasker.mask(text)).isEqualTo(masked);
  }

  @Test
  void part_isMaskedByTheWhole() {
    var text = "client_secret=abcdefgh x";
    assertThat(SecretMasker.byForm().masked(text, 16)).isEqualTo("*** x");
    assertThat(SecretMasker.byForm().masked(text, 22)).isEqualTo(" x");
    assertThat(SecretMasker.maskHeader("X-Ms-Token", "abcdefgh1")).isEqualTo("***");
    assertThat(SecretMasker.maskHeader("Server", "squid")).isEqualTo("squid");
    assertThat(SecretMasker.maskHeader("--client-secret", "password='a b'")).isEqualTo("***");
    assertThat(SecretMasker.maskHeader("NO_PROXY", "u:hunter2@h.test, x"))
        .isEqualTo("***@h.test, x");
  }

  /** What is eight times as long takes less than twenty times as much; a square would be 64. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret=secret:secret ",
        "curl -u a:",
        "--user \"a:",
        "secret secret ",
        "secret",
        "http://",
        "http://a@",
        "://a.b/",
        "eyJ",
        "eyJ.eyJ ",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN ",
        "-----END PRIVATE KEY-----",
        "AAAA-----END PRIVATE KEY-----",
        "-----",
        "password=\"",
        "password='",
        "password: ",
        "\\\\\\\"",
        "%25",
        "%2525",
        "azcmagent -p ",
        "azcmagent -px ",
        "a:b@c.de ",
        "a:b@",
        "@",
        "a:",
        "invalid port \":",
        "://\": invalid port \"",
        "pass: ",
        "tenantid=aB1",
        "Bearer ",
        "Authorization: Digest ",
        "Cookie: ",
        "secret=a,",
        "secret=a,b",
        "secret,\"value",
        "x_-.",
        "\\u0022",
        "<secret>",
        "                                                                        \n",
      })
  void time_growsWithTheLength(String unit) {
    var once = unit.repeat(20_000 / unit.length());
    var eightTimes = unit.repeat(160_000 / unit.length());
    measure(once);
    assertThat(least(eightTimes)).isLessThan(20 * Math.max(least(once), 500_000));
  }

  private static long least(String text) {
    var least = Long.MAX_VALUE;
    for (var i = 0; i < 5; i++) {
      least = Math.min(least, measure(text));
    }
    return least;
  }

  private static long measure(String text) {
    var thread = ManagementFactory.getThreadMXBean();
    var before = thread.getCurrentThreadCpuTime();
    assertThat(SecretMasker.mask(text)).isNotNull();
    return thread.getCurrentThreadCpuTime() - before;
  }

  /** No six characters of the secret are left, and masking again changes nothing. */
  private static void assertHidden(String template, String secret) {
    var given = template.replace("§", secret);
    var shown = SecretMasker.mask(given);
    assertThat(shown).as(given).contains("***");
    var plain = shown.replaceAll("\\s", "");
    for (var part : parts(secret)) {
      assertThat(plain).as(given).doesNotContain(part);
    }
    assertThat(SecretMasker.mask(shown)).as("again: %s", given).isEqualTo(shown);
  }

  private static List<String> parts(String secret) {
    var parts = new ArrayList<String>();
    for (var i = 0; i + 6 <= secret.length(); i++) {
      parts.add(secret.substring(i, i + 6));
    }
    return parts;
  }

  private static String wrapped(String line, int columns, String indentation) {
    var wrapped = new StringBuilder();
    for (var i = 0; i < line.length(); i += columns) {
      wrapped.append(i == 0 ? "" : "\n" + indentation);
      wrapped.append(line, i, Math.min(line.length(), i + columns));
    }
    return wrapped.toString();
  }

  /** A line of such a length may go on in the next; this one does not. */
  @Test
  void credentials_atTheEndOfALongLineAreMasked() {
    var log =
        """
        2026-03-31T10:15:00Z the request had these headers: Authentication by Basic dXNlcjpwYXNz
        Retry=3 in 5 s
        """;
    assertThat(SecretMasker.mask(log)).doesNotContain("dXNlcjpwYXNz").contains("Retry=3 in 5 s");
  }
}
