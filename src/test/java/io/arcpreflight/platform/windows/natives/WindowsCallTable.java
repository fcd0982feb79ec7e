package io.arcpreflight.platform.windows.natives;

import io.arcpreflight.platform.windows.system.RegistryView;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Makes each native call once and prints what came back: a line each, with the call, its time and
 * the answer. Run on Windows or under Wine by {@code scripts/windows/calls}; no test by itself.
 */
public final class WindowsCallTable {
  private static final String KEY = "HKLM\\SOFTWARE\\ArcPreflightProbe";

  private final PrintStream out;
  private final NativeWindows windows = new NativeWindows();

  private WindowsCallTable(PrintStream out) {
    this.out = out;
  }

  /** Prints the table. */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new WindowsCallTable(out).print(arguments.length > 0 ? arguments[0] : "himds");
  }

  private void print(String service) {
    line("registry, 64 bits", () -> windows.key(KEY, RegistryView.OF_64_BITS));
    line("registry, bytes", () -> windows.key(KEY));
    line("registry, 32 bits", () -> windows.key(KEY, RegistryView.OF_32_BITS));
    line("registry, no such key", () -> windows.key("HKLM\\SOFTWARE\\None of this name"));
    line("registry, subkeys", () -> windows.subkeys(KEY));
    line("registry, wrong type", () -> Objects.requireNonNull(windows.key(KEY)).number("Text"));
    line("service manager", () -> windows.service("EventLog"));
    line("service of the agent", () -> windows.service(service));
    line("service that is not there", () -> windows.service("none of this name"));
    line(
        "event log", () -> windows.events("System", "Service Control Manager").size() + " entries");
    line("event log that is not there", () -> windows.events("None of this name", "himds"));
    line("process token", windows::token);
    line("host name", windows::hostName);
    line("domain", windows::membership);
    line("version", windows::version);
    line("firmware", windows::firmware);
    line("memory", windows::memory);
    line("certificates of Root", () -> windows.certificates("Root").size() + " certificates");
    line("certificates of CA", () -> windows.certificates("CA").size() + " certificates");
    line("certificates of no store", () -> windows.certificates("None of this name"));
    line("proxies", windows::proxies);
    line("listeners", windows::listeners);
    line("service logon right", () -> windows.accountsWith("SeServiceLogonRight"));
  }

  private void line(String name, Calls.Lookup<?> call) {
    var start = System.nanoTime();
    String answer;
    try {
      answer = String.valueOf(call.get());
    } catch (IOException refused) {
      answer = "FAILED " + refused.getMessage();
    }
    var micros = (System.nanoTime() - start) / 1000;
    out.printf("%-26s %6d us  %s%n", name, micros, answer);
  }
}
