import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.cli.console.CurrentProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes one manual page for the program and one for each command, from the command model.
 *
 * <p>Arguments: the folder to write to, the version, the date of the pages, and a folder with what
 * only people know: a file {@code arc-preflight-health.roff} is put at the end of that page.
 */
final class ManualPages {
  private final String version;
  private final String date;
  private final Path additions;
  private final StringBuilder page = new StringBuilder();

  private ManualPages(String version, String date, Path additions) {
    this.version = version;
    this.date = date;
    this.additions = additions;
  }

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var program = ArcPreflight.model(CurrentProcess.context(), CurrentProcess.console());
    var all = new ArrayList<CommandSpec>();
    all.add(program);
    program.subcommands().values().forEach(command -> all.add(command.getCommandSpec()));
    for (var spec : all) {
      var pages = new ManualPages(arguments[1], arguments[2], Path.of(arguments[3]));
      Files.writeString(folder.resolve(name(spec) + ".1"), pages.of(spec));
    }
  }

  private String of(CommandSpec spec) throws IOException {
    var description = sentences(spec.usageMessage().description());
    line(".TH %s 1 %s \"arc-preflight %s\" \"User Commands\"", text(name(spec).toUpperCase(Locale.ROOT)), date, version);
    line(".SH NAME");
    line("%s \\- %s", text(name(spec)), text(purpose(description.getFirst())));
    line(".SH SYNOPSIS");
    line(".B %s", text(spec.qualifiedName()));
    synopsis(spec);
    line(".SH DESCRIPTION");
    paragraphs(description);
    positionals(spec);
    options(spec);
    commands(spec);
    exitCodes(spec);
    footer(spec);
    var addition = additions.resolve(name(spec) + ".roff");
    if (Files.exists(addition)) {
      page.append(Files.readString(addition));
    }
    seeAlso(spec);
    return page.toString();
  }

  private void synopsis(CommandSpec spec) {
    if (!spec.subcommands().isEmpty()) {
      line("\\fICOMMAND\\fR [\\fIOPTIONS\\fR]");
      return;
    }
    line("[\\fIOPTIONS\\fR]");
    for (var positional : spec.positionalParameters()) {
      line("[\\fI%s\\fR]%s", text(positional.paramLabel()), positional.arity().max() > 1 ? "..." : "");
    }
  }

  private void positionals(CommandSpec spec) {
    for (var positional : spec.positionalParameters()) {
      line(".TP");
      line("\\fI%s\\fR", text(positional.paramLabel()));
      paragraphs(sentences(positional.description()));
    }
  }

  private void options(CommandSpec spec) {
    line(".SH OPTIONS");
    var grouped = new ArrayList<ArgSpec>();
    for (var group : spec.argGroups()) {
      line(".SS %s", text(String.format(group.heading()).strip().replaceAll(":$", "")));
      group.args().forEach(this::option);
      grouped.addAll(group.args());
    }
    spec.options().stream().filter(option -> !grouped.contains(option)).forEach(this::option);
  }

  private void option(ArgSpec argument) {
    if (argument instanceof OptionSpec option && !option.hidden()) {
      var names = new ArrayList<String>();
      for (var name : option.names()) {
        names.add("\\fB" + text(name) + "\\fR");
      }
      line(".TP");
      line("%s%s", String.join(", ", names), value(option));
      paragraphs(sentences(option.description()));
    }
  }

  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    var label = "\\fI" + text(option.paramLabel()) + "\\fR";
    return option.arity().min() == 0 ? "=[" + label + "]" : "=" + label;
  }

  private void commands(CommandSpec spec) {
    if (spec.subcommands().isEmpty()) {
      return;
    }
    line(".SH COMMANDS");
    for (var command : spec.subcommands().values()) {
      line(".TP");
      line("\\fB%s\\fR", text(command.getCommandName()));
      line("%s See \\fB%s\\fR(1).", text(sentences(command.getCommandSpec().usageMessage().description()).getFirst()), text(name(command.getCommandSpec())));
    }
  }

  private void exitCodes(CommandSpec spec) {
    var codes = spec.usageMessage().exitCodeList();
    if (codes.isEmpty()) {
      return;
    }
    line(".SH EXIT STATUS");
    line("The numbers are those with which");
    line(".B azcmagent connect");
    line("would have ended.");
    codes.forEach(
        (number, meaning) -> {
          line(".TP");
          line("\\fB%s\\fR", number);
          line("%s", text(meaning));
        });
  }

  private void footer(CommandSpec spec) {
    var footer = new ArrayList<>(sentences(spec.usageMessage().footer()));
    if (footer.isEmpty()) {
      return;
    }
    var isExamples = footer.removeIf("Examples:"::equals);
    line(isExamples ? ".SH EXAMPLES" : ".SH NOTES");
    paragraphs(footer);
  }

  private void seeAlso(CommandSpec spec) {
    var pages = new ArrayList<String>();
    for (var command : spec.root().subcommands().values()) {
      pages.add(name(command.getCommandSpec()));
    }
    pages.add(name(spec.root()));
    pages.remove(name(spec));
    pages.sort(null);
    line(".SH SEE ALSO");
    line("%s", String.join(", ", pages.stream().map(it -> "\\fB" + text(it) + "\\fR(1)").toList()));
  }

  /** Text as it is; what is indented, word by word. */
  private void paragraphs(List<String> lines) {
    var literal = false;
    var begun = false;
    for (var each : lines) {
      if (each.startsWith("  ") != literal) {
        literal = !literal;
        line(literal ? (begun ? ".PP\n.RS 4\n.nf" : ".RS 4\n.nf") : ".fi\n.RE\n.PP");
      } else if (!literal && begun) {
        line(".PP");
      }
      begun = true;
      line("%s", text(each.strip()));
    }
    if (literal) {
      line(".fi\n.RE");
    }
  }

  /** As picocli prints them, without empty lines; sentences that go on stay on one line. */
  private static List<String> sentences(String[] model) {
    var lines = new ArrayList<String>();
    for (var each : model) {
      String.format(each.replace("$$", "$")).lines().filter(it -> !it.isBlank()).forEach(lines::add);
    }
    return lines;
  }

  private static String purpose(String sentence) {
    var shortened = sentence.replaceAll("\\.$", "");
    return shortened.substring(0, 1).toLowerCase(Locale.ROOT) + shortened.substring(1);
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName().replace(' ', '-');
  }

  private static String text(String plain) {
    var escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    var roff = new StringBuilder();
    escaped
        .codePoints()
        .forEach(c -> roff.append(c < 128 ? Character.toString(c) : "\\[u%04X]".formatted(c)));
    return roff.indexOf(".") == 0 ? "\\&" + roff : roff.toString();
  }

  private void line(String format, Object... values) {
    page.append(values.length == 0 ? format : format.formatted(values)).append('\n');
  }
}
