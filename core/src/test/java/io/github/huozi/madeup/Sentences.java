package io.github.huozi.madeup;

import java.util.List;
import java.util.Map;

/**
 * Sentences of a language, no two alike: each has a serial number in letters, which lines may
 * divide, but which stands nowhere else. Short texts, such as those of cells, have it too.
 */
final class Sentences {

  private static final Map<String, List<String>> TEMPLATES =
      Map.of(
          "en",
          List.of(
              "The keeper of %s reads the gauge each morning.",
              "“Nobody asked,” said %s, “why the water had risen so fast that night.”",
              "In 1041 the printer %s cut type from clay, fired it until it was hard, and set it on"
                  + " an iron plate with resin and wax.",
              "It was %s.",
              "Whoever counts the Unwin–Smith sheets of %s (there were 3,456 of them) will find the"
                  + " internationalisation of bookkeeping: who pays, who decides?"),
          "zh-Hans",
          List.of(
              "%s号水尺由闸口的看守每天早晨读数。",
              "“没有人问，”%s说，“那天夜里水为什么涨得这么快……”",
              "庆历年间，匠人%s以胶泥刻字，薄如钱唇，每字为一印，火烧令坚；先设一铁板，其上以松脂、蜡和纸灰之类冒之。",
              "这是%s。",
              "数过《%s印书记》（共3456张）的人会发现 bookkeeping 的 Unwin 体系：谁付款，谁决定？"),
          "zh-Hant",
          List.of(
              "%s號水尺由閘口的看守每天早晨讀數。",
              "「沒有人問，」%s說，「那天夜裡水為什麼漲得這麼快……」",
              "慶曆年間，匠人%s以膠泥刻字，薄如錢唇，每字為一印，火燒令堅；先設一鐵板，其上以松脂、蠟和紙灰之類冒之。",
              "這是%s。",
              "數過《%s印書記》（共3456張）的人會發現 bookkeeping 的 Unwin 體系：誰付款，誰決定？"),
          "ja",
          List.of(
              "%sの水位は閘門の番人が毎朝読みとっている。",
              "「だれも聞かなかった」と%sは言った。「あの夜、水はなぜあんなに速く増えたのか……」",
              "慶暦年間、職人%sは粘土に文字を刻み、一字を一つの印とし、火で焼いて堅くした。まず鉄板を置き、松脂と蝋と紙の灰で覆う。",
              "それが%sだ。",
              "『%s印刷記』（全3456枚）を数えたひとは、Unwin 式の bookkeeping にきっと気がつくだろう。ちょっと待って！だれが払うのか？"),
          "ko",
          List.of(
              "%s번 수위는 갑문지기가 아침마다 읽는다.",
              "“아무도 묻지 않았다.”라고 %s가 말했다. “그날 밤 물이 왜 그렇게 빨리 불었는지를.”",
              "경력 연간에 장인 %s는 찰흙에 글자를 새겨 한 글자를 하나의 도장으로 삼고 불에 구워 단단하게 했다.",
              "그것이 %s이다.",
              "《%s 인쇄기》(모두 3,456장)를 세어 본 사람은 Unwin 방식의 bookkeeping을 알게 된다. 누가 내고 누가 정하는가?"));

  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String SYLLABLES = "가나다라마바사아자차";
  private static final List<String> LATIN =
      List.of("ba", "co", "di", "fe", "gu", "la", "mo", "ni", "re", "tu");

  private final String language;
  private int next;

  Sentences(String language) {
    this.language = language;
  }

  /** A new sentence. */
  String sentence() {
    List<String> templates = TEMPLATES.get(language);
    // Steps of three, so that equal blocks have other sentences.
    return templates.get(next * 3 % templates.size()).formatted(serial());
  }

  /** A new word of some letters. */
  String word() {
    return (isLatin() ? "Q" : language.equals("ko") ? "쪽" : "印") + serial();
  }

  /** A new word of Latin letters. */
  String latinWord() {
    return "q" + latin(next++);
  }

  private String serial() {
    int number = next++;
    if (isLatin()) {
      String serial = latin(number);
      return Character.toUpperCase(serial.charAt(0)) + serial.substring(1);
    }
    String digits = language.equals("ko") ? SYLLABLES : STEMS;
    return digits(number, digits.chars().mapToObj(Character::toString).toList());
  }

  private static String latin(int number) {
    return digits(number, LATIN);
  }

  private static String digits(int number, List<String> digits) {
    StringBuilder serial = new StringBuilder();
    for (int power = 1000; power > 0; power /= 10) {
      serial.append(digits.get(number / power % 10));
    }
    return serial.toString();
  }

  /** Puts sentences one after the other, as the language does. */
  String join(List<String> sentences) {
    return String.join(isLatin() || language.equals("ko") ? " " : "", sentences);
  }

  boolean isLatin() {
    return language.equals("en");
  }
}
