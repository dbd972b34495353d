/**
 * Running tasks in parallel, and measuring what they cost: {@link io.github.huozi.work.Workers}
 * and, for work with limits, {@link io.github.huozi.work.ThreadWork}.
 */
@NullMarked
package io.github.huozi.work;

import org.jspecify.annotations.NullMarked;
