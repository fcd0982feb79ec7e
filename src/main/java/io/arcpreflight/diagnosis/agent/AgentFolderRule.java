package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.AgentFolder;
import io.arcpreflight.observation.agent.FoldersObservation;

/** Judges whether the agent can work in its folders. */
final class AgentFolderRule implements Rule<FoldersObservation> {
  private static final int GROUP = 3;
  private static final int OTHERS_WRITE = 7;
  private static final String ALL = "rwx";

  private final WholeRun run;

  AgentFolderRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(FoldersObservation seen, Symptoms symptoms) {
    for (var folder : seen.agentFolders()) {
      switch (folder.purpose()) {
        case LOG -> judgeLog(folder, symptoms);
        case TOKENS -> judgeTokens(folder, symptoms);
        case EXTENSIONS, MACHINE_CONFIGURATION -> judgeWork(folder, symptoms);
      }
    }
  }

  private void judgeLog(AgentFolder folder, Symptoms symptoms) {
    switch (folder.state()) {
      case MISSING ->
          symptoms
              .error(CauseId.AGENT_LOG_NOT_WRITABLE)
              .about(folder.path())
              .likely()
              .showing(Fact.of("agent.folder-missing").with("folder", folder.path()));
      case OTHER ->
          symptoms
              .error(CauseId.AGENT_LOG_NOT_WRITABLE)
              .about(folder.path())
              .showing(noFolder(folder));
      case FOLDER -> {
        if (run.elevated() && !folder.writable()) {
          symptoms
              .error(CauseId.AGENT_LOG_NOT_WRITABLE)
              .about(folder.path())
              .showing(Fact.of("agent.folder-not-writable").with("folder", folder.path()));
        }
      }
      case UNREADABLE -> {}
    }
  }

  /** Programs get their tokens through files that the group of the folder may read. */
  private static void judgeTokens(AgentFolder folder, Symptoms symptoms) {
    var permissions = folder.permissions();
    switch (folder.state()) {
      case FOLDER -> {
        if (permissions != null && !permissions.startsWith(ALL, GROUP)) {
          unusable(
              folder,
              Fact.of("agent.folder-closed")
                  .with("folder", folder.path())
                  .with("permissions", permissions)
                  .with("group", folder.group()),
              symptoms);
        }
      }
      case OTHER -> unusable(folder, noFolder(folder), symptoms);
      case MISSING, UNREADABLE -> {}
    }
  }

  private static void judgeWork(AgentFolder folder, Symptoms symptoms) {
    var permissions = folder.permissions();
    switch (folder.state()) {
      case FOLDER -> {
        if (permissions != null && permissions.charAt(OTHERS_WRITE) == 'w') {
          unusable(
              folder,
              Fact.of("agent.folder-open")
                  .with("folder", folder.path())
                  .with("permissions", permissions),
              symptoms);
        }
      }
      case OTHER -> unusable(folder, noFolder(folder), symptoms);
      case MISSING, UNREADABLE -> {}
    }
  }

  private static void unusable(AgentFolder folder, Fact fact, Symptoms symptoms) {
    symptoms.warning(CauseId.AGENT_FOLDER_UNUSABLE).about(folder.path()).showing(fact);
  }

  private static Fact noFolder(AgentFolder folder) {
    return Fact.of("agent.folder-no-folder").with("folder", folder.path());
  }
}
