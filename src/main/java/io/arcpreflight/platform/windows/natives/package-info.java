/**
 * Asks Windows through its own functions, by way of JNA. Nothing of it is loaded on another system,
 * nothing of it needs elevation unless it says so, and each call fails on its own.
 */
@NullMarked
package io.arcpreflight.platform.windows.natives;

import org.jspecify.annotations.NullMarked;
