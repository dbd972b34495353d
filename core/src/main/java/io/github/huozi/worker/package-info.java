/**
 * The worker process: {@link io.github.huozi.worker.WorkerMain} publishes and verifies for a build,
 * which sends it requests at its standard input.
 */
@NullMarked
package io.github.huozi.worker;

import org.jspecify.annotations.NullMarked;
