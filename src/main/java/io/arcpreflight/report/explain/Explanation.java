package io.arcpreflight.report.explain;

import io.arcpreflight.catalog.CodeOrigin;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.catalog.Source;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known about one entry of the catalogue, in one language. */
@Json(typeProperty = "kind")
@Json.SubType(type = Explanation.OfCause.class, name = "cause")
@Json.SubType(type = Explanation.OfCode.class, name = "code")
@Json.SubType(type = Explanation.OfMessage.class, name = "message")
@Json.SubType(type = Explanation.OfArea.class, name = "area")
@Json.SubType(type = Explanation.OfStatus.class, name = "http-status")
@Json.SubType(type = Explanation.OfTopic.class, name = "topic")
@Json.SubType(type = Explanation.OfUnlistedCode.class, name = "unlisted-code")
public sealed interface Explanation {

  /** The word that it is asked for with. */
  String id();

  /** Where more can be read. */
  List<Source> sources();

  /**
   * A cause.
   *
   * @param code the AZCM code that azcmagent connect would end with; null when this does not stop
   *     it
   * @param newerCode what newer agents report in place of the code, where that has changed
   * @param alsoReportedAs other codes that agents or their installers use for it
   * @param documented the rows of the 2021 document that it matches
   */
  record OfCause(
      String id,
      Severity severity,
      String title,
      String meaning,
      String likelyCause,
      List<RemedyStep> remedy,
      Owner owner,
      @Nullable String code,
      @Nullable String newerCode,
      List<String> alsoReportedAs,
      List<Reference> documented,
      List<Source> sources)
      implements Explanation {
    public OfCause {
      remedy = List.copyOf(remedy);
      alsoReportedAs = List.copyOf(alsoReportedAs);
      documented = List.copyOf(documented);
      sources = List.copyOf(sources);
    }
  }

  /**
   * An AZCM code.
   *
   * @param exit the exit status of azcmagent; null for the installers' codes
   * @param since the date of the first document that has it
   * @param whatChanged what is different from the document of 2021
   * @param replacedBy the code that newer agents report instead
   * @param causes what ends in it, likeliest first
   */
  record OfCode(
      String id,
      Severity severity,
      @Nullable Integer exit,
      CodeOrigin phase,
      String meaning,
      String likelyCause,
      List<RemedyStep> remedy,
      Owner owner,
      boolean in2021,
      boolean inCurrent,
      LocalDate since,
      @Nullable String whatChanged,
      @Nullable String replacedBy,
      List<Reference> causes,
      List<Source> sources)
      implements Explanation {
    public OfCode {
      remedy = List.copyOf(remedy);
      causes = List.copyOf(causes);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A message of the agent, of Microsoft Entra or of Azure.
   *
   * @param words what it is recognised by; … stands for what varies
   * @param seen the part of the given text that was recognised; null when it was asked for by id
   * @param row its row, from 1, in the table of connection messages of the 2021 document
   * @param context what the agent prints before it
   * @param notes ids of the footnotes that belong to it
   */
  record OfMessage(
      String id,
      Severity severity,
      String words,
      @Nullable String seen,
      String meaning,
      List<RemedyStep> remedy,
      Owner owner,
      @Nullable String code,
      @Nullable Integer row,
      boolean in2021,
      boolean inCurrent,
      @Nullable String context,
      List<Reference> causes,
      List<String> notes,
      List<Source> sources)
      implements Explanation {
    public OfMessage {
      remedy = List.copyOf(remedy);
      causes = List.copyOf(causes);
      notes = List.copyOf(notes);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A part of the general guidance.
   *
   * @param items paths, command lines or addresses, each with its caption
   * @param messages ids of the messages that it belongs to
   */
  record OfTopic(
      String id,
      @Nullable String meaning,
      List<Item> items,
      List<RemedyStep> remedy,
      List<String> messages,
      List<Reference> causes,
      List<Source> sources)
      implements Explanation {
    public OfTopic {
      items = List.copyOf(items);
      remedy = List.copyOf(remedy);
      messages = List.copyOf(messages);
      causes = List.copyOf(causes);
      sources = List.copyOf(sources);
    }
  }

  /** An area of causes, and all that it has. */
  record OfArea(String id, List<Reference> causes, List<Source> sources) implements Explanation {
    public OfArea {
      causes = List.copyOf(causes);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A status of HTTP.
   *
   * @param phrase what it is called
   * @param causes what can be behind it, likeliest first
   */
  record OfStatus(
      String id, int number, String phrase, List<Reference> causes, List<Source> sources)
      implements Explanation {
    public OfStatus {
      causes = List.copyOf(causes);
      sources = List.copyOf(sources);
    }
  }

  /** A code that the catalogue does not have, and who gives it out. */
  record OfUnlistedCode(String id, Issuer issuer, List<Source> sources) implements Explanation {
    public OfUnlistedCode {
      sources = List.copyOf(sources);
    }
  }

  /** Another entry, which can be asked for with its id. */
  @Json
  record Reference(String id, String title) {}

  /**
   * Something to be copied.
   *
   * @param value one or more lines
   */
  @Json
  record Item(String caption, String value) {}

  /** Who gives out a code. */
  enum Issuer {
    AGENT("agent"),
    ENTRA("entra"),
    AZURE("azure");

    private final String id;

    Issuer(String id) {
      this.id = id;
    }

    @Json.Value
    public String id() {
      return id;
    }
  }
}
