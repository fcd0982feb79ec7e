package io.arcpreflight.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A port of this machine that says the same to everybody, for what makes its connections itself.
 */
public final class ScriptedListener {
  private final ServerSocket server;
  private volatile byte[] answer = {};

  public ScriptedListener() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("scripted listener").start(this::serve);
  }

  /** The port, which says this from now on. */
  public InetSocketAddress saying(byte[] bytes) {
    answer = bytes;
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  private void serve() {
    while (true) {
      try (var client = server.accept()) {
        client.getOutputStream().write(answer);
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException gone) {
        // The next one is served.
      }
    }
  }
}
