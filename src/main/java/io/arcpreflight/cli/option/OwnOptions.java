package io.arcpreflight.cli.option;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The options that azcmagent does not have, under a heading of their own. */
public final class OwnOptions {
  private OwnOptions() {}

  public static ArgGroupSpec group(CommandSpec own) {
    var group =
        ArgGroupSpec.builder()
            .heading("%nOptions of arc-preflight itself:%n")
            .headingKey("group.own")
            .validate(false)
            .exclusive(false)
            .order(1);
    own.options().forEach(group::addArg);
    return group.build();
  }
}
