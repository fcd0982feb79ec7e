package io.arcpreflight.settings.parameter;

import java.util.List;

/** A tag of an Azure resource. */
record Tag(String name, String value) {

  /** The tags as {@code --tags} takes them. */
  static String write(List<Tag> tags) {
    var list = new StringBuilder();
    for (var tag : tags) {
      if (!list.isEmpty()) {
        list.append(',');
      }
      quote(tag.name, list);
      list.append('=');
      quote(tag.value, list);
    }
    return list.toString();
  }

  private static void quote(String text, StringBuilder list) {
    list.append('\'');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\'' || c == '\\') {
        list.append('\\');
      }
      list.append(c);
    }
    list.append('\'');
  }
}
