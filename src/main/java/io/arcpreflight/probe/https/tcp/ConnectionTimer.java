package io.arcpreflight.probe.https.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/**
 * Closes a connection when its time is up, whatever trickles in until then. It waits in the one
 * watchdog thread that OkHttp's own timeouts have.
 */
public final class ConnectionTimer extends AsyncTimeout {
  private final Closeable connection;
  private final int millis;

  private ConnectionTimer(Closeable connection, int millis) {
    this.connection = connection;
    this.millis = millis;
  }

  public static ConnectionTimer start(Closeable connection, int millis) {
    var cutoff = new ConnectionTimer(connection, millis);
    cutoff.timeout(millis, TimeUnit.MILLISECONDS);
    cutoff.enter();
    return cutoff;
  }

  /** Ends the watch, and says whether it had to close the connection. */
  public boolean end() {
    return exit();
  }

  /** What a report says when the time was up. */
  public String detail() {
    return "nothing complete within " + millis + " ms";
  }

  @Override
  protected void timedOut() {
    try {
      connection.close();
    } catch (IOException e) {
      // The connection is given up either way.
    }
  }
}
