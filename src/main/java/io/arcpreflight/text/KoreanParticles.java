package io.arcpreflight.text;

/**
 * Chooses between the two forms of a Korean particle. Texts write both, as in "{name}이(가)", where a
 * value stands before it; which one is spoken depends on whether the value's last sound is a
 * consonant. Of a Hangul syllable that is told by its code point; digits and letters are read as
 * Koreans read them.
 */
public final class KoreanParticles {
  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';
  private static final int FINALS = 28;
  private static final int FINAL_RIEUL = 8;

  /** 영, 일, 삼, 육, 칠 and 팔 end in a consonant; 일, 칠 and 팔 in ㄹ. */
  private static final String DIGITS_WITH_FINAL = "013678";

  private static final String RIEUL = "178lL";

  /** 엘, 엠, 엔 and, spelt out as a capital, 알. */
  private static final String LETTERS_WITH_FINAL = "lmnLMNR";

  /** As written, after a consonant, after a vowel. After ㄹ, 으로 is spoken as after a vowel. */
  private static final String[][] FORMS = {
    {"이(가)", "이", "가"},
    {"을(를)", "을", "를"},
    {"은(는)", "은", "는"},
    {"과(와)", "과", "와"},
    {"(으)로", "으로", "로"},
    {"(이)나", "이나", "나"},
    {"(이)라", "이라", "라"},
  };

  private static final int TOWARDS = 4;

  private KoreanParticles() {}

  /** The text with one form of each particle that is written in both. */
  public static String chosen(String text) {
    if (text.indexOf('(') < 0) {
      return text;
    }
    var result = text;
    for (var form = 0; form < FORMS.length; form++) {
      result = chosen(result, form);
    }
    return result;
  }

  private static String chosen(String text, int form) {
    var written = FORMS[form][0];
    var at = text.indexOf(written);
    if (at < 0) {
      return text;
    }
    var result = new StringBuilder(text.length());
    var from = 0;
    for (; at >= 0; at = text.indexOf(written, from)) {
      result.append(text, from, at);
      result.append(FORMS[form][spokenAfter(text, at, form)]);
      from = at + written.length();
    }
    return result.append(text, from, text.length()).toString();
  }

  private static int spokenAfter(String text, int end, int form) {
    for (var i = end - 1; i >= 0; i--) {
      var c = text.charAt(i);
      if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE) {
        var last = (c - FIRST_SYLLABLE) % FINALS;
        return last == 0 || (form == TOWARDS && last == FINAL_RIEUL) ? 2 : 1;
      }
      if (Character.isLetterOrDigit(c)) {
        var isFinal = DIGITS_WITH_FINAL.indexOf(c) >= 0 || LETTERS_WITH_FINAL.indexOf(c) >= 0;
        return !isFinal || (form == TOWARDS && RIEUL.indexOf(c) >= 0) ? 2 : 1;
      }
    }
    return 2;
  }
}
