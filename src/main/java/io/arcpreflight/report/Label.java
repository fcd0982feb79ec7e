package io.arcpreflight.report;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.report.explain.Topic;

/** The fixed words of the layout, by their key in {@code labels.properties}. */
public enum Label {
  SEEN("label.seen"),
  MEANS("label.means"),
  LIKELY("label.likely"),
  OFTEN("label.often"),
  AREA("area.title"),
  STATUS("status.title"),
  STATUS_MEANS("status.means"),
  MAYBE("label.maybe"),
  DO("label.do"),
  WHO("label.who"),
  DOC("label.doc"),
  SETTINGS("heading.settings"),
  PROXY("proxy"),
  PROXY_PAST("proxy.past"),
  READY("verdict.ready"),
  NOT_READY("verdict.not-ready"),
  HEALTHY("verdict.healthy"),
  NOT_HEALTHY("verdict.not-healthy"),
  INCOMPLETE("verdict.incomplete"),
  INTERRUPTED("verdict.interrupted"),
  READY_WARNED("ready.warned"),
  NOT_READY_CODE("not-ready.code"),
  NOT_READY_INSTALLER("not-ready.installer"),
  NOT_READY_NO_CODE("not-ready.no-code"),
  NOT_READY_STRICT("not-ready.strict"),
  HEALTHY_WARNED("healthy.warned"),
  NOT_HEALTHY_CODE("not-healthy.code"),
  INCOMPLETE_DEADLINE("incomplete.deadline"),
  INCOMPLETE_CRASHED("incomplete.crashed"),
  INCOMPLETE_MIXED("incomplete.mixed"),
  INTERRUPTED_UNKNOWN("interrupted.unknown"),
  INTERRUPTED_KNOWN("interrupted.known"),
  PASSED_ONE("passed.one"),
  PASSED_MANY("passed.many"),
  LEFT_OUT_ONE("left-out.one"),
  LEFT_OUT_MANY("left-out.many"),
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
  CODE("label.code"),
  EXIT("label.exit"),
  SINCE("label.since"),
  CAUSES("label.causes"),
  SOURCES("label.sources"),
  QUOTED("quoted"),
  NEWER_AGENTS("newer-agents"),
  EXIT_OF_AGENT("exit.agent"),
  EXIT_OF_INSTALLER("exit.installer"),
  OWN_EXIT_INCOMPLETE("own-exit.incomplete"),
  OWN_EXIT_PREREQUISITE("own-exit.prerequisite"),
  SINCE_SAME("since.same"),
  SINCE_CHANGED("since.changed"),
  SINCE_DROPPED("since.dropped"),
  SINCE_NEW("since.new"),
  MESSAGE_ROW_STILL("message.row-still"),
  MESSAGE_ROW_ONLY("message.row-only"),
  MESSAGE_NEWER("message.newer"),
  MESSAGE_AFTER("message.after"),
  SEE("see"),
  UNLISTED("unlisted"),
  UNLISTED_AGENT("unlisted.agent"),
  UNLISTED_ENTRA("unlisted.entra"),
  UNLISTED_AZURE("unlisted.azure"),
  ALSO_FOUND("heading.also-found"),
  LIST_CAUSES("list.causes"),
  LIST_CODES("list.codes"),
  LIST_MESSAGES("list.messages"),
  LIST_TOPICS("list.topics"),
  TOPIC_VERBOSE_LOG("topic.verbose-log"),
  TOPIC_LOGS("topic.logs"),
  TOPIC_SUPPORT("topic.support"),
  TOPIC_FOOTNOTE("topic.footnote"),
  OWNER_NETWORK("owner.network"),
  OWNER_DNS("owner.dns"),
  OWNER_PROXY("owner.proxy"),
  OWNER_PKI("owner.pki"),
  OWNER_HOST("owner.host"),
  OWNER_IDENTITY("owner.identity"),
  OWNER_AZURE("owner.azure"),
  CONNECTED("verdict.connected"),
  FAILED("verdict.failed"),
  CONNECT_SUCCEEDED("connect.succeeded"),
  CONNECT_FAILED("connect.failed"),
  CONNECT_STOPPED("connect.stopped"),
  CONNECT_REFUSED("connect.refused"),
  HELD_BACK("connect.held-back"),
  STARTING("connect.starting"),
  STARTED_WITH("connect.started-with"),
  NEXT_HEALTH("next.health"),
  TOLERATED("tolerated"),
  WAIT_FIRST("wait.first"),
  WAIT_AFTER("wait.after"),
  WAIT_GONE("wait.gone"),
  WAIT_NEW("wait.new"),
  WAIT_STILL("wait.still"),
  WAIT_NEXT("wait.next"),
  WAIT_READY("wait.ready"),
  WAIT_OVER("wait.over"),
  WAIT_IN_VAIN("wait.in-vain"),
  PROGRESS("progress"),
  PROGRESS_WAITING("progress.waiting"),
  PROGRESS_WAITING_SECONDS("progress.waiting-seconds"),
  PLACE("label.place"),
  NOW("label.now"),
  LINES_ONE("lines.one"),
  LINES_MANY("lines.many"),
  LOG_COUNT("log.count"),
  LOG_PROBLEM("log.problem"),
  LOG_CLEAN("log.clean"),
  LOG_CLEAN_MEANS("log.clean-means"),
  LOG_RESOLVED("log.resolved"),
  LOG_RESOLVED_MEANS("log.resolved-means"),
  LOG_UNRESOLVED("log.unresolved"),
  LOG_LATEST("log.latest"),
  LOG_NO_CODE("log.no-code"),
  LOG_OVER("heading.over"),
  LOG_NOW("log.now"),
  TIMES_ONE("times.one"),
  TIMES_MANY("times.many"),
  TIMES_AT("times.at"),
  TIMES_FROM_TO("times.from-to"),
  FIRST_PLACE("place.first"),
  RESOLVED_BY("place.resolved-by"),
  NOW_STILL("now.still"),
  NOW_GONE("now.gone"),
  NOW_UNKNOWN("now.unknown"),
  FOLLOWING("following"),
  NAGIOS_PASSED("nagios.passed"),
  NAGIOS_LEFT_OUT("nagios.left-out"),
  NAGIOS_WARNINGS("nagios.warnings"),
  NAGIOS_NOT_READY("nagios.not-ready"),
  NAGIOS_UNFINISHED("nagios.unfinished"),
  NAGIOS_INTERRUPTED("nagios.interrupted"),
  NAGIOS_AFFECTED("nagios.affected");

  private final String key;

  Label(String key) {
    this.key = key;
  }

  /** Who can change what is wrong. */
  public static Label of(Owner owner) {
    return switch (owner) {
      case NETWORK -> OWNER_NETWORK;
      case DNS -> OWNER_DNS;
      case PROXY -> OWNER_PROXY;
      case PKI -> OWNER_PKI;
      case HOST -> OWNER_HOST;
      case IDENTITY -> OWNER_IDENTITY;
      case AZURE -> OWNER_AZURE;
    };
  }

  /** What it is about. */
  public static Label of(Topic topic) {
    return switch (topic) {
      case VERBOSE_LOG -> TOPIC_VERBOSE_LOG;
      case LOGS -> TOPIC_LOGS;
      case SUPPORT -> TOPIC_SUPPORT;
      case FOOTNOTE -> TOPIC_FOOTNOTE;
    };
  }

  /** Its key in the files. */
  String key() {
    return key;
  }
}
