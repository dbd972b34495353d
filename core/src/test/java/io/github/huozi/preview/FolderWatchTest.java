package io.github.huozi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  private final Semaphore changes = new Semaphore(0);

  @TempDir private Path root;
  private FolderWatch watch;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(root.resolve("en"));
    Files.createDirectories(root.resolve("out"));
    Files.writeString(root.resolve("en/1.md"), "one");
    watch = FolderWatch.start(root, List.of(root.resolve("out")), changes::release);
  }

  @AfterEach
  void stop() throws Exception {
    watch.close();
  }

  private boolean isTold() throws InterruptedException {
    return changes.tryAcquire(10, TimeUnit.SECONDS);
  }

  private boolean isNotTold() throws InterruptedException {
    return !changes.tryAcquire(1_500, TimeUnit.MILLISECONDS);
  }

  @Test
  void aFileThatIsWrittenIsTold() throws Exception {
    Files.writeString(root.resolve("en/1.md"), "another");
    assertThat(isTold()).isTrue();
  }

  @Test
  void aFileThatReplacesAnotherIsTold() throws Exception {
    Path other = Files.writeString(root.resolve("out/x"), "two");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(root.resolve("en/1.md")));
    Files.move(other, root.resolve("en/1.md"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(isTold()).isTrue();
  }

  @Test
  void filesOfANewFolderAreTold() throws Exception {
    Files.createDirectories(root.resolve("ja/images"));
    Files.writeString(root.resolve("ja/images/a.svg"), "<svg/>");
    assertThat(isTold()).isTrue();
    Files.writeString(root.resolve("ja/images/a.svg"), "<svg></svg>");
    assertThat(isTold()).isTrue();
  }

  @Test
  void aFileThatGoesIsTold() throws Exception {
    Files.delete(root.resolve("en/1.md"));
    assertThat(isTold()).isTrue();
  }

  @Test
  void whatEditorsAndToolsWriteIsNot() throws Exception {
    Files.writeString(root.resolve("en/1.md~"), "backup");
    Files.writeString(root.resolve("en/.1.md.swp"), "swap");
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(root.resolve(".git/index"), "index");
    Files.writeString(root.resolve("out/book.pdf"), "made");
    assertThat(isNotTold()).isTrue();
  }
}
