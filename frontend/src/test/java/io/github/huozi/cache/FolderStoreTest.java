package io.github.huozi.cache;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as a cache. */
class FolderStoreTest {

  private static final String KEY = "ab".repeat(32);

  @TempDir Path temp;

  @Test
  void aPipeInThePlaceOfAFileIsPassedOver() throws Exception {
    FolderStore store = new FolderStore(temp);
    pipe(CacheStore.RESULTS);
    pipe(CacheStore.CONTENT);
    assertTimeoutPreemptively(
        ofMinutes(1),
        () -> {
          assertThat(store.result(KEY)).isEmpty();
          assertThat(store.content(KEY, 1, new ByteArrayOutputStream())).isFalse();
          assertThat(store.hasContent(KEY)).isFalse();
          store.putResult(KEY, new byte[] {1});
          assertThat(store.result(KEY)).contains(new byte[] {1});
        });
  }

  private void pipe(String kind) throws IOException, InterruptedException {
    Path place = temp.resolve(kind).resolve(KEY.substring(0, 2)).resolve(KEY);
    Files.createDirectories(place.getParent());
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "there is no mkfifo");
    assertThat(new ProcessBuilder(mkfifo.toString(), place.toString()).start().waitFor()).isZero();
  }
}
