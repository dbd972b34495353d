/**
 * Reads settings of other tools, in TOML and JSON, into a tree of values with line numbers. Start
 * with {@link io.github.huozi.source.config.Setting}.
 */
@NullMarked
package io.github.huozi.source.config;

import org.jspecify.annotations.NullMarked;
