/** Tells what checks found: on the console, on a page to look at, and in SARIF for tools. */
@NullMarked
package io.github.huozi.report;

import org.jspecify.annotations.NullMarked;
