package io.arcpreflight.diagnosis.agent;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.agent.AgentFolder;
import io.arcpreflight.observation.agent.AgentFolder.State;
import io.arcpreflight.observation.agent.FoldersObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges whether the agent can work in its folders. */
final class AgentFolderRule {
  private static final int GROUP = 3;
  private static final int OTHERS_WRITE = 7;
  private static final String ALL = "rwx";

  private AgentFolderRule() {}

  /**
   * @param elevated whether this process may do what the agent may
   */
  static List<Symptom> judge(CheckRecord check, FoldersObservation seen, boolean elevated) {
    var symptoms = new ArrayList<Symptom>();
    for (var folder : seen.agentFolders()) {
      switch (folder.purpose()) {
        case LOG ->
            logFault(folder, elevated)
                .ifPresent(
                    what ->
                        symptoms.add(
                            Symptom.ofLines(
                                check.id(),
                                CauseId.AGENT_LOG_NOT_WRITABLE,
                                folder.path(),
                                Severity.ERROR,
                                folder.state() == State.MISSING ? LIKELY : CERTAIN,
                                List.of(what))));
        case TOKENS ->
            tokenFault(folder).ifPresent(what -> symptoms.add(warning(check, folder, what)));
        case EXTENSIONS, MACHINE_CONFIGURATION ->
            fault(folder).ifPresent(what -> symptoms.add(warning(check, folder, what)));
      }
    }
    return symptoms;
  }

  private static Optional<String> logFault(AgentFolder folder, boolean elevated) {
    return switch (folder.state()) {
      case MISSING -> Optional.of(folder.path() + " does not exist");
      case OTHER -> Optional.of(folder.path() + " is no folder");
      case UNREADABLE -> Optional.empty();
      case FOLDER ->
          elevated && !folder.writable()
              ? Optional.of(folder.path() + " cannot be written to, not even with all rights")
              : Optional.empty();
    };
  }

  /** Programs get their tokens through files that the group of the folder may read. */
  private static Optional<String> tokenFault(AgentFolder folder) {
    var permissions = folder.permissions();
    if (folder.state() == State.FOLDER
        && permissions != null
        && !permissions.startsWith(ALL, GROUP)) {
      return Optional.of(
          folder.path()
              + " has the permissions "
              + permissions
              + " for the group "
              + folder.group());
    }
    return folder.state() == State.OTHER
        ? Optional.of(folder.path() + " is no folder")
        : Optional.empty();
  }

  private static Optional<String> fault(AgentFolder folder) {
    var permissions = folder.permissions();
    return switch (folder.state()) {
      case OTHER -> Optional.of(folder.path() + " is no folder");
      case FOLDER ->
          permissions != null && permissions.charAt(OTHERS_WRITE) == 'w'
              ? Optional.of(folder.path() + " can be written to by everybody: " + permissions)
              : Optional.empty();
      case MISSING, UNREADABLE -> Optional.empty();
    };
  }

  private static Symptom warning(CheckRecord check, AgentFolder folder, String what) {
    return Symptom.ofLines(
        check.id(),
        CauseId.AGENT_FOLDER_UNUSABLE,
        folder.path(),
        Severity.WARNING,
        CERTAIN,
        List.of(what));
  }
}
