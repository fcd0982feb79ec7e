package io.arcpreflight.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** A connection to nobody, on which these bytes come and then the end. */
public final class ScriptedSocket extends Socket {
  private final InputStream in;

  public ScriptedSocket(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
  }

  /** Each connection that it makes says the same. */
  public static SocketFactory factory(byte[] bytes) {
    return new SocketFactory() {
      @Override
      public Socket createSocket() {
        return new ScriptedSocket(bytes);
      }

      @Override
      public Socket createSocket(String host, int port) {
        return new ScriptedSocket(bytes);
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return new ScriptedSocket(bytes);
      }

      @Override
      public Socket createSocket(InetAddress host, int port) {
        return new ScriptedSocket(bytes);
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return new ScriptedSocket(bytes);
      }
    };
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) {
    // Nobody is asked.
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public void setSoTimeout(int timeout) {
    // What comes is there.
  }

  @Override
  public int getSoTimeout() {
    return 0;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void shutdownOutput() {
    // Nobody reads.
  }

  @Override
  public void shutdownInput() {
    // What comes is there.
  }
}
