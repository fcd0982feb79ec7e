package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.message.MessageAnalysis;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What a run of azcmagent has said, analysed as logs and pasted messages are. */
final class AzcmagentMessages {
  private final Catalog catalog;
  private final MessageAnalyzer analyzer;

  AzcmagentMessages(Catalog catalog, MessageAnalyzer analyzer) {
    this.catalog = catalog;
    this.analyzer = analyzer;
  }

  /** Everything that it says went wrong, in the order of its records. */
  List<AzcmagentMessage> of(AzcmagentRun run) {
    var messages = new ArrayList<AzcmagentMessage>();
    var analyses = new HashMap<String, MessageAnalysis>();
    for (var said : run.messages()) {
      var analysis = analyses.get(said.line());
      if (analysis == null) {
        analysis = analyzer.analyze(said.line());
        analyses.put(said.line(), analysis);
        for (var reason : analysis.reasons()) {
          messages.add(AzcmagentMessage.of(reason, analysis));
        }
      }
      if (!isRecognized(said, analysis)) {
        catalog
            .message(said.id())
            .ifPresent(known -> messages.add(AzcmagentMessage.of(known, said.line())));
      }
    }
    return messages;
  }

  private static boolean isRecognized(AzcmagentRun.Message said, MessageAnalysis analysis) {
    return analysis.recognitions().stream().anyMatch(found -> found.id().equals(said.id()));
  }
}
