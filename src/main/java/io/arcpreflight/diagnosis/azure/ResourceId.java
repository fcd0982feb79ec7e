package io.arcpreflight.diagnosis.azure;

/** The parts of an id of Azure Resource Manager. */
final class ResourceId {
  private ResourceId() {}

  /** What it ends with: the name of the resource, or of the group. */
  static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** The id of the resource group that holds a resource; a group's own id as it is. */
  static String scope(String id) {
    var provider = id.indexOf("/providers/");
    return provider < 0 ? id : id.substring(0, provider);
  }
}
