package io.github.huozi.check.epub;

import io.github.huozi.check.epub.MarkupToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where one document differs from another. Documents are compared from the front as long as they
 * have the same elements, and then from the back: what is left between is one difference.
 */
final class MarkupDifferences {

  /** More of a document are not told: it is another document. */
  private static final int MOST = 10;

  private final List<MarkupToken> wanted;
  private final List<MarkupToken> found;
  private final List<Difference> list = new ArrayList<>();

  private MarkupDifferences(List<MarkupToken> wanted, List<MarkupToken> found) {
    this.wanted = wanted;
    this.found = found;
  }

  /**
   * A difference.
   *
   * @param wanted what should be there, if anything should
   * @param found what is there, if anything is
   * @param attribute the attribute that differs, if the two are start tags of one name
   * @param near what of the found document tells the place
   */
  record Difference(
      Optional<MarkupToken> wanted,
      Optional<MarkupToken> found,
      Optional<String> attribute,
      Optional<MarkupToken> near) {}

  /** The differences in the order of the documents, ten at most. */
  static List<Difference> of(List<MarkupToken> wanted, List<MarkupToken> found) {
    MarkupDifferences differences = new MarkupDifferences(wanted, found);
    differences.find();
    return differences.list;
  }

  private void find() {
    int at = 0;
    while (at < wanted.size() && at < found.size() && list.size() < MOST) {
      MarkupToken one = wanted.get(at);
      MarkupToken other = found.get(at);
      if (!one.isLike(other)) {
        boolean same =
            one.kind() == other.kind() && (isText(one) || one.text().equals(other.text()));
        if (!same) {
          break;
        }
        compare(one, other);
      }
      at++;
    }
    if (list.size() >= MOST) {
      return;
    }
    int wantedEnd = wanted.size();
    int foundEnd = found.size();
    while (wantedEnd > at
        && foundEnd > at
        && wanted.get(wantedEnd - 1).isLike(found.get(foundEnd - 1))) {
      wantedEnd--;
      foundEnd--;
    }
    if (wantedEnd > at || foundEnd > at) {
      list.add(
          new Difference(
              Optional.ofNullable(wantedEnd > at ? wanted.get(at) : null),
              Optional.ofNullable(foundEnd > at ? found.get(at) : null),
              Optional.empty(),
              found.isEmpty()
                  ? Optional.empty()
                  : Optional.of(found.get(Math.min(at, found.size() - 1)))));
    }
  }

  private static boolean isText(MarkupToken token) {
    return token.kind() == Kind.TEXT;
  }

  private void compare(MarkupToken one, MarkupToken other) {
    TreeSet<String> names = new TreeSet<>(one.attributes().keySet());
    names.addAll(other.attributes().keySet());
    Optional<String> differs =
        names.stream()
            .filter(
                name -> !Objects.equals(one.attributes().get(name), other.attributes().get(name)))
            .findFirst();
    list.add(new Difference(Optional.of(one), Optional.of(other), differs, Optional.of(other)));
  }
}
