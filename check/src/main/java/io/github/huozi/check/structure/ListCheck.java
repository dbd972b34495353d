package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.structure.ContentsCheck.Entry;
import io.github.huozi.check.structure.UnitCheck.Target;
import io.github.huozi.model.Numbers;
import io.github.huozi.numbering.NumberedBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list of figures, tables or the like with the captions: each entry has the number and
 * the words of a caption, the number of its page, and leads to it; all are there, in order.
 */
final class ListCheck {

  private final Function<String, Optional<Target>> targets;
  private final BiPredicate<Entry, Target> leads;
  private final BiPredicate<String, Entry> isPage;
  private final Findings findings;

  /**
   * @param targets what an id of the manuscript leads to in the file
   * @param leads whether an entry leads to something
   * @param isPage whether a name is that of the page to which an entry leads
   */
  ListCheck(
      Function<String, Optional<Target>> targets,
      BiPredicate<Entry, Target> leads,
      BiPredicate<String, Entry> isPage,
      Findings findings) {
    this.targets = targets;
    this.leads = leads;
    this.isPage = isPage;
    this.findings = findings;
  }

  /**
   * Compares the lists that a publication asks for.
   *
   * @param lists the lists of the file by keys; those of this check are taken out
   * @param required whether a list must be there
   */
  void take(Map<String, List<Entry>> lists, FinishedEdition edition, boolean required) {
    for (Numbers.Kind kind : Numbers.Kind.values()) {
      List<NumberedBlock> blocks =
          edition.publication().structure().lists().contains(kind)
              ? NumberedBlock.in(edition.manuscript(), kind)
              : List.of();
      Optional<String> list =
          lists.entrySet().stream()
              .filter(known -> isOf(known.getValue(), blocks))
              .map(Map.Entry::getKey)
              .findFirst();
      if (list.isPresent() || required) {
        check(list.map(lists::remove).orElse(List.of()), blocks);
      }
    }
  }

  /** Tells whether most entries are those of a list. */
  private static boolean isOf(List<Entry> entries, List<NumberedBlock> blocks) {
    long known =
        entries.stream()
            .filter(
                entry -> blocks.stream().anyMatch(block -> entry.text().startsWith(text(block))))
            .count();
    return 2 * known > entries.size();
  }

  /** Reports the first entry that is wrong. */
  private void check(List<Entry> entries, List<NumberedBlock> blocks) {
    for (int i = 0; i < Math.max(entries.size(), blocks.size()); i++) {
      if (i >= blocks.size()) {
        report(entries.get(i), "a list has \"%s\" after its last caption");
        return;
      } else if (i >= entries.size() || !entries.get(i).text().startsWith(text(blocks.get(i)))) {
        String wanted = "\"" + blocks.get(i).number() + " " + blocks.get(i).title() + "\"";
        report(
            i < entries.size() ? entries.get(i) : null,
            i < entries.size()
                ? "a list has \"%s\" where the captions have " + wanted
                : "a list lacks " + wanted);
        return;
      }
      Entry entry = entries.get(i);
      Optional<Target> target = targets.apply(blocks.get(i).id());
      String page = entry.text().substring(text(blocks.get(i)).length()).replaceAll("[.·…]", "");
      if (target.isPresent() && !leads.test(entry, target.get())) {
        report(entry, "a list links \"%s\" to the wrong place");
      } else if (target.isPresent() && !isPage.test(page, entry)) {
        report(entry, "a list gives \"%s\" the wrong page");
      }
    }
  }

  private static String text(NumberedBlock block) {
    return Unit.key(block.number()) + Unit.key(block.title());
  }

  private void report(@Nullable Entry entry, String message) {
    @Nullable Place place = entry == null ? null : entry.place().orElse(null);
    String words = entry == null ? "" : entry.words();
    findings.fault("list", place, message.replace("%s", words));
  }
}
