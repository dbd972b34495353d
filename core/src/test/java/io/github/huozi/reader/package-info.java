/** The sample's EPUBs, opened in the engine of a reading system: epub.js in Chromium. */
@NullMarked
package io.github.huozi.reader;

import org.jspecify.annotations.NullMarked;
