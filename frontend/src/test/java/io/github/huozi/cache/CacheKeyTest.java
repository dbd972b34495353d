package io.github.huozi.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageValues;
import io.github.huozi.request.PublishRequest;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest by which a cache finds a publication. */
class CacheKeyTest {

  @TempDir Path temp;
  private Machine one;
  private Machine other;

  @BeforeEach
  void machines() throws Exception {
    one = new Machine(temp.resolve("one"));
    other = new Machine(temp.resolve("another/place"));
  }

  /** Every setter of a request that changes the files. */
  @Test
  void everyParameterChangesTheKey() throws Exception {
    PageLayout none = PageLayout.NONE;
    Map<String, List<Object>> values = new TreeMap<>();
    values.put("baseName", List.of("clay-2.0"));
    values.put("producer", List.of("huozi 2"));
    values.put("identity", List.of("org.example:clay"));
    values.put("formats", List.of(Set.of(Format.PDF), Set.of(Format.EPUB)));
    values.put("editions", List.of(List.of("en"), List.of("ja")));
    values.put("timestamp", List.of(Instant.ofEpochSecond(1)));
    values.put("embedFonts", List.of(true));
    values.put("draft", List.of(true));
    OptionalDouble ten = OptionalDouble.of(10);
    OptionalDouble unset = OptionalDouble.empty();
    values.put(
        "page",
        List.of(
            new PageLayout(
                Optional.of(PageValues.size("A5")),
                none.margins(),
                unset,
                unset,
                none.lineBreak(),
                none.area()),
            new PageLayout(
                none.size(),
                Optional.of(PageValues.margins("20mm")),
                unset,
                unset,
                none.lineBreak(),
                none.area()),
            new PageLayout(none.size(), none.margins(), ten, unset, none.lineBreak(), none.area()),
            new PageLayout(none.size(), none.margins(), unset, ten, none.lineBreak(), none.area()),
            new PageLayout(
                none.size(),
                none.margins(),
                unset,
                unset,
                Optional.of(PageValues.lineBreak("loose")),
                none.area())));
    // It says where records are.
    values.put("records", List.of());
    Map<String, String> keys = new HashMap<>();
    keys.put(key(one), "nothing set");
    for (Method setter : PublishRequest.Builder.class.getMethods()) {
      if (setter.getReturnType().equals(PublishRequest.Builder.class)) {
        assertThat(values).as("a value for " + setter.getName()).containsKey(setter.getName());
        for (Object value : values.get(setter.getName())) {
          one.parameters = builder -> set(builder, setter, value);
          assertThat(keys.put(key(one), setter.getName())).as(setter + " " + value).isNull();
        }
      }
    }
    assertThat(new TreeSet<>(keys.values())).hasSize(values.size());
  }

  private static PublishRequest.Builder set(
      PublishRequest.Builder builder, Method setter, Object value) {
    try {
      return (PublishRequest.Builder) setter.invoke(builder, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(Machine machine) throws Exception {
    PublishRequest request = machine.request();
    return CachedPublication.key(request, UpToDateCheck.of(request, machine.fonts()));
  }

  @Test
  void theKeyDependsOnWhatFilesHaveNotOnWhereTheyAre() throws Exception {
    assertThat(key(other)).isEqualTo(key(one));
    other.write("publication/en/2.md", "");
    String withEmpty = key(other);
    assertThat(withEmpty).isNotEqualTo(key(one));
    Files.move(
        other.folder.resolve("publication/en/2.md"), other.folder.resolve("publication/en/3.md"));
    assertThat(key(other)).isNotEqualTo(withEmpty).isNotEqualTo(key(one));
    one.parameters = builder -> builder.editions(List.of("EN", "ja"));
    other.parameters = builder -> builder.editions(List.of("ja", "en"));
    Files.delete(other.folder.resolve("publication/en/3.md"));
    assertThat(key(other)).isEqualTo(key(one));
  }
}
