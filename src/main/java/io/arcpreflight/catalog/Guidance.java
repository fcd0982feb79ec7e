package io.arcpreflight.catalog;

import io.arcpreflight.endpoint.OperatingSystem;
import io.avaje.jsonb.Json;
import java.util.List;

/** What the document of 2021 gives beside its tables: the verbose log, a footnote, where to ask. */
@Json
public record Guidance(
    List<LogFile> logs,
    List<VerboseConnect> verboseConnect,
    List<Footnote> footnotes,
    List<SupportChannel> support) {

  public Guidance {
    logs = List.copyOf(logs);
    verboseConnect = List.copyOf(verboseConnect);
    footnotes = List.copyOf(footnotes);
    support = List.copyOf(support);
  }

  /** Where azcmagent writes its verbose log. */
  @Json
  public record LogFile(OperatingSystem os, String path) {}

  /**
   * A command line that connects with the verbose log on.
   *
   * @param command one or more lines, to be pasted into the system's usual shell
   */
  @Json
  public record VerboseConnect(String id, OperatingSystem os, SignIn signIn, String command) {}

  /**
   * A footnote of the document.
   *
   * @param messages ids of the messages that refer to it
   * @param causes ids of the causes that it explains
   */
  @Json
  public record Footnote(
      String id, List<String> messages, List<String> causes, List<String> sources) {

    public Footnote {
      messages = List.copyOf(messages);
      causes = List.copyOf(causes);
      sources = List.copyOf(sources);
    }
  }

  @Json
  public record SupportChannel(String id, String url) {}
}
