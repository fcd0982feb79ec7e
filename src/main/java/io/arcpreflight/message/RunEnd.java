package io.arcpreflight.message;

import io.arcpreflight.catalog.AzcmCode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run of azcmagent fails with, as far as its words tell. What it logs at debug level counts
 * only where it goes with that: the rest azcmagent has got over.
 */
public final class RunEnd {
  private final Set<String> codes = new HashSet<>();
  private boolean isOpen;

  /**
   * Something has made it fail.
   *
   * @param code what it ends with for that; null where nothing says
   */
  public void failOver(@Nullable String code) {
    if (code == null || AzcmCode.isGeneral(code)) {
      isOpen = true;
    } else {
      codes.add(code);
    }
  }

  /** It has not failed, after all. */
  public void forget() {
    codes.clear();
    isOpen = false;
  }

  /** Whether what would end it with this code can be why it has failed. */
  public boolean goesWith(@Nullable String code) {
    return isOpen || (code != null && codes.contains(code));
  }
}
