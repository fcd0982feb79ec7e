package io.arcpreflight.app.check;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.Shortage;
import io.arcpreflight.app.machine.MachineProbes;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.plan.AzurePlanner;
import io.arcpreflight.plan.ChosenChecks;
import io.arcpreflight.plan.Contact;
import io.arcpreflight.plan.ContactPlanner;
import io.arcpreflight.plan.KnownChecks;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.azure.AzureConversation;
import io.arcpreflight.probe.azure.AzureRequest;
import io.arcpreflight.probe.azure.SignedIn;
import io.arcpreflight.probe.identity.DeviceCodePrompt;
import io.arcpreflight.run.ProgressListener;
import io.arcpreflight.run.Runner;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.SettingsResolver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run from what was asked for to its judgement. It remembers nothing of an earlier one. */
public final class RunPipeline {
  private static final Duration AGENTS_PROGRAMS = Duration.ofSeconds(4);

  /** Enough for every endpoint of the largest built-in list to be waited for at once. */
  private static final int MOST_CHECKS_AT_ONCE = 64;

  private final ProcessContext context;
  private final RunRequest request;
  private final MachineProbes machine;

  public RunPipeline(ProcessContext context, RunRequest request) {
    this(context, request, null);
  }

  /**
   * @param signedIn whoever has signed in already; absent where nobody has
   */
  RunPipeline(ProcessContext context, RunRequest request, @Nullable SignedIn signedIn) {
    this.context = context;
    this.request = request;
    this.machine = new MachineProbes(context, signedIn);
  }

  /**
   * Runs the checks and judges what they saw.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   * @throws BadInputException when the system leaves this process too little to judge by
   */
  public CompletedRun run(ProgressListener progress) {
    Shortage.requireNone(machine.platform());
    var startedAt = context.clock().instant();
    var startNanos = context.nanoClock().getAsLong();
    var deadline =
        Deadline.since(startNanos, request.checkRequest().timeoutOrDefault(), context.nanoClock());
    var probes = machine.started(request.mode(), request.selection(), deadline);
    var settings = settings(startedAt);
    var plan = plan(probes, settings);
    var checks = perform(plan, deadline, progress);
    var values = new ArrayList<>(settings.values());
    values.addAll(SelectionValues.of(request));
    return new RunAssessor(context, request.language())
        .judge(
            values,
            new Hindsight(machine.platform(), settings.proxy().isAnySet())
                .complete(new RunRecord(expectations(settings), checks)),
            startedAt,
            deadline.elapsedMillis());
  }

  private List<CheckRecord> perform(Plan plan, Deadline deadline, ProgressListener progress) {
    try (machine) {
      var threads = DaemonThreads.bounded("check", MOST_CHECKS_AT_ONCE);
      var checks = new Runner(threads, progress).run(plan, deadline);
      return new SocketDenial(context.machine().get().network().socketsDenied()).applyTo(checks);
    }
  }

  /**
   * The checks that such a run would have.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  Plan plan() {
    return plan(machine.probes(), settings(context.clock().instant()));
  }

  /**
   * Whom such a run would contact; nothing is sent to find that out.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  List<Contact> contacts() {
    var settings = settings(context.clock().instant());
    var blind = ContactPlanner.probes(machine.probes().azure());
    var plan = plan(blind, settings);
    var servers = context.machine().get().network().dnsServers().apply(machine.platform());
    return new ContactPlanner(settings, request.selection(), blind, plan).contacts(servers);
  }

  /** What a run at this moment would ask of Azure. */
  AzurePlanner azure(Instant now) {
    return new AzurePlanner(settings(now), machine.probes());
  }

  /** Begins to speak with Azure, where a person may have to do something meanwhile. */
  AzureConversation conversation(AzureRequest asked, DeviceCodePrompt prompt) {
    return machine.conversation(asked, prompt);
  }

  /** What a run at this moment goes by. */
  Settings settings(Instant now) {
    var system = context.host().system();
    var agent =
        new AgentSettingsReader(machine.platform().agent(), system, machine.sideTasks())
            .read(agentProgramLimit(request.checkRequest()));
    var shell = AgentSettingsReader.proxyEnvironment(system, context.environment());
    return SettingsResolver.resolve(
        request.checkRequest(), system, shell, now, agent, request.mode());
  }

  /** How long each program of the agent may take, so that most of the time is the network's. */
  private static Duration agentProgramLimit(CheckRequest checkRequest) {
    return checkRequest
        .timeout()
        .map(time -> time.dividedBy(4))
        .filter(part -> part.compareTo(AGENTS_PROGRAMS) < 0)
        .orElse(AGENTS_PROGRAMS);
  }

  private Plan plan(Probes probes, Settings settings) {
    var plan = new Planner(probes).plan(settings);
    var selection = request.selection();
    return selection.isAll() ? plan : chosen(plan, settings, selection);
  }

  private Plan chosen(Plan plan, Settings settings, CheckSelection selection) {
    var fault = new KnownChecks(plan, settings).fault(selection);
    if (fault.isPresent()) {
      var sentence =
          Catalog.load(request.language()).sentence(fault.get().id(), fault.get().values());
      throw new BadInputException(ExitCode.ARGUMENT, sentence);
    }
    return new ChosenChecks(selection).of(plan);
  }

  private RunContext expectations(Settings settings) {
    return new RunContext(
        settings.selection().privateLink(),
        settings.strict(),
        Thread.currentThread().isInterrupted(),
        settings.problems(),
        settings.mode(),
        request.tolerated());
  }
}
