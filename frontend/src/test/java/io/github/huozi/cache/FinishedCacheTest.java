package io.github.huozi.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.output.Records;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.PublishedFile.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one machine has made another one takes from the cache, if it is the same. */
class FinishedCacheTest {

  @TempDir Path temp;
  private Machine one;
  private Machine other;
  private String cache;

  @BeforeEach
  void machines() throws Exception {
    one = new Machine(temp.resolve("one"));
    other = new Machine(temp.resolve("another/place"));
    cache = temp.resolve("cache").toString();
  }

  @Test
  void anotherMachineHasTheSameFiles() throws Exception {
    PublishResult made = one.publish(cache);
    PublishResult fetched = other.publish(cache);

    assertThat(made.files()).extracting(PublishedFile::origin).containsOnly(Origin.MADE);
    assertThat(fetched.files()).extracting(PublishedFile::origin).containsOnly(Origin.CACHED);
    assertThat(other.made).isZero();
    assertThat(other.files()).isEqualTo(one.files()).hasSize(4);
    assertThat(fetched.files()).extracting(PublishedFile::path).allMatch(Files::isRegularFile);
    assertThat(fetched.warnings())
        .extracting(warning -> warning.format(other.folder))
        .isEqualTo(made.warnings().stream().map(warning -> warning.format(one.folder)).toList())
        .hasSize(2);
    assertThat(fetched.losses()).isEqualTo(made.losses());
    assertThat(fetched.editions()).isEqualTo(made.editions()).hasSize(2);
    assertThat(other.warnings).isEmpty();
  }

  @Test
  void theNextBuildIsUpToDateWithoutCache() throws Exception {
    one.publish(cache);
    other.publish(cache);
    deleteAll(Path.of(cache));

    PublishResult next = other.publish(FinishedCache.none(other));

    assertThat(next.files()).allMatch(PublishedFile::upToDate);
    assertThat(next.warnings()).hasSize(2);
    assertThat(other.made).isZero();
  }

  @Test
  void whatIsUpToDateAsksForNothing() throws Exception {
    try (TestServer server = new TestServer()) {
      one.publish(server.address());
      server.requests.clear();
      assertThat(one.publish(server.address()).files()).allMatch(PublishedFile::upToDate);
      assertThat(server.requests).isEmpty();
    }
  }

  @Test
  void filesThatAreGoneAreFetched() throws Exception {
    one.publish(cache);
    Map<String, String> before = one.files();
    deleteAll(one.request().output());
    one.publish(cache);
    assertThat(one.made).isEqualTo(1);
    assertThat(one.files()).isEqualTo(before);
  }

  @Test
  void otherInputsAreMade() throws Exception {
    one.publish(cache);
    other.write("publication/ja/1.md", "# 木\n");
    other.publish(cache);
    assertThat(other.made).isEqualTo(1);
    other.write("publication/ja/1.md", "# 粘土\n");
    other.publish(cache);
    assertThat(other.made).isEqualTo(1);
    assertThat(other.files()).isEqualTo(one.files());
  }

  /** Machines with other fonts do not take each other's entries away. */
  @Test
  void otherFontsHaveTheirOwnEntries() throws Exception {
    other.write("fonts/font.ttf", "another font");
    for (int i = 0; i < 3; i++) {
      for (Machine machine : List.of(one, other)) {
        machine.publish(cache);
        deleteAll(machine.folder.resolve("target"));
      }
    }
    assertThat(one.made).isEqualTo(1);
    assertThat(other.made).isEqualTo(1);
    assertThat(one.warnings).isEmpty();
  }

  @Test
  void aFontThatCannotBeHadFailsInMakingOnly() throws Exception {
    one.publish(cache);
    deleteAll(other.folder.resolve("fonts"));
    assertThatThrownBy(() -> other.publish(cache)).hasMessageContaining("there is no such file");
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings).isEmpty();
  }

  @Test
  void aChoiceOfEditionsIsFetched() throws Exception {
    one.parameters = builder -> builder.editions(List.of("ja"));
    other.parameters = one.parameters;
    one.publish(cache);
    assertThat(other.publish(cache).files()).hasSize(2);
    assertThat(other.made).isZero();
  }

  @Test
  void draftsAreNotInTheCache() throws Exception {
    one.parameters = builder -> builder.draft(true);
    one.publish(cache);
    assertThat(Path.of(cache)).doesNotExist();
  }

  @Test
  void withoutRecordsThereIsNoCache() throws Exception {
    PublishRequest plain =
        PublishRequest.of(one.folder.resolve("publication"), temp.resolve("out")).build();
    PublishResult nothing =
        new PublishResult(List.of(), List.of(), new Problems().losses(), List.of());
    assertThat(one.cache(cache, false).publish(plain, one.fonts(), () -> nothing))
        .isSameAs(nothing);
    assertThat(Path.of(cache)).doesNotExist();
  }

  @Test
  void whatFailsIsNotStored() {
    PublishingException failure = new PublishingException(List.of());
    assertThatThrownBy(
            () ->
                one.cache(cache, false)
                    .publish(
                        one.request(),
                        one.fonts(),
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(Path.of(cache)).doesNotExist();
  }

  /** The files may have either text. */
  @Test
  void whatChangesWhileItIsPublishedIsNotStored() throws Exception {
    one.meanwhile =
        () -> {
          try {
            one.write("publication/en/1.md", "# Mud\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    one.publish(cache);
    assertThat(Path.of(cache)).doesNotExist();
    assertThat(one.details).anyMatch(line -> line.contains("changed while it was published"));
  }

  @Test
  void aReadOnlyCacheIsRead() throws Exception {
    other.publish(other.cache(cache, true));
    assertThat(Path.of(cache)).doesNotExist();
    one.publish(cache);
    Machine third = new Machine(temp.resolve("third"));
    third.publish(third.cache(cache, true));
    assertThat(third.made).isZero();
  }

  @Test
  void aSummary() throws Exception {
    FinishedCache used = one.cache(cache, false);
    assertThat(used.summary()).isEmpty();
    one.publish(used);
    other.publish(used);
    other.publish(used);
    assertThat(used.summary()).contains("cache: 1 fetched, 1 made, 1 stored, 0 failed");
  }

  @Test
  void severalMachinesWriteAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Machine> machines = new ArrayList<>();
    try {
      List<Future<PublishResult>> results = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Machine machine = new Machine(temp.resolve("machine" + i));
        machines.add(machine);
        results.add(threads.submit(() -> machine.publish(cache)));
      }
      for (Future<PublishResult> result : results) {
        assertThat(result.get().files()).hasSize(4);
      }
    } finally {
      threads.shutdownNow();
    }
    for (Machine machine : machines) {
      assertThat(machine.files()).isEqualTo(machines.get(0).files());
      assertThat(machine.warnings).isEmpty();
    }
    try (Stream<Path> files = Files.walk(Path.of(cache))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("[0-9a-f]{64}"))
          .hasSize(9);
    }
  }

  @Test
  void halfWrittenFilesInTheFolderAreReplaced() throws Exception {
    one.publish(cache);
    try (Stream<Path> files = Files.walk(Path.of(cache, "cas"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      }
    }
    other.publish(cache);
    assertThat(other.made).isEqualTo(1);
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("other bytes than"));
    Machine third = new Machine(temp.resolve("third"));
    third.publish(cache);
    assertThat(third.made).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Files.writeString(Path.of(cache), "a file");
    assertThat(one.publish(cache).files()).hasSize(4);
    assertThat(one.files()).hasSize(4);
    assertThat(one.warnings)
        .hasSize(1)
        .allMatch(line -> line.startsWith(cache + ": the cache cannot be read (Not a directory)"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsStillRead() throws Exception {
    one.publish(cache);
    deleteAll(Path.of(cache, "cas"));
    Files.writeString(Path.of(cache, "cas"), "a file");
    one.write("publication/en/1.md", "# Mud\n");
    one.publish(cache);
    assertThat(one.made).isEqualTo(2);
    assertThat(one.warnings)
        .hasSize(1)
        .allMatch(line -> line.startsWith(cache + ": the cache cannot be written to ("));
  }

  /** Otherwise what it stores would be among the inputs. */
  @Test
  void aFolderAmongTheFilesOfThePublication() throws Exception {
    one.publish("publication/cache");
    assertThat(one.made).isEqualTo(1);
    assertThat(one.folder.resolve("publication/cache")).doesNotExist();
    assertThat(one.warnings).hasSize(1).allMatch(line -> line.contains("is among the files"));
  }

  /** A warning may be about something that another machine has elsewhere. */
  @Test
  void aWarningOnAFileElsewhereStaysHere() throws Exception {
    PublishRequest request = one.request();
    one.cache(cache, false)
        .publish(
            request,
            one.fonts(),
            () -> {
              PublishResult made = one.publish(FinishedCache.none(one));
              Problems own = new Problems();
              own.warning(SourceLocation.of(temp.resolve("font.ttf")), "is damaged", "mend it");
              UpToDateCheck check = UpToDateCheck.of(request, one.fonts());
              Records records =
                  new Records(request.records(), request.baseName(), request.publication());
              check.record(
                  records.publication().orElseThrow().editions(), List.of(), own, new Problems());
              return made;
            });
    assertThat(Path.of(cache)).doesNotExist();
    assertThat(one.details).anyMatch(line -> line.contains("a warning is about"));
  }

  private static void deleteAll(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
