/**
 * Reads YAML as nodes with line numbers and reports wrong keys and shapes. Start with {@link
 * io.github.huozi.source.yaml.YamlMap}.
 */
@NullMarked
package io.github.huozi.source.yaml;

import org.jspecify.annotations.NullMarked;
