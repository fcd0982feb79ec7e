package io.arcpreflight.platform.windows.system;

import java.io.IOException;

/** Windows refused a call: which one, with which number, and what the number means. */
public final class WindowsException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * @param call what was asked, such as "OpenService himds"
   * @param code as in winerror.h
   */
  public WindowsException(String call, int code) {
    super(call + ": Windows error " + code + ", " + WindowsErrors.meaning(code));
    this.code = code;
  }

  /** The number of the error, as in winerror.h. */
  public int code() {
    return code;
  }
}
