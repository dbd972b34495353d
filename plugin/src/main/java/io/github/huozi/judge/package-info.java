/**
 * What others say about finished files: EPUBCheck and veraPDF, each in a class loader of its own.
 *
 * <p>{@link Judge} stands on the plugin's side of the border, {@link EpubcheckWitness} and {@link
 * VerapdfWitness} on the tools' side. Only types of the JDK cross it.
 */
@NullMarked
package io.github.huozi.judge;

import org.jspecify.annotations.NullMarked;
