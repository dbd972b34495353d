/**
 * Runs EPUBCheck and veraPDF on finished files, each in a class loader of its own, and turns their
 * messages into findings.
 *
 * <p>Read {@link Validators} first. {@link ValidatorCache} keeps them. {@link EpubcheckMessages}
 * and {@link VerapdfMessages} call the validators inside those class loaders; only types of the JDK
 * are passed between the two sides. The package depends on {@code check} for findings, and {@code
 * verify} depends on it.
 */
@NullMarked
package io.github.huozi.validator;

import org.jspecify.annotations.NullMarked;
