package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.observation.agent.UnitState;

/** Puts the service manager's view of a service on one line. */
final class UnitFact {
  private UnitFact() {}

  static String of(UnitState unit) {
    var line = new StringBuilder(unit.name() + ": " + unit.load() + ", " + unit.active());
    line.append(" (").append(unit.sub()).append(')');
    if (unit.file() != null) {
      line.append(", ").append(unit.file());
    }
    if (unit.result() != null && !unit.result().equals("success")) {
      line.append(", result ").append(unit.result());
      if (unit.exitStatus() != null && unit.exitStatus() != 0) {
        line.append(isSignal(unit) ? ", signal " : ", exit status ").append(unit.exitStatus());
      }
    }
    if (unit.restarts() != null && unit.restarts() > 0) {
      line.append(", restarted ").append(unit.restarts()).append(" times");
    }
    return line.toString();
  }

  /** The service manager gives the number of either in the same place. */
  private static boolean isSignal(UnitState unit) {
    return "signal".equals(unit.result()) || "core-dump".equals(unit.result());
  }
}
