/** jsoup's queries, which every stage asks of the documents that it makes. */
@NullMarked
package io.github.huozi.query;

import org.jspecify.annotations.NullMarked;
