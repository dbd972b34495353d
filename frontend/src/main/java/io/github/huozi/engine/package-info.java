/**
 * Runs huozi's engine for a build, with the libraries that Maven does not load: in a worker
 * process, which starts with its classes loaded and compiles for short work, or in this process, in
 * a class loader that shares only huozi-api with the plugin.
 *
 * <pre>
 * EngineHost ─┬─ WorkerEngine ── WorkerSession ══ messages ══ the worker process
 *             └─ LocalEngine ── a class loader with huozi-core
 * </pre>
 *
 * Knows no Maven.
 */
@NullMarked
package io.github.huozi.engine;

import org.jspecify.annotations.NullMarked;
