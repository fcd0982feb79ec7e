package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/** What a server uses an endpoint for. */
public enum UseCase implements Identified {
  /** What every connected server uses that is not there for one purpose only. */
  CORE("core"),
  INSTALL("install"),
  EXTENSIONS("extensions"),
  SQL("sql"),
  /** Extended Security Updates. */
  ESU("esu"),
  /** Extended Security Updates and nothing else, in place of what every server uses. */
  ESU_ONLY("esu-only"),
  /** Extended Security Updates of SQL Server. */
  SQL_ESU("sql-esu"),
  /** Hotpatch, Windows Server benefits and pay-as-you-go. */
  LICENSING("licensing"),
  /** Windows Admin Center. */
  ADMIN_CENTER("admin-center"),
  SSH("ssh"),
  /** The Azure Arc gateway, which carries most of the other connections. */
  GATEWAY("gateway"),
  /** The Azure Monitor agent. */
  MONITOR("monitor"),
  /** Only agents, extensions and scripts that are no longer supported. */
  LEGACY("legacy");

  private final String id;

  UseCase(String id) {
    this.id = id;
  }

  /** Lower case, as on the command line and in endpoint files. */
  @Override
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<UseCase> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
