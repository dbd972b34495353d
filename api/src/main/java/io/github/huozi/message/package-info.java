/**
 * The messages that the build and the worker process send each other: {@link
 * io.github.huozi.message.Message records}, which {@link io.github.huozi.message.RecordCodec} turns
 * into bytes, over a {@link io.github.huozi.message.MessageChannel}.
 */
@NullMarked
package io.github.huozi.message;

import org.jspecify.annotations.NullMarked;
