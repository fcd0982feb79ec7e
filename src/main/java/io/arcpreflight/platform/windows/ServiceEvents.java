package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.windows.system.LoggedEvent;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the event logs say of a service that is not well: the service manager in the one of the
 * system, the service itself in the one of applications.
 *
 * @see <a
 *     href="https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/cc756379(v=ws.10)">Basic
 *     service operations</a>
 */
final class ServiceEvents {
  private static final String MANAGER = "Service Control Manager";
  private static final String OF_THE_SYSTEM = "System";
  private static final String OF_APPLICATIONS = "Application";
  private static final int MOST_OF_THE_MANAGER = 3;
  private static final int MOST_OF_ITS_OWN = 2;
  private static final int MOST_CHARACTERS = 300;

  /** Stands for the text of an error, which Windows looks up when it shows the entry. */
  private static final Pattern ERROR = Pattern.compile("%%(\\d{1,5})");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final WindowsSystem windows;

  ServiceEvents(WindowsSystem windows) {
    this.windows = windows;
  }

  /** The last ones first, of either log; one that cannot be read says why. */
  List<Fact> of(ServiceState service) {
    var facts = new ArrayList<Fact>();
    add(OF_THE_SYSTEM, MANAGER, event -> isAbout(event, service), MOST_OF_THE_MANAGER, facts);
    add(OF_APPLICATIONS, service.name(), _ -> true, MOST_OF_ITS_OWN, facts);
    return facts;
  }

  private void add(
      String log, String source, Predicate<LoggedEvent> wanted, int most, List<Fact> facts) {
    try {
      windows.events(log, source).stream()
          .filter(wanted)
          .limit(most)
          .forEach(event -> facts.add(fact(log, event)));
    } catch (IOException refused) {
      facts.add(
          Fact.of("agent.events-unread")
              .with("detail", text(String.valueOf(refused.getMessage()))));
    }
  }

  /** The manager calls a service by the name that people see. */
  private static boolean isAbout(LoggedEvent event, ServiceState service) {
    return event.texts().stream()
        .filter(text -> !text.isBlank())
        .anyMatch(
            text ->
                text.equalsIgnoreCase(service.name())
                    || text.equalsIgnoreCase(service.displayName()));
  }

  private static Fact fact(String log, LoggedEvent event) {
    return Fact.of("agent.windows-event")
        .with("log", log)
        .with("at", event.at())
        .with("source", text(event.source()))
        .with("number", event.number())
        .with("meaning", event.source().equals(MANAGER) ? meaning(event.number()) : null)
        .with(
            "texts",
            event.texts().stream()
                .filter(text -> !text.isBlank())
                .map(ServiceEvents::readable)
                .toList());
  }

  private static String readable(String text) {
    return text(
        ERROR
            .matcher(text)
            .replaceAll(
                code ->
                    code.group(1) + ", " + WindowsErrors.meaning(Integer.parseInt(code.group(1)))));
  }

  /** Many a text has lines. */
  private static String text(String value) {
    return PlainText.line(BLANKS.matcher(value.strip()).replaceAll(" "), MOST_CHARACTERS);
  }

  /** Of what goes wrong with services; the rest is told by its number. */
  private static @Nullable String meaning(int number) {
    return switch (number) {
      case 7000 -> "did not start";
      case 7001 -> "depends on a service that did not start";
      case 7009 -> "did not connect in time while it started";
      case 7011 -> "did not answer in time";
      case 7022 -> "hung while it started";
      case 7023 -> "ended with an error";
      case 7024 -> "ended with an error number of its own";
      case 7031 -> "ended unexpectedly, and something is done about it";
      case 7032 -> "ended unexpectedly, and nothing could be done about it";
      case 7034 -> "ended unexpectedly";
      case 7036 -> "changed its state";
      case 7038 -> "could not log on";
      case 7040 -> "its start type was changed";
      case 7041 -> "its account may not log on as a service";
      default -> null;
    };
  }
}
