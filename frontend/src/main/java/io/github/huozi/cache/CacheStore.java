package io.github.huozi.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The store in which a cache keeps its entries: results under the digest of what they were made
 * from, and content under its own digest. Each digest has 64 hexadecimal digits. Several threads
 * may ask.
 */
interface CacheStore {

  /** The folder of results, in an address or a path. */
  String RESULTS = "ac";

  /** The folder of content. */
  String CONTENT = "cas";

  /** Tells whether the store's entries lie in a folder, or below it. */
  boolean isIn(Path folder);

  /**
   * A result.
   *
   * @return the message's bytes, unchecked; empty if there is none
   * @throws CacheException if the cache does not say
   */
  Optional<byte[]> result(String key) throws CacheException;

  /**
   * Writes content to a stream, which gets no more than {@code size} bytes. They are not checked.
   *
   * @param size the size of the content, in bytes
   * @return false if there is none
   * @throws CacheException if the cache does not give it, gives more, or the stream does not take
   *     it
   */
  boolean content(String digest, long size, OutputStream out) throws CacheException;

  /**
   * Tells whether there is some content.
   *
   * @throws CacheException if the cache does not say
   */
  boolean hasContent(String digest) throws CacheException;

  /**
   * Stores a result, in the place of another one.
   *
   * @throws CacheException if the cache does not take it
   */
  void putResult(String key, byte[] message) throws CacheException;

  /**
   * Stores the content of a file, in the place of another one.
   *
   * @throws CacheException if the cache does not take it
   * @throws IOException if the file cannot be read
   */
  void putContent(String digest, Path file) throws IOException;
}
