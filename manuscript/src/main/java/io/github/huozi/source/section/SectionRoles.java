package io.github.huozi.source.section;

import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.model.section.SectionRole.Matter;
import io.github.huozi.numbering.TypedNumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what the sections of a book are in it: by what the author or a list says, or else by a
 * title that can mean nothing else, such as 前言 before the first chapter and あとがき after the last.
 */
public final class SectionRoles {

  private static final Pattern APPENDICES =
      Pattern.compile(
          "(?iu)(?:附录|附錄|付録|附録|부록)(?:[\\s　]*(?:[A-Za-z\\d]{1,2}|[一二三四五六七八九十]{1,3})?(?:[\\s　:：.．、].*)?|[\\s　:：].*)"
              + "|(?:appendix|appendices|annex|anhang|annexe|apéndice)(?:\\s*[A-Z\\d]{1,2})?(?:[\\s:.—–-].*)?");

  private static final Map<SectionRole, Pattern> LEADING =
      Map.of(
          SectionRole.DEDICATION,
          words("dedication|献词|獻詞|题献|題獻|献辞|헌사|widmung|dédicace|dedicatoria"),
          SectionRole.EPIGRAPH,
          words("epigraph|题记|題記|題辞"),
          SectionRole.FOREWORD,
          words(
              "foreword|(?:推荐|推薦|译者|譯者|代|总|總|.{1,4}版)?序(?:言|文)?[一二三四五六]?|(?:訳者)?序文|추천사|추천의글"
                  + "|geleitwort|avant-propos|prólogo"),
          SectionRole.PREFACE,
          words(
              "preface(?: to .{1,60})?|prefaces|自序|作者序|弁言|(?:译者|譯者|.{1,4}版)?前言|はじめに|まえがき|はしがき|머리말|서문|책머리에"
                  + "|vorwort|préface|prefacio"),
          SectionRole.INTRODUCTION,
          words(
              "introduction|引言|导言|導言|导论|導論|绪论|緒論|绪言|緒言|序論|서론|들어가며|einleitung|einführung|introducción"),
          SectionRole.ACKNOWLEDGMENTS,
          words("acknowledge?ments?|致谢|致謝|鸣谢|鳴謝|謝辞|감사의글|danksagung|remerciements|agradecimientos"));

  private static final Map<SectionRole, Pattern> TRAILING =
      Map.of(
          SectionRole.AFTERWORD,
          words(
              "afterword|postscript|后记|後記|跋|编后记|編後記|译后记|譯後記|结束语|結束語|写在最后|寫在最後|(?:訳者)?あとがき|おわりに|終わりに"
                  + "|맺음말|후기|역자후기|nachwort|postface|epílogo"),
          SectionRole.APPENDIX,
          APPENDICES,
          SectionRole.BIBLIOGRAPHY,
          words(
              "bibliography|references|works cited|参考文献|參考文獻|参考书目|參考書目|参考资料|參考資料|참고문헌"
                  + "|literaturverzeichnis|bibliographie|bibliografía"),
          SectionRole.GLOSSARY,
          words("glossary|术语表|術語表|词汇表|詞彙表|名词解释|用語集|用語解説|용어집|용어해설|glossar|glossaire|glosario"),
          SectionRole.INDEX,
          words("index|索引|さくいん|찾아보기|색인|register|índice alfabético"),
          SectionRole.ACKNOWLEDGMENTS,
          words("acknowledge?ments?|致谢|致謝|鸣谢|鳴謝|謝辞|감사의글|danksagung|remerciements|agradecimientos"),
          SectionRole.COLOPHON,
          words("colophon|奥付|版权页|版權頁|판권"),
          SectionRole.BACK,
          words("about the authors?|关于作者|關於作者|作者简介|作者簡介|著者紹介|著者略歴|지은이소개|저자소개"));

  private static final Map<SectionRole, Pattern> ANYWHERE =
      Map.of(
          SectionRole.PROLOGUE, words("prologue|楔子|引子|序章|プロローグ|프롤로그|prolog"),
          SectionRole.EPILOGUE, words("epilogue|尾声|尾聲|终章|終章|エピローグ|에필로그|epilog|épilogue"));

  /** Finds what is a chapter, and the last one. */
  private static final Pattern CONCLUSION =
      words("conclusions?|结论|結論|结语|結語|결론|나가며|schluss|fazit|conclusión");

  /** The roles by which SUMMARY.md calls a section outside its lists. */
  private static final Set<SectionRole> LISTED = EnumSet.of(SectionRole.FRONT, SectionRole.BACK);

  private final Set<String> given;
  private final Map<String, String> listed;

  private SectionRoles(Set<String> given, Map<String, String> listed) {
    this.given = given;
    this.listed = listed;
  }

  /**
   * The place of a file of a title or name beside others whose names do not number them: before
   * them if it is less than 0, after them if it is more, and else among them. The order is that of
   * {@link SectionRole}.
   */
  public static int rank(String title) {
    SectionRole role =
        CONCLUSION.matcher(name(title)).matches()
            ? SectionRole.CONCLUSION
            : Stream.of(LEADING, TRAILING, ANYWHERE)
                .flatMap(names -> named(title, names))
                .findFirst()
                .orElse(SectionRole.CHAPTER);
    // Thanks stand before the text in Western books, and after it in others.
    boolean last = role == SectionRole.ACKNOWLEDGMENTS && title.strip().charAt(0) >= '\u3000';
    return rank(last ? SectionRole.AFTERWORD : role);
  }

  /** Tells whether a title is that of a list of works. */
  public static boolean isBibliography(String title) {
    return named(title, TRAILING).anyMatch(SectionRole.BIBLIOGRAPHY::equals);
  }

  /** The same of what has a role. A part stands before its chapters. */
  public static int rank(SectionRole role) {
    return role == SectionRole.PART ? 0 : role.compareTo(SectionRole.CHAPTER);
  }

  private static Pattern words(String words) {
    return Pattern.compile("(?iu)(?:" + words + ")");
  }

  /**
   * The sections with their roles and matters.
   *
   * @param sections in reading order; the roles of their places are those that somebody gave, or
   *     chapter and part
   * @param given the ids of the sections whose role somebody gave, which stays
   * @param listed what a list calls sections, by their ids
   */
  public static List<Section> settle(
      List<Section> sections, Set<String> given, Map<String, String> listed) {
    return new SectionRoles(given, listed).settle(sections);
  }

  private List<Section> settle(List<Section> sections) {
    List<SectionRole> roles = new ArrayList<>();
    sections.forEach(section -> roles.add(section.place().role()));
    appendices(sections, roles);
    for (int i = 0; i < roles.size() && isOutside(sections, roles, i, LEADING); i++) {
      // Sections before the first chapter.
    }
    for (int i = roles.size() - 1; i >= 0 && isOutside(sections, roles, i, TRAILING); i--) {
      // Sections after the last chapter.
    }
    for (int i = 0; i < roles.size(); i++) {
      if (isOpen(sections.get(i))) {
        roles.set(i, named(sections.get(i), ANYWHERE, roles.get(i)));
      }
    }
    return placed(sections, roles);
  }

  /** Chapters of a part that is called so are appendices. */
  private void appendices(List<Section> sections, List<SectionRole> roles) {
    boolean within = false;
    for (int i = 0; i < roles.size(); i++) {
      Section section = sections.get(i);
      if (section.place().isPart()) {
        within = APPENDICES.matcher(section.title().strip()).matches();
        if (within) {
          roles.set(i, SectionRole.BACK);
        }
      } else if (section.place().level() == 1) {
        within = false;
      } else if (within && isOpen(section)) {
        roles.set(i, SectionRole.APPENDIX);
      }
    }
  }

  /**
   * Finds the role of a section; returns whether it stands outside the text. What is below another
   * section stands where that does.
   */
  private boolean isOutside(
      List<Section> sections, List<SectionRole> roles, int index, Map<SectionRole, Pattern> names) {
    Section section = sections.get(index);
    if (isOpen(section)) {
      SectionRole found = named(section, names, roles.get(index));
      // A list that has an introduction among its chapters has it for one, unless they count from
      // 1.
      if (found != SectionRole.INTRODUCTION
          || LISTED.contains(roles.get(index))
          || countFromOne(sections, index)) {
        roles.set(index, found);
      }
    }
    return section.place().depth() > 1 || !roles.get(index).isBody();
  }

  /** Tells whether the first number that a title has after a section is typed, and is 1. */
  private static boolean countFromOne(List<Section> sections, int index) {
    return sections.subList(index + 1, sections.size()).stream()
        .filter(section -> section.place().depth() == 1)
        .findFirst()
        .flatMap(section -> TypedNumber.ofTitle(section.title()))
        .filter(typed -> typed.number().equals("1"))
        .isPresent();
  }

  private boolean isOpen(Section section) {
    Section.Place place = section.place();
    return place.depth() == 1
        && !given.contains(section.id())
        && (place.role() == SectionRole.CHAPTER || LISTED.contains(place.role()));
  }

  private SectionRole named(
      Section section, Map<SectionRole, Pattern> names, SectionRole otherwise) {
    return Stream.of(section.title(), listed.getOrDefault(section.id(), ""))
        .flatMap(title -> named(title, names))
        .findFirst()
        .orElse(otherwise);
  }

  private static Stream<SectionRole> named(String title, Map<SectionRole, Pattern> names) {
    String typed = title.strip().toLowerCase(Locale.ROOT);
    String name = name(title);
    return names.entrySet().stream()
        .filter(
            known ->
                known.getValue().matcher(typed).matches()
                    || known.getValue().matcher(name).matches())
        .map(Map.Entry::getKey);
  }

  private static String name(String title) {
    return title.strip().toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{IsHangul}) ", "");
  }

  /** Puts each section into its matter: what stands between two chapters belongs to the text. */
  private static List<Section> placed(List<Section> sections, List<SectionRole> roles) {
    int first = 0;
    while (first < roles.size() && !isText(sections.get(first), roles.get(first))) {
      first++;
    }
    int last = roles.size() - 1;
    while (last > first && !isText(sections.get(last), roles.get(last))) {
      last--;
    }
    // Below the last chapter stand its sections.
    int end = last + 1;
    while (end < roles.size() && sections.get(end).place().depth() > 1) {
      end++;
    }
    List<Section> placed = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      boolean whole = first == roles.size();
      Matter matter =
          whole || (i >= first && i < end) ? Matter.BODY : i < first ? Matter.FRONT : Matter.BACK;
      Section section = sections.get(i);
      placed.add(section.at(section.place().as(roles.get(i)).in(matter)));
    }
    return nested(placed);
  }

  /** Puts the chapters after a file that is a part below it. */
  private static List<Section> nested(List<Section> sections) {
    List<Section> nested = new ArrayList<>();
    boolean within = false;
    for (Section section : sections) {
      Section.Place place = section.place();
      if (place.depth() == 1 && place.role() == SectionRole.PART) {
        within = true;
        nested.add(section.at(place.at(0, place.level())));
      } else {
        within &= !place.isPart() && place.matter() == Matter.BODY;
        nested.add(within ? section.at(place.at(place.depth(), place.level() + 1)) : section);
      }
    }
    return nested;
  }

  /**
   * Tells whether a section is a chapter or part of the text: not one below another, which follows
   * it.
   */
  private static boolean isText(Section section, SectionRole role) {
    return role.isBody() && section.place().depth() <= 1;
  }
}
