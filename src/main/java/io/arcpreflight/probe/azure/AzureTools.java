package io.arcpreflight.probe.azure;

import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.identity.DeviceCodePrompt;
import io.arcpreflight.probe.rest.Patience;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What asking Azure takes of the machine.
 *
 * @param azureCli the name of its program
 * @param machine by what this machine can be told from others; asked for only when that is needed
 * @param sideTasks starts every task at once, in a thread of its own
 */
public record AzureTools(
    ProbeNetwork network,
    Patience patience,
    ProcessRunner programs,
    String azureCli,
    DeviceCodePrompt prompt,
    Function<ConnectTarget, ThisMachine> machine,
    Executor sideTasks) {}
