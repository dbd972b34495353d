package io.github.huozi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.wording.ExtractedMessages.Message;
import io.github.huozi.wording.MessageFile.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of messages have what the sources say, and nothing else. With {@code -Dmessages.update}
 * it is put into them, and what is to be translated has an empty entry.
 */
@Tag("long")
class MessagesTest {

  private static final Path FOLDER = Path.of("../api/src/main/resources/io/github/huozi/wording");
  private static final String SOURCES = "src/main/java";

  /** Texts around problems, which no source gives to a problem. */
  private static final String FRAME = "frame.";

  /** Parts of sentences, which are no message themselves. */
  private static final String PART = "part.";

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static Collection<Message> messages;

  @BeforeAll
  static void extract() throws IOException {
    messages =
        ExtractedMessages.of(
            Stream.of(
                    "../api",
                    "../composer",
                    "../math",
                    "../citation",
                    "../manuscript",
                    "../pdf",
                    "../check",
                    "../core",
                    "../frontend",
                    "../cli",
                    "")
                .map(module -> Path.of(module, SOURCES).toAbsolutePath().normalize())
                .toList());
    if (System.getProperty("messages.update") != null) {
      update();
    }
  }

  @Test
  void englishTextsAreThoseOfTheSources() throws IOException {
    List<String> written = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    MessageFile.read(file("en"))
        .entries()
        .forEach(
            (id, entry) -> {
              if (!id.startsWith(FRAME)) {
                written.add(entry.text());
                if (Catalogue.isPart(id)) {
                  parts.add(entry.text());
                }
              }
            });
    assertThat(written)
        .as("messages_en.properties; -Dmessages.update brings it up to date")
        .doesNotHaveDuplicates()
        .hasSameElementsAs(messages.stream().map(Message::text).toList());
    assertThat(parts)
        .hasSameElementsAs(messages.stream().filter(Message::isPart).map(Message::text).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko"})
  void everyTextIsTranslated(String language) throws IOException {
    Map<String, Entry> english = MessageFile.read(file("en")).entries();
    Map<String, Entry> translations = MessageFile.read(file(language)).entries();
    assertThat(translations.keySet()).containsExactlyElementsOf(english.keySet());
    List<String> missing = new ArrayList<>();
    List<String> outdated = new ArrayList<>();
    translations.forEach(
        (id, entry) -> {
          if (entry.text().isBlank()) {
            missing.add(id);
          } else if (!entry.comment().equals(english.get(id).text())) {
            outdated.add(id);
          }
        });
    assertThat(outdated).as("translations whose comment is not the English text").isEmpty();
    assertThat(missing).as("missing in %s", language).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko"})
  void translationsHaveTheSameHoles(String language) throws IOException {
    Map<String, Entry> english = MessageFile.read(file("en")).entries();
    List<String> wrong = new ArrayList<>();
    MessageFile.read(file(language))
        .entries()
        .forEach(
            (id, entry) -> {
              if (!entry.text().isBlank()
                  && !holes(entry.text()).equals(holes(english.get(id).text()))) {
                wrong.add(id + " = " + entry.text());
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** A text is found by its own pattern, and not by another one that it is also of. */
  @Test
  void patternsDoNotGetInEachOthersWay() throws IOException {
    List<Entry> entries = new ArrayList<>();
    MessageFile.read(file("en"))
        .entries()
        .forEach(
            (id, entry) -> {
              if (!Catalogue.isPart(id) && !id.equals(Catalogue.OR)) {
                entries.add(entry);
              }
            });
    Catalogue catalogue = Catalogue.of("en");
    List<String> wrong = new ArrayList<>();
    for (Entry entry : entries) {
      String sample =
          entry
              .text()
              .replaceAll("\\{\\d,phrase}", "the title")
              .replaceAll("\\{\\d(,names)?}", "B5");
      String found = catalogue.pattern(sample).map(Object::toString).orElse("");
      if (!found.equals(entry.text())) {
        wrong.add(entry.text() + " is taken for: " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A message is translated as a whole with each phrase that the code puts into it. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko"})
  void nestedPhrasesAreTranslated(String language) throws IOException {
    Catalogue catalogue = Catalogue.of(language);
    Map<String, MessagePattern> translations = new HashMap<>();
    for (Entry entry : MessageFile.read(file(language)).entries().values()) {
      if (!entry.text().isBlank()) {
        translations.put(entry.comment(), new MessagePattern(entry.text()));
      }
    }
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (Message message : messages) {
      if (!message.isPart() && translations.containsKey(message.text())) {
        for (int hole = 0; hole < message.holes().size(); hole++) {
          for (String phrase : message.fillings().get(hole)) {
            if (translations.containsKey(phrase)) {
              Sample sample = sample(message.text(), hole, phrase, translations, 0);
              samples.put(sample.english(), sample);
            }
          }
        }
      }
    }
    List<String> wrong = new ArrayList<>();
    samples.forEach(
        (english, sample) -> {
          String found = catalogue.translate(english);
          // Two messages may have the same English text, so that another translation is right too.
          Set<String> left = words(found);
          left.retainAll(words(english));
          left.removeAll(words(sample.translation()));
          if (!left.isEmpty()) {
            wrong.add(english + "\n  is   " + found + "\n  not  " + sample.translation());
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(samples).hasSizeGreaterThan(1000);
  }

  /** The Latin words of a text. */
  private static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Sample(String english, String translation) {}

  /** A text of a pattern with a phrase in one of its holes, and what may be in the others. */
  private static Sample sample(
      String pattern,
      int hole,
      String phrase,
      Map<String, MessagePattern> translations,
      int depth) {
    MessagePattern english = new MessagePattern(pattern);
    List<Set<String>> fillings =
        messages.stream()
            .filter(message -> message.text().equals(pattern))
            .findFirst()
            .map(Message::fillings)
            .orElse(List.of());
    List<String> values = new ArrayList<>();
    List<String> translated = new ArrayList<>();
    for (int i = 0; i <= english.holes().stream().mapToInt(each -> each).max().orElse(-1); i++) {
      Optional<String> inside =
          i == hole
              ? Optional.of(phrase)
              : english.isPhrase(i) && i < fillings.size() && depth < 2
                  ? fillings.get(i).stream().filter(translations::containsKey).findFirst()
                  : Optional.empty();
      String name = "N" + depth + i;
      Sample value =
          inside
              .map(text -> sample(text, -1, "", translations, depth + 1))
              .orElse(new Sample(name, name));
      values.add(value.english());
      translated.add(value.translation());
    }
    return new Sample(english.fill(values), translations.get(pattern).fill(translated));
  }

  private static Set<Integer> holes(String text) {
    return new TreeSet<>(new MessagePattern(text).holes());
  }

  private static Path file(String language) {
    return FOLDER.resolve("messages_" + language.replace('-', '_') + ".properties");
  }

  private static void update() throws IOException {
    MessageFile old = MessageFile.read(file("en"));
    Map<String, String> ids =
        old.entries().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith(FRAME))
            .collect(
                Collectors.toMap(
                    entry -> ExtractedMessages.bare(entry.getValue().text()), Map.Entry::getKey));
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, String> areas = new LinkedHashMap<>();
    old.entries()
        .forEach(
            (id, entry) -> {
              if (id.startsWith(FRAME)) {
                areas.putIfAbsent(entries.isEmpty() ? id : "", "around problems");
                entries.put(id, entry);
              }
            });
    String last = "";
    for (Message message : messages) {
      String id = ids.getOrDefault(ExtractedMessages.bare(message.text()), "");
      if (id.startsWith(PART) != message.isPart()) {
        id = "";
      }
      Entry known = old.entries().get(id);
      Entry entry = new Entry(known == null ? "" : known.comment(), message.text());
      if (id.isEmpty()) {
        id = newId(message, entries.keySet(), old.entries().keySet());
      }
      if (!message.area().equals(last)) {
        areas.put(id, message.area());
        last = message.area();
      }
      entries.put(id, entry);
    }
    new MessageFile(old.head(), entries).write(file("en"), areas);
    for (String language : Wording.LANGUAGES.subList(1, Wording.LANGUAGES.size())) {
      MessageFile known = MessageFile.read(file(language));
      Map<String, Entry> byText = new LinkedHashMap<>();
      known
          .entries()
          .values()
          .forEach(entry -> byText.putIfAbsent(ExtractedMessages.bare(entry.comment()), entry));
      Map<String, Entry> translations = new LinkedHashMap<>();
      entries.forEach((id, entry) -> translations.put(id, translation(entry, byText)));
      new MessageFile(known.head(), translations).write(file(language), areas);
    }
  }

  /** A translation stays if only the kind of a hole has changed. */
  private static Entry translation(Entry english, Map<String, Entry> byText) {
    Entry known = byText.get(ExtractedMessages.bare(english.text()));
    return new Entry(english.text(), known == null ? "" : known.text());
  }

  /** The first words of a text, as many as tell it from the others. */
  private static String newId(Message message, Set<String> taken, Set<String> others) {
    String prefix = message.isPart() ? PART : "";
    List<String> words =
        Stream.of(
                message
                    .text()
                    .replaceAll("\\{\\d(,[a-z]+)?}", " ")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z0-9]+", -1))
            .filter(word -> !word.isEmpty() && !word.equals("the"))
            .toList();
    String base = prefix + String.join("-", words.subList(0, Math.min(6, words.size())));
    for (int count = 6; count <= words.size(); count++) {
      String id = prefix + String.join("-", words.subList(0, count));
      if (!taken.contains(id) && !others.contains(id)) {
        return id;
      }
    }
    base = base.equals(prefix) ? prefix + "joined" : base;
    String id = base;
    for (int number = 2; taken.contains(id) || others.contains(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }
}
