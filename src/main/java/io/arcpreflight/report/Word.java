package io.arcpreflight.report;

/** The fixed words of the layout, by their key in {@code words.properties}. */
public enum Word {
  SEEN("label.seen"),
  MEANS("label.means"),
  LIKELY("label.likely"),
  MAYBE("label.maybe"),
  DO("label.do"),
  WHO("label.who"),
  DOC("label.doc"),
  SETTINGS("heading.settings"),
  PROXY("proxy"),
  PROXY_PAST("proxy.past"),
  READY("verdict.ready"),
  NOT_READY("verdict.not-ready"),
  INCOMPLETE("verdict.incomplete"),
  INTERRUPTED("verdict.interrupted"),
  READY_WARNED("ready.warned"),
  NOT_READY_CODE("not-ready.code"),
  NOT_READY_INSTALLER("not-ready.installer"),
  NOT_READY_NO_CODE("not-ready.no-code"),
  NOT_READY_STRICT("not-ready.strict"),
  INCOMPLETE_DEADLINE("incomplete.deadline"),
  INCOMPLETE_CRASHED("incomplete.crashed"),
  INCOMPLETE_MIXED("incomplete.mixed"),
  INTERRUPTED_UNKNOWN("interrupted.unknown"),
  INTERRUPTED_KNOWN("interrupted.known"),
  PASSED_ONE("passed.one"),
  PASSED_MANY("passed.many"),
  NOTES_ONE("notes.one"),
  NOTES_MANY("notes.many"),
  WARNINGS_ONE("warnings.one"),
  WARNINGS_MANY("warnings.many"),
  COUNT_PASSED("count.passed"),
  COUNT_FAILED("count.failed"),
  COUNT_NOT_APPLICABLE("count.not-applicable"),
  COUNT_COULD_NOT_RUN("count.could-not-run"),
  SAME_SOME("same.some"),
  SAME_ALL("same.all"),
  SAME_ALONE("same.alone"),
  AFFECTS("affects"),
  ABOUT("about"),
  MORE("more"),
  ALSO_REPORTED("also-reported"),
  DOC_ROW("doc.row"),
  DOC_ROWS("doc.rows"),
  DOC_FOOTNOTE("doc.footnote"),
  NEXT("next"),
  NEXT_CONNECT("next.connect"),
  WHY("why"),
  PHASES("phases"),
  REPORT("report"),
  INSTEAD("setting.instead"),
  OWNER_NETWORK("owner.network"),
  OWNER_DNS("owner.dns"),
  OWNER_PROXY("owner.proxy"),
  OWNER_PKI("owner.pki"),
  OWNER_HOST("owner.host"),
  OWNER_IDENTITY("owner.identity"),
  OWNER_AZURE("owner.azure"),
  PROGRESS("progress"),
  PROGRESS_WAITING("progress.waiting"),
  PROGRESS_WAITING_SECONDS("progress.waiting-seconds");

  private final String key;

  Word(String key) {
    this.key = key;
  }

  /** Its key in the files. */
  String key() {
    return key;
  }
}
