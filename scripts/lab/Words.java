import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.cli.console.CurrentProcess;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * Asks `explain` and `log` about one text after the other, in one process. A line of the standard
 * input has two in base64: what explain is given and what is a log. After each answer there is a
 * line with a record separator.
 */
final class Words {
  private static final String END = "\n\u001e";

  private Words() {}

  public static void main(String[] arguments) throws IOException {
    var log = Path.of(arguments[0]);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var texts = line.split(" ", -1);
      System.setIn(new ByteArrayInputStream(Base64.getDecoder().decode(texts[0])));
      ask("explain", "-");
      Files.write(log, Base64.getDecoder().decode(texts[1]));
      ask("log", log.toString());
    }
  }

  private static void ask(String command, String what) {
    var line = List.of(command, what, "--format", "json", "--lang", "en");
    ArcPreflight.run(line, CurrentProcess.context(), CurrentProcess.console());
    System.out.println(END);
  }
}
