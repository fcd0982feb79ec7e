import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Answers any HTTPS request on a loopback port of its own, which it prints first, under the names
 * that it is given. It is a proxy as well, and behind it is {@link #AZURE}, or rather itself again; to a
 * port below 600 it refuses to connect, with that number for a status. The file {@code roots.pem} in the
 * folder that it is given has what to trust, and {@code strangers.pem} what has nothing to do with it.
 *
 * <p>All questions get one answer, which has something of what any of them is about. Like Azure it
 * speaks HTTP/2 to those who do, and has an RSA key, certified by an authority between. Every second
 * connection to its own names meets an elliptic key under the root itself.
 */
final class TrainingServer {
  private static final List<String> AZURE =
      List.of("login.microsoftonline.com", "management.azure.com");
  /** Any policy, and where it is told. */
  private static final String POLICY =
      "2.5.29.32=301930170604551D2000300F300D06082B06010505070201160161";

  private static final String PASSWORD = "training";
  private static final String HTTP_2 = "h2";
  private static final int HANDSHAKE = 0x16;
  private static final int PREFACE_LENGTH = 24;

  private static final int REFUSALS_BELOW = 600;
  private static final int HTTPS = 443;

  private final SSLContext elliptic;
  private final SSLContext azure;
  private final AtomicInteger connections = new AtomicInteger();
  private final byte[] answer = answer();

  private TrainingServer(SSLContext elliptic, SSLContext azure) {
    this.elliptic = elliptic;
    this.azure = azure;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, GeneralSecurityException {
    var folder = Path.of(arguments[0]);
    var names = List.of(arguments).subList(1, arguments.length);
    var store = certificates(folder, names);
    var server = new TrainingServer(context(store, "elliptic"), context(store, "azure"));
    try (var port = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"))) {
      System.out.println(port.getLocalPort());
      System.out.close();
      while (true) {
        var socket = port.accept();
        socket.setTcpNoDelay(true);
        Thread.startVirtualThread(() -> server.serve(socket));
      }
    }
  }

  private static Path certificates(Path folder, List<String> names)
      throws IOException, InterruptedException {
    var store = folder.resolve("training.p12");
    make(store, "root", "-keyalg", "RSA", "-keysize", "2048", "-sigalg", "SHA256withRSA",
        "-ext", "bc:c", "-ext", "ku:c=keyCertSign", "-ext", "san=email:root@localhost", "-ext", POLICY);
    make(store, "issuer", "-keyalg", "RSA", "-keysize", "2048", "-signer", "root",
        "-sigalg", "SHA256withRSA", "-ext", POLICY, "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign");
    make(store, "azure", "-keyalg", "RSA", "-keysize", "2048", "-signer", "issuer",
        "-sigalg", "SHA256withRSA", "-ext", POLICY, "-ext", names(Stream.concat(AZURE.stream(), names.stream()).toList()), "-ext", "ku:c=digitalSignature,keyEncipherment", "-ext", "eku=serverAuth,clientAuth",
        "-ext", "aia=caIssuers:uri:http://localhost/issuer,ocsp:uri:http://localhost/ocsp",
        "-ext", "crl=uri:http://localhost/crl");
    make(store, "elliptic", "-keyalg", "EC", "-groupname", "secp256r1", "-signer", "root",
        "-ext", names(names));
    make(store, "stranger", "-keyalg", "RSA", "-keysize", "2048", "-ext", "bc:c");
    export(store, "root", folder.resolve("roots.pem"));
    export(store, "stranger", folder.resolve("strangers.pem"));
    return store;
  }

  private static void export(Path store, String alias, Path file)
      throws IOException, InterruptedException {
    keytool(store, alias, "-exportcert", "-rfc", "-file", file.toString());
  }

  private static String names(List<String> names) {
    return names.stream().map("dns:"::concat).collect(Collectors.joining(",", "san=", ""));
  }

  private static void make(Path store, String alias, String... more)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("-genkeypair", "-validity", "2", "-storetype", "PKCS12"));
    words.addAll(List.of("-dname", "CN=" + alias));
    words.addAll(List.of(more));
    keytool(store, alias, words.toArray(String[]::new));
  }

  private static void keytool(Path store, String alias, String... words)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("-alias", alias, "-storepass", PASSWORD, "-keystore", store.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static SSLContext context(Path store, String alias)
      throws IOException, GeneralSecurityException {
    var password = PASSWORD.toCharArray();
    var all = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      all.load(in, password);
    }
    var one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(one, password);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static byte[] answer() {
    var tenant = "00000000-0000-4000-8000-000000000001";
    var claims =
        """
        {"aud":"https://management.azure.com","tid":"%1$s","oid":"%1$s","exp":4102444800}"""
            .formatted(tenant);
    var packed = Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(claims));
    return utf8(
        """
        {"access_token":"eyJhbGciOiJSUzI1NiJ9.%2$s.eA","issuer":"https://localhost/%1$s/v2.0",
         "tenant_region_scope":"AS","cloud_instance_name":"microsoftonline.com",
         "displayName":"Training","tenantId":"%1$s","state":"Enabled","status":"Allowed",
         "location":"koreacentral","properties":{"provisioningState":"Succeeded"},
         "registrationState":"Registered",
         "resourceTypes":[{"resourceType":"machines","locations":["Korea Central"]}],
         "value":[{"actions":["*"],"notActions":["*/delete"],"dataActions":[],"notDataActions":[]}],
         "fieldRestrictions":[],"contentEvaluationResult":{"policyEvaluations":[]}}"""
            .formatted(tenant, packed));
  }

  private void serve(Socket plain) {
    try (plain) {
      var in = plain.getInputStream();
      var first = in.read();
      if (first == HANDSHAKE) {
        var own = connections.getAndIncrement() % 2 == 0 ? elliptic : azure;
        serve(plain, new byte[] {(byte) first}, own);
      } else if (first >= 0) {
        var port = portIn(skipHead(in).getFirst());
        if (port < REFUSALS_BELOW && port != HTTPS) {
          var why = "HTTP/1.1 %d Refused\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
          plain.getOutputStream().write(utf8(why.formatted(port)));
          return;
        }
        plain.getOutputStream().write(utf8("HTTP/1.1 200 Connection established\r\n\r\n"));
        serve(plain, new byte[0], azure);
      }
    } catch (IOException theyHaveGone) {
      return;
    }
  }

  private void serve(Socket plain, byte[] consumed, SSLContext tls) throws IOException {
    var sockets = tls.getSocketFactory();
    try (var socket =
        (SSLSocket) sockets.createSocket(plain, new ByteArrayInputStream(consumed), true)) {
      var parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {HTTP_2, "http/1.1"});
      if (tls == azure) {
        parameters.setCipherSuites(new String[] {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"});
        parameters.setUseCipherSuitesOrder(true);
        parameters.setSNIMatchers(List.of(SNIHostName.createSNIMatcher(".*")));
      }
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      if (socket.getApplicationProtocol().equals(HTTP_2)) {
        speakHttp2(in, socket.getOutputStream());
      } else {
        speakHttp1(in, socket.getOutputStream());
      }
    }
  }

  private void speakHttp1(InputStream in, OutputStream out) throws IOException {
    while (true) {
      in.skipNBytes(bodyLength(skipHead(in)));
      var head =
          "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nDate: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted("application/json", now(), answer.length);
      out.write(utf8(head));
      out.write(answer);
      out.flush();
    }
  }

  /** Frames are those of RFC 9113. What is asked need not be decoded. */
  private void speakHttp2(DataInputStream in, OutputStream out) throws IOException {
    in.skipNBytes(PREFACE_LENGTH);
    frame(out, 4, 0, 0, new byte[0]);
    while (true) {
      var length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      var type = in.readUnsignedByte();
      var flags = in.readUnsignedByte();
      var stream = in.readInt();
      var content = in.readNBytes(length);
      var isLast = (flags & 1) != 0;
      switch (type) {
        case 0, 1 -> {
          if (isLast) {
            frame(out, 1, 4, stream, headers());
            frame(out, 0, 1, stream, answer);
          }
        }
        case 4, 6 -> {
          if (!isLast) {
            frame(out, type, 1, 0, type == 4 ? new byte[0] : content);
          }
        }
        default -> {}
      }
    }
  }

  private static void frame(OutputStream out, int type, int flags, int stream, byte[] content)
      throws IOException {
    var frame = new ByteArrayOutputStream();
    frame.writeBytes(new byte[] {(byte) (content.length >> 16), (byte) (content.length >> 8)});
    frame.writeBytes(new byte[] {(byte) content.length, (byte) type, (byte) flags});
    for (var shift = 24; shift >= 0; shift -= 8) {
      frame.write(stream >> shift);
    }
    frame.writeBytes(content);
    out.write(frame.toByteArray());
    out.flush();
  }

  /** Status 200 is the eighth of HPACK's static table (RFC 7541); others are spelt out. */
  private static byte[] headers() {
    var headers = new ByteArrayOutputStream();
    headers.write(0x88);
    for (var header : List.of("content-type", "application/json", "date", now())) {
      if (header.equals("content-type") || header.equals("date")) {
        headers.write(0);
      }
      headers.write(header.length());
      headers.writeBytes(utf8(header));
    }
    return headers.toByteArray();
  }

  private static String now() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
  }

  /** The lines before a body; empty ones end them. */
  private static List<String> skipHead(InputStream in) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    while (true) {
      var c = in.read();
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\n') {
        line.append((char) c);
      } else if (line.toString().isBlank()) {
        return lines;
      } else {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
  }

  /** Of a line such as {@code CONNECT host:port HTTP/1.1}. */
  private static int portIn(String request) {
    var words = request.split(" ");
    var target = words.length > 1 ? words[1] : "";
    var port = target.substring(target.lastIndexOf(':') + 1);
    return port.matches("\\d{1,5}") ? Integer.parseInt(port) : HTTPS;
  }

  private static long bodyLength(List<String> head) {
    for (var line : head) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        return Long.parseLong(line.substring(15).strip());
      }
    }
    return 0;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
