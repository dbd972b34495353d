/**
 * From the author's files to sections. The manuscript reader reads one edition's folder; the
 * publication reader reads {@code publication.yaml}.
 */
@NullMarked
package io.github.huozi.source;

import org.jspecify.annotations.NullMarked;
