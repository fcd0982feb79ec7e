package io.arcpreflight.report;

import io.arcpreflight.catalog.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the documents speak of a finding: its code, and the rows that show its message. */
public final class DocumentationReferences {
  private static final String CODE = "code-";
  private static final String MESSAGE = "message-";
  private static final String FOOTNOTE = "footnote-";
  private static final String DOCUMENTATION = "https://learn.microsoft.com/";
  private static final Pattern LANGUAGE =
      Pattern.compile("^" + DOCUMENTATION + "[a-z]{2}-[a-z]{2}/");

  private final Labels words;

  public DocumentationReferences(Labels words) {
    this.words = words;
  }

  /** One text for each place; none when it is not documented. */
  public List<String> of(ReportedFinding finding) {
    var places = new ArrayList<String>();
    if (finding.code() != null) {
      places.add(code(finding.code(), finding.alsoReportedAs()));
    }
    var rows = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (var id : finding.documented()) {
      if (id.startsWith(MESSAGE)) {
        rows.add(id.substring(MESSAGE.length()));
      } else if (id.startsWith(FOOTNOTE)) {
        others.add(words.text(Label.DOC_FOOTNOTE, id.substring(FOOTNOTE.length())));
      } else {
        var code = id.startsWith(CODE) ? "AZCM" + id.substring(CODE.length()) : id;
        if (!code.equals(finding.code())) {
          others.add(code);
        }
      }
    }
    if (!rows.isEmpty()) {
      var word = rows.size() == 1 ? Label.DOC_ROW : Label.DOC_ROWS;
      places.add(words.text(word, String.join(", ", rows)));
    }
    places.addAll(others);
    return places;
  }

  /**
   * The page to open first; null where there is none of Microsoft's documentation. Without a
   * language in its address it opens in the reader's own.
   */
  public static @Nullable Source document(ReportedFinding finding) {
    for (var source : finding.sources()) {
      if (source.url().startsWith(DOCUMENTATION)) {
        var url = LANGUAGE.matcher(source.url()).replaceFirst(DOCUMENTATION);
        return new Source(source.id(), source.title(), url, source.date());
      }
    }
    return null;
  }

  private String code(String code, List<String> alsoReportedAs) {
    return alsoReportedAs.isEmpty()
        ? code
        : words.text(Label.ALSO_REPORTED, code, String.join(", ", alsoReportedAs));
  }
}
