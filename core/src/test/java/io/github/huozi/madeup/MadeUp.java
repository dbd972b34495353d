package io.github.huozi.madeup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Makes manuscripts up, publishes them, and has the files judged ({@link Judge}). Of each kind of
 * fault it shows the simplest manuscript that it finds.
 */
@SuppressWarnings("SystemOut") // it is what the program is there for
final class MadeUp {

  /** So many times a manuscript is made simpler at most. */
  private static final int MOST_STEPS = 80;

  /** What jqwik calls the size of a generation; what is made does not depend on it. */
  private static final int GENERATION = 1000;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Found> smallest = new TreeMap<>();
  private int made;
  private int faulty;

  /**
   * A manuscript that has a fault.
   *
   * @param number the number from which it is made
   */
  private record Found(long number, Manuscript manuscript) {

    int size() {
      return manuscript.toString().length();
    }
  }

  /**
   * Makes manuscripts for some time, and writes what is wrong.
   *
   * @param arguments the file to write; the number of the first manuscript; the seconds, after
   *     which the manuscripts with faults are made simpler
   */
  public static void main(String[] arguments) {
    Path report = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000;
    JqwikSession.run(
        () -> {
          MadeUp all = new MadeUp();
          for (long number = first; System.nanoTime() < end; number++) {
            all.make(number);
            Files.writeString(report, all.counts());
          }
          System.out.print(all.counts());
          for (String kind : all.smallest.keySet()) {
            Files.writeString(report, all.simplest(kind), StandardOpenOption.APPEND);
          }
          if (all.faulty > 0) {
            System.exit(1);
          }
        });
  }

  /**
   * Makes the manuscript of a number, and has it judged.
   *
   * @param number which one: the same number is the same manuscript
   */
  void make(long number) throws IOException {
    Found found = new Found(number, manuscript(number));
    made++;
    Set<String> kinds = kinds(complaints(found.manuscript(), ""));
    faulty += kinds.isEmpty() ? 0 : 1;
    for (String kind : kinds) {
      counts.merge(kind, 1, Integer::sum);
      smallest.merge(kind, found, BinaryOperator.minBy(Comparator.comparingInt(Found::size)));
    }
  }

  /** The manuscript of a number, always the same. To be called in a session of jqwik. */
  static Manuscript manuscript(long number) {
    return Manuscripts.all().generator(GENERATION).next(new Random(number)).value();
  }

  /** How many manuscripts had which faults. */
  String counts() {
    List<String> lines = new ArrayList<>();
    lines.add(made + " manuscripts, " + faulty + " with faults");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(count -> lines.add(count.getValue() + " | " + count.getKey()));
    return String.join("\n", lines) + "\n";
  }

  /** The faults of a kind, in a simple manuscript that has them. */
  String simplest(String kind) throws IOException {
    Found found = smallest.get(kind);
    Manuscript simple = simplest(found.manuscript(), kind);
    return complaints(simple, kind).stream()
        .filter(complaint -> complaint.kind().equals(kind))
        .map(Complaint::detail)
        .limit(3)
        .collect(
            Collectors.joining(
                "\n", "\n## " + kind + "\nmanuscript " + found.number() + "\n", "\n" + simple));
  }

  private static Set<String> kinds(List<Complaint> complaints) {
    return complaints.stream().map(Complaint::kind).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The simplest manuscript that is found and has the same kind of fault. */
  private static Manuscript simplest(Manuscript made, String kind) throws IOException {
    Manuscript best = made;
    Set<Manuscript> tried = new HashSet<>();
    Iterator<Manuscript> simpler = Simpler.than(best).iterator();
    while (simpler.hasNext() && tried.size() < MOST_STEPS) {
      Manuscript next = simpler.next();
      if (tried.add(next) && kinds(complaints(next, kind)).contains(kind)) {
        best = next;
        simpler = Simpler.than(best).iterator();
      }
    }
    return best;
  }

  private static List<Complaint> complaints(Manuscript manuscript, String kind) throws IOException {
    Path folder = Files.createTempDirectory("huozi-madeup");
    try {
      return Judge.judge(manuscript, folder, kind);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
