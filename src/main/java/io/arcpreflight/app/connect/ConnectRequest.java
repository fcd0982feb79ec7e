package io.arcpreflight.app.connect;

import io.arcpreflight.app.check.RunRequest;
import io.arcpreflight.connect.StandardStreams;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a connect is asked for.
 *
 * @param run the check before it
 * @param azcmagent the program to run in place of the installed one
 * @param streams what azcmagent reads from and writes to
 */
public record ConnectRequest(
    RunRequest run,
    Optional<Path> azcmagent,
    AzcmagentArguments arguments,
    StandardStreams streams) {}
