/**
 * Publishes folders of manuscripts that are not in the repository, and reports on them: {@code mvn
 * test -P books -pl core -am -Dhuozi.books=/path/a,/path/b}, CONTRIBUTING.md.
 */
@NullMarked
package io.github.huozi.books;

import org.jspecify.annotations.NullMarked;
