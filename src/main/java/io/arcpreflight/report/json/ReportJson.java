package io.arcpreflight.report.json;

import io.arcpreflight.report.Report;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** How a report's records become JSON and come back. */
final class ReportJson {
  private ReportJson() {}

  static JsonType<Report> type() {
    return type(Report.class);
  }

  static <T> JsonType<T> type(Class<T> document) {
    return Adapters.ALL.type(document);
  }

  /** Made once: the adapters of a whole report take longer to make than a report to read. */
  private static final class Adapters {
    static final Jsonb ALL =
        Jsonb.builder()
            .serializeNulls(true)
            .serializeEmpty(true)
            .add(String.class, _ -> new WellFormedText())
            .add(OffsetDateTime.class, _ -> new TimeWithSeconds())
            .build();
  }

  /** Half a surrogate pair, as a header cut at its length can leave behind, has no UTF-8 form. */
  private static final class WellFormedText implements JsonAdapter<String> {
    @Override
    public void toJson(JsonWriter writer, String text) {
      writer.value(wellFormed(text));
    }

    @Override
    public String fromJson(JsonReader reader) {
      return reader.readString();
    }

    private static String wellFormed(String text) {
      for (var i = 0; i < text.length(); i++) {
        if (Character.isSurrogate(text.charAt(i))) {
          return replaceHalves(text);
        }
      }
      return text;
    }

    private static String replaceHalves(String text) {
      var kept = new StringBuilder(text.length());
      text.codePoints().forEach(c -> kept.appendCodePoint(isHalf(c) ? '\uFFFD' : c));
      return kept.toString();
    }

    private static boolean isHalf(int codePoint) {
      return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
  }

  /** Many readers refuse a time that leaves out its seconds when they are zero. */
  private static final class TimeWithSeconds implements JsonAdapter<OffsetDateTime> {
    @Override
    public void toJson(JsonWriter writer, OffsetDateTime time) {
      writer.value(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    @Override
    public OffsetDateTime fromJson(JsonReader reader) {
      return OffsetDateTime.parse(reader.readString());
    }
  }
}
