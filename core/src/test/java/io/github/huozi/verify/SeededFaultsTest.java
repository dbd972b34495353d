package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.Stages;
import io.github.huozi.request.Format;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Publishes a book with one {@link SeededFault} after another, and asks {@code verify}: without the
 * record of digests, and with EPUBCheck and veraPDF only if huozi's own checks miss a fault.
 *
 * <p>A build takes each fourth fault; which ones depends on the commit. The faults are sorted by
 * the stage that they change, by formats and editions, so that each build has faults of every
 * stage.
 *
 * <p>{@code -Dfaults.table=/path/to/table.md} writes which rules found which fault, {@code
 * -Dfaults.only=EPUB} takes only those whose names or formats have a match of that pattern.
 */
@Tag("long")
class SeededFaultsTest {

  private static final int PARTS = 4;
  private static final Set<String> RECORD = Set.of("record");
  private static final Set<String> WITHOUT_TOOLS = Set.of("epubcheck", "verapdf", "record");

  /** The file of the table; empty if none is asked for. */
  private static final String PATH = System.getProperty("faults.table", "");

  @TempDir static Path temp;

  private static SeededBook book;
  private static final Map<String, List<Integer>> FAULTLESS = new HashMap<>();
  private static final Map<String, Set<Finding>> FINDINGS = new HashMap<>();
  private static final List<String> TABLE = new ArrayList<>();

  static Stream<SeededFault> faults() {
    Pattern only = Pattern.compile(System.getProperty("faults.only", ""));
    return all()
        .filter(fault -> only.matcher(fault.name() + fault.edition() + fault.formats()).find())
        .sorted(
            Comparator.comparing(
                fault -> fault.stage() + " " + fault.formats() + " " + fault.edition()));
  }

  private static Stream<SeededFault> all() {
    return Stream.of(
            TextFaults.all(),
            PrintFaults.all(),
            PdfFaults.all(),
            VerticalFaults.all(),
            EpubFaults.all())
        .flatMap(List::stream);
  }

  @Test
  void eachBuildHasFaultsOfEveryStage() {
    assertThat(all().collect(Collectors.groupingBy(SeededFault::stage)))
        .allSatisfy((stage, faults) -> assertThat(faults).hasSizeGreaterThanOrEqualTo(PARTS));
  }

  @BeforeAll
  static void write() throws IOException {
    book = SeededBook.small(temp);
  }

  @AfterAll
  static void writeTable() throws IOException {
    if (!PATH.isEmpty()) {
      TABLE.add(0, "| Fault | Stage | Edition | Own rules | Rules of the validators |");
      TABLE.add(1, "| --- | --- | --- | --- | --- |");
      Files.write(Path.of(PATH), TABLE);
    }
  }

  @InParts(PARTS)
  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isFound(SeededFault fault) throws Exception {
    List<Integer> faultless = faultless(fault);
    try {
      book.publish(fault.edition(), fault.formats(), fault.stages());
    } catch (PublishingException e) {
      add(fault, "publish: " + e.problems().get(0).message(), "");
      assertThat(fault.unfound()).as("it is found now, by publish").isEmpty();
      return;
    }
    assertThat(bytes(fault)).as("the files with the fault").isNotEqualTo(faultless);
    Map<String, Integer> own = rules(fault, WITHOUT_TOOLS);
    boolean asked = own.isEmpty() && (fault.unfound().isEmpty() || !PATH.isEmpty());
    Map<String, Integer> tools = asked ? rules(fault, RECORD) : Map.of();
    add(fault, own.toString(), tools.toString());
    if (fault.unfound().isEmpty()) {
      assertThat(own.size() + tools.size()).as("rules that find it").isPositive();
    } else {
      assertThat(own).as("it is found now").isEmpty();
      assertThat(tools).as("it is found now").isEmpty();
    }
  }

  private static void add(SeededFault fault, String own, String tools) {
    TABLE.add(
        "| %s | %s | %s %s | %s | %s |"
            .formatted(fault.name(), fault.stage(), fault.edition(), fault.formats(), own, tools));
  }

  /** The rules of findings that the faultless files do not have, with the number of each. */
  private static Map<String, Integer> rules(SeededFault fault, Set<String> skipped)
      throws Exception {
    List<Finding> found = book.verify(fault.edition(), fault.formats(), skipped);
    String key = fault.edition() + fault.formats() + skipped;
    if (!FINDINGS.containsKey(key)) {
      book.publish(fault.edition(), fault.formats(), Stages.UNCHANGED);
      FINDINGS.put(key, Set.copyOf(book.verify(fault.edition(), fault.formats(), skipped)));
      book.publish(fault.edition(), fault.formats(), fault.stages());
    }
    Map<String, Integer> rules = new TreeMap<>();
    for (Finding finding : found) {
      if (!FINDINGS.get(key).contains(finding)) {
        rules.merge(finding.rule(), 1, Integer::sum);
      }
    }
    return rules;
  }

  /** Digests of the faultless files. */
  private static List<Integer> faultless(SeededFault fault) throws Exception {
    String key = fault.edition() + fault.formats();
    if (!FAULTLESS.containsKey(key)) {
      book.publish(fault.edition(), fault.formats(), Stages.UNCHANGED);
      FAULTLESS.put(key, bytes(fault));
    }
    return FAULTLESS.get(key);
  }

  private static List<Integer> bytes(SeededFault fault) throws IOException {
    List<Integer> hashes = new ArrayList<>();
    for (Format format : fault.formats()) {
      hashes.add(Arrays.hashCode(Files.readAllBytes(book.file(fault.edition(), format))));
    }
    return hashes;
  }
}
