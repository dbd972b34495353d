package io.github.huozi.cache;

import io.github.huozi.input.RegularFile;
import io.github.huozi.output.OutputBatch;
import io.github.huozi.output.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A folder as a cache, with the layout of Bazel's disk cache: {@code cas/ab/abcd…}. A file there is
 * whole or missing; its time is that of its last use, so that what nobody uses can be deleted.
 */
final class FolderStore implements CacheStore {

  private static final int PREFIX = 2;

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean isIn(Path other) {
    return folder.startsWith(other);
  }

  @Override
  public Optional<byte[]> result(String key) throws CacheException {
    Path file = place(RESULTS, key);
    try (InputStream in = RegularFile.open(file)) {
      byte[] message = in.readNBytes(ActionResult.LARGEST);
      used(file);
      return Optional.of(message);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean content(String digest, long size, OutputStream out) throws CacheException {
    Path file = place(CONTENT, digest);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = RegularFile.open(file)) {
      long left = size;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw CacheException.wrong(this, "more bytes than those of " + digest);
        }
        out.write(buffer, 0, count);
      }
    } catch (NoSuchFileException e) {
      return false;
    } catch (CacheException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(e);
    }
    used(file);
    return true;
  }

  @Override
  public boolean hasContent(String digest) {
    Path file = place(CONTENT, digest);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    used(file);
    return true;
  }

  @Override
  public void putResult(String key, byte[] message) throws CacheException {
    Path file = place(RESULTS, key);
    try {
      OutputFile.write(file, out -> out.write(message));
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  @Override
  public void putContent(String digest, Path file) throws IOException {
    Path place = place(CONTENT, digest);
    try (OutputBatch batch = new OutputBatch()) {
      // Another build may have written the file anew.
      if (batch.write(place, out -> Files.copy(file, out)).equals(digest)) {
        batch.finish();
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private Path place(String kind, String key) {
    return folder.resolve(kind).resolve(key.substring(0, PREFIX)).resolve(key);
  }

  /** A cache that may only be read keeps the time of its files. */
  private static void used(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      return;
    }
  }

  private CacheException unreadable(IOException e) {
    return new CacheException(
        folder + ": the cache cannot be read (" + reason(e) + "); give the build permission", e);
  }

  private CacheException unwritten(IOException e) {
    return new CacheException(
        folder
            + ": the cache cannot be written to ("
            + reason(e.getCause() instanceof IOException cause ? cause : e)
            + "); give the build permission, or set cacheReadOnly to true",
        e);
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : e.getClass().getSimpleName();
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
