import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Answers any HTTPS request on a loopback port of its own, which it prints first. It does so under the
 * names that it is given; the file {@code roots.pem} in the folder that it is given has what to trust.
 */
final class TrainingServer {
  private static final String PASSWORD = "training";

  private TrainingServer() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, GeneralSecurityException {
    var folder = Path.of(arguments[0]);
    var names = List.of(arguments).subList(1, arguments.length);
    var server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(certificate(folder, names))));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println(server.getAddress().getPort());
    System.out.close();
  }

  /** A key store with a key and its certificate, which is its own authority. */
  private static Path certificate(Path folder, List<String> names)
      throws IOException, InterruptedException {
    var store = folder.resolve("training.p12");
    var subjects = names.stream().map("dns:"::concat).collect(Collectors.joining(",", "san=", ""));
    keytool(store, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2",
        "-dname", "CN=training", "-ext", subjects, "-storetype", "PKCS12");
    keytool(store, "-exportcert", "-rfc", "-file", folder.resolve("roots.pem").toString());
    return store;
  }

  private static void keytool(Path store, String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(
        List.of("-alias", "training", "-storepass", PASSWORD, "-keystore", store.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static SSLContext context(Path keyStore) throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keyStore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
