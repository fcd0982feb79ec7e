package io.arcpreflight.platform.windows.system;

/** A process that waits for connections. */
public record ListeningProcess(int port, long processId) {}
