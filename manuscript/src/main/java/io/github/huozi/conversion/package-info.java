/**
 * Converts Chinese text from Simplified to Traditional characters and back. It knows no document:
 * {@link io.github.huozi.conversion.Converter} takes passages and gives passages, and says where it
 * is in doubt.
 */
@org.jspecify.annotations.NullMarked
package io.github.huozi.conversion;
