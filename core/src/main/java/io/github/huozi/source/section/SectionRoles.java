package io.github.huozi.source.section;

import io.github.huozi.model.Section;
import io.github.huozi.model.SectionRole;
import io.github.huozi.model.SectionRole.Matter;
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
          "(?iu)(?:附录|附錄|付録|부록)(?:[\\s　]*(?:[A-Za-z\\d]{1,2}|[一二三四五六七八九十]{1,3})?(?:[\\s　:：.．、].*)?|[\\s　:：].*)"
              + "|(?:appendix|appendices|annex|anhang|annexe|apéndice)(?:\\s*[A-Z\\d]{1,2})?(?:[\\s:.—–-].*)?");

  private static final Map<SectionRole, Pattern> LEADING =
      Map.of(
          SectionRole.DEDICATION,
          words("dedication|献词|獻詞|题献|題獻|献辞|헌사|widmung|dédicace|dedicatoria"),
          SectionRole.EPIGRAPH,
          words("epigraph|题记|題記|題辞"),
          SectionRole.FOREWORD,
          words(
              "foreword|(?:推荐|推薦|中文版|译者|譯者|代|总|總)?序(?:言|文)?[一二三四五六]?|(?:訳者)?序文|추천사|추천의글"
                  + "|geleitwort|avant-propos|prólogo"),
          SectionRole.PREFACE,
          words(
              "preface|prefaces|前言|自序|作者序|弁言|(?:译者|譯者)前言|はじめに|まえがき|はしがき|머리말|서문|책머리에"
                  + "|vorwort|préface|prefacio"),
          SectionRole.INTRODUCTION,
          words("introduction"),
          SectionRole.ACKNOWLEDGMENTS,
          words("acknowledge?ments?|致谢|致謝|鸣谢|鳴謝|謝辞|감사의글|danksagung|remerciements|agradecimientos"));

  private static final Map<SectionRole, Pattern> TRAILING =
      Map.of(
          SectionRole.AFTERWORD,
          words(
              "afterword|postscript|后记|後記|跋|编后记|編後記|译后记|譯後記|结束语|結束語|写在最后|寫在最後|あとがき|訳者あとがき"
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
          SectionRole.PROLOGUE, words("prologue|楔子|引子|プロローグ|프롤로그|prolog"),
          SectionRole.EPILOGUE, words("epilogue|尾声|尾聲|エピローグ|에필로그|epilog|épilogue"));

  /** What SUMMARY.md calls a section outside its lists. */
  private static final Set<SectionRole> LISTED = EnumSet.of(SectionRole.FRONT, SectionRole.BACK);

  private final Set<String> given;
  private final Map<String, String> listed;

  private SectionRoles(Set<String> given, Map<String, String> listed) {
    this.given = given;
    this.listed = listed;
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
    for (int i = 0; i < roles.size() && isOutside(sections.get(i), roles, i, LEADING); i++) {
      // Sections before the first chapter.
    }
    for (int i = roles.size() - 1; i >= 0 && isOutside(sections.get(i), roles, i, TRAILING); i--) {
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
      Section section, List<SectionRole> roles, int index, Map<SectionRole, Pattern> names) {
    if (isOpen(section)) {
      SectionRole found = named(section, names, roles.get(index));
      // A list that has an introduction among its chapters has it for one.
      if (found != SectionRole.INTRODUCTION || LISTED.contains(roles.get(index))) {
        roles.set(index, found);
      }
    }
    return section.place().depth() > 1 || !roles.get(index).isBody();
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
        .map(title -> title.strip().toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("(?<=\\p{IsHangul}) ", ""))
        .flatMap(
            title ->
                names.entrySet().stream().filter(name -> name.getValue().matcher(title).matches()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
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
   * Whether a section is a chapter or part of the text: not one below another, which follows it.
   */
  private static boolean isText(Section section, SectionRole role) {
    return role.isBody() && section.place().depth() <= 1;
  }
}
