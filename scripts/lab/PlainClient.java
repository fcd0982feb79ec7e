import java.net.URI;
import javax.net.ssl.HttpsURLConnection;

/** What a program without a diagnosis of its own says: one request, and its exception as it comes. */
class PlainClient {
  public static void main(String[] arguments) throws Exception {
    try {
      var url = URI.create("https://" + arguments[0] + "/").toURL();
      var connection = (HttpsURLConnection) url.openConnection();
      connection.setConnectTimeout(5_000);
      connection.setReadTimeout(5_000);
      connection.setInstanceFollowRedirects(false);
      System.out.println("HTTP " + connection.getResponseCode());
    } catch (Exception failure) {
      System.out.println(failure);
    }
  }
}
