package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One folder that the agent or its installer writes to.
 *
 * @param path the folder
 * @param mountPoint where the file system that holds it is mounted; absent when that is unknown
 * @param fileSystem its kind, as "ext4"
 * @param freeBytes what this program may still write there; absent when that is unknown
 * @param noexec whether programs there may not be run
 * @param readOnly whether nothing can be written there
 * @param detail why nothing is known of it
 */
@Json
public record FolderSpace(
    String path,
    @Nullable String mountPoint,
    @Nullable String fileSystem,
    @Nullable Long freeBytes,
    boolean noexec,
    boolean readOnly,
    @Nullable String detail) {}
