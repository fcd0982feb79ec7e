package io.arcpreflight.platform.windows.system;

/**
 * What the errors of Windows mean that the calls of this program can meet. Windows itself would say
 * it in its own language, and not at all where that language's texts are not installed.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/debug/system-error-codes">System error
 *     codes</a>
 */
public final class WindowsErrors {
  public static final int FILE_NOT_FOUND = 2;
  public static final int PATH_NOT_FOUND = 3;
  public static final int ACCESS_DENIED = 5;
  public static final int END_OF_FILE = 38;
  public static final int NOT_SUPPORTED = 50;
  public static final int INSUFFICIENT_BUFFER = 122;
  public static final int NO_SUCH_FUNCTION = 127;
  public static final int MORE_DATA = 234;
  public static final int NO_MORE_ITEMS = 259;
  public static final int NO_SUCH_SERVICE = 1060;
  public static final int SERVICE_SPECIFIC = 1066;
  public static final int NEVER_STARTED = 1077;
  public static final int UNSUPPORTED_TYPE = 1630;

  private WindowsErrors() {}

  /** In English, whatever the language of the system is. */
  public static String meaning(int code) {
    return switch (code) {
      case 1 -> "this function does not exist here";
      case FILE_NOT_FOUND -> "there is no such file or key";
      case PATH_NOT_FOUND -> "there is no such path";
      case ACCESS_DENIED -> "access is denied";
      case 6 -> "the handle is not valid";
      case 8, 14 -> "out of memory";
      case 13 -> "the data is not valid";
      case 21 -> "the device is not ready";
      case 31 -> "a device does not work";
      case 32 -> "another process uses it";
      case END_OF_FILE -> "the end of the file was reached";
      case NOT_SUPPORTED -> "the request is not supported";
      case 53 -> "the network path was not found";
      case 87 -> "a parameter is not correct";
      case 111 -> "the name is too long";
      case 112 -> "the disk is full";
      case 120 -> "this function is not implemented";
      case INSUFFICIENT_BUFFER -> "the buffer is too small";
      case 123 -> "the name is not valid";
      case 126 -> "a library was not found";
      case NO_SUCH_FUNCTION -> "the library has no such function";
      case 193 -> "the program is not a valid one for this Windows";
      case MORE_DATA -> "there is more data than fits";
      case NO_MORE_ITEMS -> "there are no more items";
      case 487 -> "the address is not valid";
      case 577 -> "the signature of a file cannot be verified";
      case 740 -> "it needs elevation";
      case 998 -> "access to a place in memory that is not valid";
      case 1018 -> "the key is marked to be deleted";
      case 1053 -> "the service did not answer in time";
      case 1055 -> "the service database is locked";
      case 1057 -> "the account's name or password is not valid";
      case 1058 -> "the service is disabled";
      case NO_SUCH_SERVICE -> "there is no such service";
      case 1061 -> "the service accepts no requests at this time";
      case SERVICE_SPECIFIC -> "the service ended with an error number of its own";
      case 1067 -> "the process ended unexpectedly";
      case 1068 -> "a service that it depends on did not start";
      case 1069 -> "the service could not log on";
      case 1070 -> "the service hung while it started";
      case 1072 -> "the service is marked to be deleted";
      case 1075 -> "a service that it depends on does not exist";
      case NEVER_STARTED -> "no attempt to start the service has been made since the last restart";
      case 1078 -> "the name of the service is taken";
      case 1079 -> "the account is not that of other services in the same process";
      case 1115 -> "Windows is being shut down";
      case 1300 -> "not all of the asked privileges are held";
      case 1312 -> "the logon session does not exist";
      case 1314 -> "a privilege that it needs is not held";
      case 1326 -> "the user name or password is not correct";
      case 1327 -> "the account is restricted";
      case 1330 -> "the password of the account has expired";
      case 1331 -> "the account is disabled";
      case 1332 -> "no account belongs to this name or identifier";
      case 1385 -> "the account may not log on in this way on this machine";
      case 1450 -> "Windows lacks the resources for it";
      case 1500 -> "the event log is damaged";
      case 1503 -> "the event log changed while it was read";
      case UNSUPPORTED_TYPE -> "the data is of an unsupported type";
      case 1717 -> "the interface is unknown";
      case 1722 -> "the RPC server is not available";
      case 1753 -> "no more endpoints of the RPC server are available";
      case 1792 -> "the logon service is not started";
      case 4313 -> "the event log has no such channel";
      default -> "see winerror.h";
    };
  }
}
