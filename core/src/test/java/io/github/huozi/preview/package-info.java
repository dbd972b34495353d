/** Tests of the preview. Those that need a browser are in {@code reader}. */
package io.github.huozi.preview;
