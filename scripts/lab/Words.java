import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.CurrentProcess;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;

/**
 * Asks `explain` and `log` about one text after the other, in one process, and about none twice. A
 * line of the standard input has two in base64: what explain is given and what is a log. After each
 * answer there is a line with a record separator.
 */
final class Words {
  private static final String END = "\n\u001e\n";

  private Words() {}

  public static void main(String[] arguments) throws IOException {
    var log = Path.of(arguments[0]);
    var known = new HashMap<String, byte[]>();
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var answer = known.get(line);
      if (answer == null) {
        answer = answers(line.split(" ", -1), log);
        known.put(line, answer);
      }
      System.out.write(answer);
      System.out.flush();
    }
  }

  private static byte[] answers(String[] texts, Path log) throws IOException {
    var out = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(Base64.getDecoder().decode(texts[0])));
    ask("explain", "-", out);
    Files.write(log, Base64.getDecoder().decode(texts[1]));
    ask("log", log.toString(), out);
    return out.toByteArray();
  }

  private static void ask(String command, String what, ByteArrayOutputStream out) {
    var line = List.of(command, what, "--format", "json", "--lang", "en");
    var stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    var console =
        new Console(stream, System.err, false, false, true, Console.USUAL_WIDTH, Redirect.INHERIT);
    ArcPreflight.run(line, CurrentProcess.context(), console);
    stream.flush();
    out.writeBytes(END.getBytes(StandardCharsets.UTF_8));
  }
}
