package io.arcpreflight.observation.host;

import io.arcpreflight.observation.Fact;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Windows policies that decide whether the agent keeps working.
 *
 * @param profileDays after how many days unused profiles are deleted at a restart; absent if never
 * @param profileSource where that was read
 * @param logonAccounts who may log on as a service by a policy of the domain; absent if none says
 * @param logonSource where that was read
 * @param detail what could not be read, and why
 * @param schannel what Windows is set to do without in TLS; absent in older reports
 * @param membership the domain that this machine belongs to, or that it belongs to none; absent
 *     where no policy was found, or it was not told
 */
@Json
public record PoliciesObservation(
    @Nullable Integer profileDays,
    String profileSource,
    @Nullable List<String> logonAccounts,
    @Nullable String logonSource,
    @Nullable String detail,
    @Nullable List<Fact> schannel,
    @Nullable Fact membership)
    implements HostObservation {
  public PoliciesObservation {
    logonAccounts = logonAccounts == null ? null : List.copyOf(logonAccounts);
    schannel = schannel == null ? null : List.copyOf(schannel);
  }
}
