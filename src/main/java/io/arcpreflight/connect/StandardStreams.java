package io.arcpreflight.connect;

import java.lang.ProcessBuilder.Redirect;

/**
 * What azcmagent reads from and writes to. It sees a terminal exactly where this program has one.
 *
 * @param input what it reads; this program takes nothing of it
 */
public record StandardStreams(Redirect input, StreamTarget out, StreamTarget err) {}
