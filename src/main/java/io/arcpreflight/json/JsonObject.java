package io.arcpreflight.json;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names and values; it stands where its brace opens.
 *
 * @param members in their order, also those whose name comes again
 */
public record JsonObject(List<JsonMember> members, JsonPosition position) implements JsonValue {
  public JsonObject {
    members = List.copyOf(members);
  }

  @Override
  public String kind() {
    return "an object";
  }

  /** The value of the first member of this name; nothing when there is none. */
  public @Nullable JsonValue get(String name) {
    for (var member : members) {
      if (member.name().equals(name)) {
        return member.value();
      }
    }
    return null;
  }

  /** The first member whose name an earlier one has. */
  public Optional<JsonMember> firstDuplicate() {
    var names = HashSet.<String>newHashSet(members.size());
    for (var member : members) {
      if (!names.add(member.name())) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }
}
