package io.github.huozi.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares two structure trees. */
final class TagComparison {

  private final double tolerance;
  private final List<Difference> differences;

  TagComparison(double tolerance, List<Difference> differences) {
    this.tolerance = tolerance;
    this.differences = differences;
  }

  void compare(Tag was, Tag now) {
    compare(was, now, was.role());
  }

  private void compare(Tag was, Tag now, String path) {
    if (!was.role().equals(now.role())) {
      add("tag role", path, "now " + now.role() + " " + opening(now));
    }
    TreeSet<String> names = new TreeSet<>(was.attributes().keySet());
    names.addAll(now.attributes().keySet());
    for (String name : names) {
      String before = was.attributes().getOrDefault(name, "none");
      String after = now.attributes().getOrDefault(name, "none");
      double apart = name.equals(Tag.ATTRIBUTE_OBJECTS) ? tolerance : 0;
      if (!Trait.same(before, after, apart)) {
        add("tag attribute", path, name + ": " + before + " → " + after);
      }
    }
    kids(was.kids(), now.kids(), path);
  }

  /** Compares what is in an element: what is alike in order first, then what is between. */
  private void kids(List<TagKid> was, List<TagKid> now, String path) {
    List<String> before = was.stream().map(TagComparison::shown).toList();
    List<String> after = now.stream().map(TagComparison::shown).toList();
    int[][] common = before.equals(after) ? null : common(before, after);
    List<TagKid> gone = new ArrayList<>();
    List<TagKid> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < was.size() || j < now.size()) {
      if (i < was.size() && j < now.size() && before.get(i).equals(after.get(j))) {
        between(gone, come, path);
        kid(was.get(i), now.get(j), path + "/" + name(was, i));
        i++;
        j++;
      } else if (j == now.size()
          || (i < was.size() && common != null && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(was.get(i++));
      } else {
        come.add(now.get(j++));
      }
    }
    between(gone, come, path);
  }

  /** The lengths of the longest common subsequences of all ends of two lists. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? 1 + common[i + 1][j + 1]
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** Compares what stands between kids that are alike; both lists are empty afterwards. */
  private void between(List<TagKid> gone, List<TagKid> come, String path) {
    int pairs = gone.size() == come.size() ? gone.size() : 0;
    for (int i = 0; i < pairs; i++) {
      kid(gone.get(i), come.get(i), path + "/" + name(gone, i));
    }
    gone.subList(pairs, gone.size())
        .forEach(kid -> add("tag" + kind(kid) + " missing", path, shown(kid)));
    come.subList(pairs, come.size())
        .forEach(kid -> add("tag" + kind(kid) + " added", path, shown(kid)));
    gone.clear();
    come.clear();
  }

  private void kid(TagKid was, TagKid now, String path) {
    if (was instanceof Tag before && now instanceof Tag after) {
      compare(before, after, path);
    } else if (!was.equals(now)) {
      add(was instanceof TagKid.Annotation ? "tag link" : "tag text", path, was + " → " + now);
    }
  }

  private static String name(List<TagKid> kids, int index) {
    if (!(kids.get(index) instanceof Tag tag)) {
      return "content";
    }
    long before =
        kids.subList(0, index).stream()
            .filter(kid -> kid instanceof Tag other && other.role().equals(tag.role()))
            .count();
    return tag.role() + "[" + (before + 1) + "]";
  }

  private static String kind(TagKid kid) {
    return kid instanceof Tag ? "" : kid instanceof TagKid.Content ? " text" : " link";
  }

  /** A kid by its role and opening words, or by its content: such as are alike correspond. */
  private static String shown(TagKid kid) {
    return kid instanceof Tag tag ? tag.role() + " " + opening(tag) : kid.toString();
  }

  /** The first words in an element. */
  private static String opening(Tag tag) {
    StringBuilder text = new StringBuilder();
    addOpening(tag, text);
    return "“" + text + "”";
  }

  private static void addOpening(Tag tag, StringBuilder text) {
    for (TagKid kid : tag.kids()) {
      if (text.length() > 20) {
        return;
      } else if (kid instanceof Tag inner) {
        addOpening(inner, text);
      } else if (kid instanceof TagKid.Content content) {
        text.append(content.text(), 0, Math.min(24, content.text().length()));
      }
    }
  }

  private void add(String kind, String path, String detail) {
    differences.add(Difference.of(kind, 0, path, detail));
  }
}
