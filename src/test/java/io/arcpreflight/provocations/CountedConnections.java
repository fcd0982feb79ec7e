package io.arcpreflight.provocations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ServerSocketFactory;

/** Listens for a server, and knows which connections have ended. */
final class CountedConnections extends ServerSocketFactory {
  private final List<CompletableFuture<Void>> ends = new CopyOnWriteArrayList<>();

  /** How many there were, once all have ended. */
  int awaitEnds() throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new)).get(10, TimeUnit.SECONDS);
    return ends.size();
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        var end = new CompletableFuture<Void>();
        var accepted = new Accepted(end);
        implAccept(accepted);
        ends.add(end);
        return accepted;
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("bound later");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException("bound later");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException("bound later");
  }

  private static final class Accepted extends Socket {
    private final CompletableFuture<Void> end;

    Accepted(CompletableFuture<Void> end) {
      this.end = end;
    }

    @Override
    public void close() throws IOException {
      super.close();
      end.complete(null);
    }
  }
}
