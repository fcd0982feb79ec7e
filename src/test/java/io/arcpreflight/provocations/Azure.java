package io.arcpreflight.provocations;

import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** Answers as Azure answers somebody who has not signed in, whatever host is asked for. */
public final class Azure {
  public static final TestAuthority AUTHORITY = TestAuthority.of("Microsoft Corporation");
  public static final List<String> NAMES =
      List.of(
          "management.azure.com",
          "login.microsoftonline.com",
          "*.windows.net",
          "*.servicebus.windows.net",
          "*.his.arc.azure.com",
          "*.guestconfiguration.azure.com",
          "*.login.microsoft.com",
          "guestnotificationservice.azure.com",
          "packages.microsoft.com");
  private static final int ONE_PACKET = 1400;
  private static final SSLSocketFactory TLS = issuedBy(AUTHORITY);

  private Azure() {}

  /** What a server of all of Azure's names makes its connections with. */
  public static SSLSocketFactory issuedBy(TestAuthority authority) {
    return authority.server(
        authority.leaf(NAMES.getFirst()).names(NAMES.toArray(String[]::new)).make());
  }

  public static Script server() {
    return Scripts.tls(TLS, answers());
  }

  /** A server whose certificate is Azure's, and whose answer is not. */
  public static Script server(String status, String headers, String body) {
    return Scripts.tls(TLS, Scripts.answer(status, headers, body));
  }

  public static Script server(Script afterHandshake) {
    return Scripts.tls(TLS, afterHandshake);
  }

  /** Behind something that does otherwise with a ClientHello of more than one packet. */
  public static Script serverBehind(Script otherwise) {
    return Scripts.tlsForHellosUpTo(ONE_PACKET, TLS, answers(), otherwise);
  }

  public static Script answers() {
    return (socket, _) -> {
      var head = Scripts.readHead(socket.getInputStream());
      var answer = answer(host(head), head);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    };
  }

  private static String answer(String host, String head) {
    if (head.startsWith("GET /discovery?")) {
      return message("200 OK", "", "{\"url\":\"https://kc.his.arc.azure.com\"}");
    }
    if (host.equals("guestnotificationservice.azure.com")) {
      return message("200 OK", "", "[\"azgn-kc-1.servicebus.windows.net\"]");
    }
    if (host.equals("management.azure.com")) {
      return message("401 Unauthorized", "x-ms-failure-cause: gateway\r\n", "{}");
    }
    if (host.contains("login.")) {
      return message("200 OK", "x-ms-ests-server: 2.1\r\n", "{}");
    }
    return host.startsWith("packages.")
        ? message("302 Found", "Location: https://www.microsoft.com/linux\r\n", "")
        : message("404 Not Found", "", "");
  }

  public static String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
  }

  private static String message(String status, String headers, String body) {
    return "HTTP/1.1 "
        + status
        + "\r\nDate: "
        + date()
        + "\r\n"
        + headers
        + "Content-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  private static String host(String head) {
    var start = head.indexOf("Host: ") + "Host: ".length();
    return head.substring(start, head.indexOf("\r\n", start));
  }
}
