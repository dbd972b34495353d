/**
 * Runs the fuzz targets: classes named {@code …Fuzz}, each beside what it puts to the test. A
 * target takes any bytes; whatever it throws is a finding.
 */
@NullMarked
package io.github.huozi.fuzz;

import org.jspecify.annotations.NullMarked;
