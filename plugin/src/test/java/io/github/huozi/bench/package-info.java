/**
 * How long it takes and how much memory: {@code mvn verify -P bench -pl plugin -am},
 * docs/performance.md.
 */
@NullMarked
package io.github.huozi.bench;

import org.jspecify.annotations.NullMarked;
