package io.arcpreflight.diagnosis.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.AzureRun;
import io.arcpreflight.observation.azure.DenyAssignment;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.PermissionGrant;
import io.arcpreflight.observation.azure.PermissionsObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRightsTest {
  private static final String WRITE = "Microsoft.HybridCompute/machines/write";

  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "Microsoft.HybridCompute/machines/write, '', true",
    "microsoft.hybridcompute/MACHINES/WRITE, '', true",
    "Microsoft.HybridCompute/*, '', true",
    "Microsoft.HybridCompute/*/write, '', true",
    "*/write, '', true",
    "Microsoft.*/machines/*, '', true",
    "*/machines/*, '', true",
    "Microsoft.HybridCompute/machines/write*, '', true",
    "*/read, '', false",
    "Microsoft.HybridCompute/machines/read, '', false",
    "Microsoft.HybridCompute/machines, '', false",
    "Microsoft.HybridCompute/machines/*/write, '', false",
    "Microsoft.Compute/*, '', false",
    "'', '', false",
    "*, Microsoft.HybridCompute/machines/write, false",
    "*, Microsoft.HybridCompute/*, false",
    "*, */write, false",
    "*, Microsoft.HybridCompute/machines/delete, true",
    "Microsoft.HybridCompute/*, */delete, true",
  })
  void oneRole_allowsWhatItsPatternsCover(String actions, String notActions, boolean allowed) {
    assertThat(rights(List.of(grant(actions, notActions))).allow(WRITE)).isEqualTo(allowed);
  }

  @Test
  void whatOneRoleTakesBack_anotherMayGive() {
    var custom = grant("*", "Microsoft.HybridCompute/*");
    var onboarding = grant(WRITE, "");
    assertThat(rights(List.of(custom)).allow(WRITE)).isFalse();
    assertThat(rights(List.of(custom, onboarding)).allow(WRITE)).isTrue();
  }

  @Test
  void manyAsterisks_takeNoTimeToSpeakOf() {
    var pattern = "*a".repeat(200) + "*b";
    assertThat(rights(List.of(grant(pattern, ""))).allow("a".repeat(2000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "caller, '', false, */write, '', false",
    "00000000-0000-0000-0000-000000000000, '', false, *, '', false",
    "00000000-0000-0000-0000-000000000000, caller, false, *, '', true",
    "another, '', false, *, '', true",
    "caller, '', true, *, '', true",
    "caller, '', false, */delete, '', true",
    "caller, '', false, *, Microsoft.HybridCompute/machines/*, true",
  })
  void denyAssignment_overrulesRoles(
      String principal,
      String excluded,
      boolean notBelow,
      String actions,
      String notActions,
      boolean allowed) {
    var denial =
        new DenyAssignment(
            "d",
            "d",
            AzureRun.GROUP,
            list(actions),
            list(notActions),
            List.of(principal),
            list(excluded),
            notBelow,
            true);
    assertThat(rights(List.of(grant("*", "")), denied(null, denial)).allow(WRITE))
        .isEqualTo(allowed);
  }

  @Test
  void denyAssignment_ofAGroup_countsWhereAzureListedItForTheCaller() {
    var denial =
        new DenyAssignment(
            "d",
            "d",
            AzureRun.GROUP,
            List.of("*"),
            List.of(),
            List.of("a-group"),
            List.of(),
            false,
            true);
    assertThat(rights(List.of(grant("*", "")), denied("caller", denial)).allow(WRITE)).isFalse();
    assertThat(rights(List.of(grant("*", "")), denied(null, denial)).allow(WRITE)).isTrue();
  }

  private static DenyAssignmentsObservation denied(
      @Nullable String assignedTo, DenyAssignment denial) {
    return new DenyAssignmentsObservation(
        AzureRun.GROUP, assignedTo, AzureRun.answered(), List.of(denial));
  }

  private static EffectiveRights rights(List<PermissionGrant> grants) {
    return EffectiveRights.of(permissions(grants), null, "caller");
  }

  private static EffectiveRights rights(
      List<PermissionGrant> grants, DenyAssignmentsObservation denied) {
    return EffectiveRights.of(permissions(grants), denied, "caller");
  }

  private static PermissionsObservation permissions(List<PermissionGrant> grants) {
    return new PermissionsObservation(AzureRun.GROUP, List.of(), AzureRun.answered(), grants);
  }

  private static PermissionGrant grant(String actions, String notActions) {
    return new PermissionGrant(list(actions), list(notActions), List.of(), List.of(), null);
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
