package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A service manager's view of one service, in systemd's words; the Windows service manager's states
 * are put into the same ones.
 *
 * @param name the unit as it was found
 * @param load "loaded", "not-found", "masked", "bad-setting", …
 * @param active "active", "inactive", "failed", "activating", "deactivating", …
 * @param sub "running", "dead", "auto-restart", …
 * @param file "enabled", "disabled", "masked", …
 * @param result why it ended: "success", "exit-code", "signal", …
 * @param exitStatus the main process's last exit status
 * @param restarts how often the manager restarted it by itself
 */
@Json
public record UnitState(
    String name,
    String load,
    String active,
    String sub,
    @Nullable String file,
    @Nullable String result,
    @Nullable Integer exitStatus,
    @Nullable Integer restarts) {}
