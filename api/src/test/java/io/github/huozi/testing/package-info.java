/** What the tests of all modules use: suites of which a build runs a part, and processor time. */
@NullMarked
package io.github.huozi.testing;

import org.jspecify.annotations.NullMarked;
