/**
 * What others say about finished files: EPUBCheck and veraPDF, each in a class loader of its own.
 *
 * <p>{@link Validator} stands on the plugin's side of the border, {@link EpubcheckMessages} and
 * {@link VerapdfMessages} on the tools' side. Only types of the JDK cross it.
 */
@NullMarked
package io.github.huozi.validator;

import org.jspecify.annotations.NullMarked;
