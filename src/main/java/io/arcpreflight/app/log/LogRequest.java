package io.arcpreflight.app.log;

import io.arcpreflight.catalog.Language;
import java.time.Instant;
import java.util.List;

/**
 * Which logs are to be read.
 *
 * @param names files, folders, or - for the standard input; azcmagent's own where there is none
 * @param since what is older is left out
 * @param check whether this machine is checked as well
 */
public record LogRequest(List<String> names, Instant since, boolean check, Language language) {
  public LogRequest {
    names = List.copyOf(names);
  }
}
