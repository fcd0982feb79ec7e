/** Reports in Markdown, for tickets and pull requests. */
@NullMarked
package io.arcpreflight.report.markdown;

import org.jspecify.annotations.NullMarked;
