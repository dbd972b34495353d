package io.github.huozi.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import io.github.huozi.language.WordChoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverterTest {

  private static final Language HANS = new Language("zh-Hans");
  private static final Language TAIWAN = new Language("zh-Hant-TW");
  private static final Language HONG_KONG = new Language("zh-Hant-HK");

  @ParameterizedTest
  @CsvSource({
    "男孩的头发很长，他发现了我。,男孩的頭髮很長，他發現了我。",
    "这种机器被发明以后，展示了如何织布。,這種機器被發明以後，展示了如何織布。",
    "皇后在殿后等候，以后再说。,皇后在殿後等候，以後再說。",
    "公里外的屋里有一口干井，干部去看过。,公里外的屋裡有一口乾井，幹部去看過。",
    "关系、系统和维系都在这里。,關係、系統和維繫都在這裡。",
    "他只有一只猫，吃了一碗面条，面对墙壁。,他只有一隻貓，吃了一碗麵條，面對牆壁。",
    "历史书和日历，复习、重复和答复。,歷史書和日曆，複習、重複和答覆。",
    "谷物堆满了山谷，松树下的泥土很松软。,穀物堆滿了山谷，松樹下的泥土很鬆軟。",
  })
  void chooses_among_several_characters(String simplified, String traditional) {
    assertThat(convert(simplified, TAIWAN, WordChoice.KEEP)).isEqualTo(traditional);
  }

  @ParameterizedTest
  @CsvSource({
    // 干: what is dry and what somebody does
    "挽起袖子加油干，别光说不干。,挽起袖子加油幹，別光說不幹。",
    "她在银行干了三年，干得不错。,她在銀行幹了三年，幹得不錯。",
    "来点啥？先干点活，再干点别的。,來點啥？先幹點活，再幹點別的。",
    "去年被干成第三。,去年被幹成第三。",
    "说干就干，这事谁干？,說幹就幹，這事誰幹？",
    "衣服晾干了，头发也吹干了，嘴唇还是干的。,衣服晾乾了，頭髮也吹乾了，嘴唇還是乾的。",
    "把咖啡喝干了，锅里的油干了，墨干了。,把咖啡喝乾了，鍋裡的油乾了，墨乾了。",
    "天干地支，互不相干，若干年。,天干地支，互不相干，若干年。",
    // 想象
    "超出想象，想象力丰富，不可想象。,超出想像，想像力豐富，不可想像。",
    "我想象牙是白的，梦想象征自由。,我想象牙是白的，夢想象徵自由。",
    // 只: what is counted and what is only so
    "那只黑色的狗追这只小鸟。,那隻黑色的狗追這隻小鳥。",
    "每只股票和某只基金，三只箱子。,每隻股票和某隻基金，三隻箱子。",
    "这只是传说，那只能算猜测，最多只有三个。,這只是傳說，那只能算猜測，最多只有三個。",
    "这只表示同意，那只包括两项。,這只表示同意，那只包括兩項。",
    // 里 after words that are not Chinese, and in names
    "Rust里的生命周期，《红楼梦》里的人，Go 里。,Rust裡的生命週期，《紅樓夢》裡的人，Go 裡。",
    "作者：王里,作者：王里",
    "张里、陈里,張里、陳里",
    "跑了三公里，英里和里程。,跑了三公里，英里和里程。",
    // 面: what is outside is not of flour
    "外面包着一层纸，上面包了铜，里面包含三项。,外面包著一層紙，上面包了銅，裡面包含三項。",
    "店里的面包和面条，外面条件差。,店裡的麵包和麵條，外面條件差。",
    // Terms
    "这个门的扇出是四，扇入是二。,這個門的扇出是四，扇入是二。",
    "扇出一记耳光。,搧出一記耳光。",
    "先取余，再比较两个范数，最后汇编成册，汇编语言。,先取餘，再比較兩個範數，最後彙編成冊，彙編語言。",
    "跳表是一种链表，丈母娘不懂，形参和实参也不懂。,跳表是一種鏈表，丈母娘不懂，形參和實參也不懂。",
    "请回复他的留言，让社会回复平静。,請回覆他的留言，讓社會回復平靜。",
    "湿地的污染，痴情人的叹息。,濕地的污染，癡情人的嘆息。",
    // Surnames
    "范晔,范曄",
    "姜夔、余怀、于谦、岳珂,姜夔、余懷、于謙、岳珂",
    "请问范老师、于小姐和钟医生在吗？,請問范老師、于小姐和鍾醫生在嗎？",
    "由于老师生病，对于女士优先，其余先生。,由於老師生病，對於女士優先，其餘先生。",
  })
  void knows_classes_of_words(String simplified, String traditional) {
    assertThat(convert(simplified, TAIWAN, WordChoice.KEEP)).isEqualTo(traditional);
    assertThat(doubts(conversion(simplified)).stream().map(Doubt::word))
        .doesNotContain("干", "只", "想象", "面", "汇", "扇出", "范", "余", "姜", "岳", "钟");
  }

  @ParameterizedTest
  @CsvSource({
    "实参最多只有五个，跳表里没有丈母娘。,實參最多只有五個，跳表裏沒有丈母娘。",
    "山峰上的一群人在床边吃面。,山峰上的一群人在床邊吃麵。",
    "他想象这只猫在外面包了一层。,他想像這隻貓在外面包了一層。",
    "我们的计划和周刊在台北的舞台上。,我們的計劃和周刊在台北的舞台上。",
  })
  void reads_for_hong_kong_as_for_taiwan(String simplified, String traditional) {
    assertThat(convert(simplified, HONG_KONG, WordChoice.KEEP)).isEqualTo(traditional);
  }

  @Test
  void writes_a_word_in_one_form_in_all_of_a_text() {
    List<String> passages =
        List.of("欲望", "他有很强的欲望。", "人的欲望无穷，欲望使人不安。", "清心寡欲的人没有欲望。", "一本周刊", "这份周刊每周出版。");
    Converter converter =
        Converter.between(HANS, TAIWAN, WordChoice.KEEP).orElseThrow().knowing(passages);
    String text =
        String.join("", passages.stream().map(one -> converter.convert(one).text()).toList());

    assertThat(text.contains("慾望") && text.contains("欲望")).isFalse();
    assertThat(text.contains("週刊") && text.contains("周刊")).isFalse();
  }

  /** Where most places of a word leave no doubt, they decide the others. */
  @Test
  void lets_the_places_of_a_word_elect_its_form() {
    WholeText text = new WholeText();
    text.vote("计划1", new double[] {0.1, 0.3, 0.6}, 3, -1);
    text.vote("计划1", new double[] {0.1, 0.3, 0.6}, 3, -1);
    text.vote("计划1", new double[] {0, 0.9, 0.1}, 3, -1);

    assertThat(text.elected(List.of("计划1"))).isEqualTo(1);
    assertThat(text.elected(List.of("计划0"))).isEqualTo(-1);
    text.vote("尽量0", new double[] {0.3, 0.7}, 2, 0);
    assertThat(text.elected(List.of("尽量0"))).isZero();
    text.vote("尽量0", new double[] {0, 1}, 2, 0);
    text.vote("尽量0", new double[] {0, 1}, 2, 0);
    text.vote("尽量0", new double[] {0, 1}, 2, 0);
    assertThat(text.elected(List.of("尽量0"))).isOne();
  }

  @Test
  void writes_one_form_of_a_character() {
    String text = "台湾、台北、舞台、柜台、平台和后台，台风和台灯。";
    Converter taiwan = Converter.between(HANS, TAIWAN, WordChoice.KEEP).orElseThrow();

    assertThat(taiwan.convert(text).text()).isEqualTo("台灣、台北、舞台、櫃台、平台和後台，颱風和檯燈。");
    assertThat(taiwan.with(Map.of("台北", "台北"), Map.of('台', '臺')).convert(text).text())
        .isEqualTo("臺灣、台北、舞臺、櫃臺、平臺和後臺，颱風和檯燈。");
  }

  @ParameterizedTest
  @CsvSource({
    "血液循环不好。,血液循環不好。",
    "她的结婚对象是老师。,她的結婚對象是老師。",
    "历史的进程和法律程序。,歷史的進程和法律程序。",
    "我支持他的人，政府发布的文件。,我支持他的人，政府發布的文件。",
    "《卜算子》和高级中学。,《卜算子》和高級中學。",
    "指针指着十二点，窗口卖饭。,指針指著十二點，窗口賣飯。",
    "他的对象叫 Lisa，支持这个项目。,他的對象叫 Lisa，支持這個項目。",
  })
  void keeps_general_words_of_another_region(String simplified, String traditional) {
    assertThat(convert(simplified, TAIWAN, WordChoice.REGION)).isEqualTo(traditional);
  }

  @ParameterizedTest
  @CsvSource({
    "这个软件支持循环和对象。,這個軟體支援迴圈和物件。",
    "用递归遍历文件，程序占用内存。,用遞迴走訪檔案，程式佔用記憶體。",
    "数据结构与算法,資料結構與演算法",
    "数据库的查询优化,資料庫的查詢最佳化",
  })
  void replaces_general_words_in_technical_text(String simplified, String traditional) {
    assertThat(convert(simplified, TAIWAN, WordChoice.REGION)).isEqualTo(traditional);
  }

  @Test
  void replaces_general_words_where_most_of_the_text_is_technical() {
    List<String> passages = new ArrayList<>(Collections.nCopies(10, "这个软件的服务器和数据库，算法的变量。"));
    passages.add("支持循环。");
    Converter converter = Converter.between(HANS, TAIWAN, WordChoice.REGION).orElseThrow();

    assertThat(converter.convert("支持循环。").text()).isEqualTo("支持循環。");
    assertThat(converter.knowing(passages).convert("支持循环。").text()).isEqualTo("支援迴圈。");
  }

  @Test
  void tells_what_it_replaces() {
    Conversion conversion =
        Converter.between(HANS, TAIWAN, WordChoice.REGION).orElseThrow().convert("老挝的软件很好。");

    assertThat(doubts(conversion))
        .containsExactly(
            new Doubt("老挝", List.of("寮國", "老撾"), true), new Doubt("软件", List.of("軟體", "軟件"), true));
  }

  @Test
  void writes_the_forms_of_a_region() {
    assertThat(convert("为什么说这里的温泉着火了？", TAIWAN, WordChoice.KEEP)).isEqualTo("為什麼說這裡的溫泉著火了？");
    assertThat(convert("为什么说这里的温泉着火了？", HONG_KONG, WordChoice.KEEP)).isEqualTo("為什麼説這裏的温泉着火了？");
  }

  @Test
  void keeps_or_replaces_the_words_of_another_region() {
    String text = "软件和信息在服务器里。";

    assertThat(convert(text, TAIWAN, WordChoice.KEEP)).isEqualTo("軟件和信息在服務器裡。");
    assertThat(convert(text, TAIWAN, WordChoice.REGION)).isEqualTo("軟體和資訊在伺服器裡。");
  }

  @Test
  void replaces_words_and_not_parts_of_words() {
    assertThat(convert("他的士兵坐的士来了。", TAIWAN, WordChoice.REGION)).isEqualTo("他的士兵坐計程車來了。");
  }

  @Test
  void writes_the_terms_of_a_glossary_everywhere() {
    Converter converter =
        Converter.between(HANS, TAIWAN, WordChoice.REGION)
            .orElseThrow()
            .with(Map.of("里昂", "里昂", "软件工程", "軟件工程"), Map.of());

    assertThat(converter.convert("里昂的软件工程和软件").text()).isEqualTo("里昂的軟件工程和軟體");
  }

  @ParameterizedTest
  @CsvSource({
    "他把頭髮剪短，看著乾隆年間的著作，覺得乾燥。,他把头发剪短，看着乾隆年间的著作，觉得干燥。",
    "計畫書的圖畫，她瞭解，在瞭望台上。,计划书的图画，她了解，在瞭望台上。",
    "牠們在臺灣的裡面。,它们在台湾的里面。",
  })
  void converts_to_simplified_characters(String traditional, String simplified) {
    assertThat(
            Converter.between(TAIWAN, HANS, WordChoice.KEEP)
                .orElseThrow()
                .convert(traditional)
                .text())
        .isEqualTo(simplified);
  }

  @Test
  void replaces_the_words_of_taiwan() {
    assertThat(
            Converter.between(TAIWAN, HANS, WordChoice.REGION)
                .orElseThrow()
                .convert("軟體在伺服器裡。")
                .text())
        .isEqualTo("软件在服务器里。");
  }

  @Test
  void doubts_words_that_houses_write_in_different_ways() {
    Conversion conversion = conversion("他们的计划完成了。");

    assertThat(doubts(conversion)).containsExactly(new Doubt("计划", List.of("計畫", "計劃")));
    assertThat(conversion.text()).isEqualTo("他們的計畫完成了。");
  }

  @Test
  void does_not_doubt_plain_words() {
    assertThat(doubts(conversion("我们在头发上发现了以前的历史。"))).isEmpty();
  }

  @Test
  void covers_the_passage_with_its_pieces() {
    String passage = "𠮷野家 says “你好”，𬬻子里发了光。🙂";
    int end = 0;
    for (Piece piece : conversion(passage).pieces()) {
      assertThat(piece.start()).isEqualTo(end);
      end = piece.end();
    }
    assertThat(end).isEqualTo(passage.length());
  }

  @Test
  void leaves_what_is_not_chinese() {
    assertThat(convert("Hello, 123 — ひらがな 한국어 😀", TAIWAN, WordChoice.KEEP))
        .isEqualTo("Hello, 123 — ひらがな 한국어 😀");
    assertThat(convert("", TAIWAN, WordChoice.KEEP)).isEmpty();
  }

  @Test
  void converts_between_the_scripts_only() {
    assertThat(Converter.between(HANS, new Language("ja"), WordChoice.KEEP)).isEmpty();
    assertThat(Converter.between(TAIWAN, HONG_KONG, WordChoice.KEEP)).isEmpty();
    assertThat(Converter.between(HANS, new Language("zh-CN"), WordChoice.KEEP)).isEmpty();
  }

  private static String convert(String text, Language to, WordChoice vocabulary) {
    return Converter.between(HANS, to, vocabulary).orElseThrow().convert(text).text();
  }

  private static Conversion conversion(String text) {
    return Converter.between(HANS, TAIWAN, WordChoice.KEEP).orElseThrow().convert(text);
  }

  private static List<Doubt> doubts(Conversion conversion) {
    return conversion.pieces().stream().map(Piece::doubt).flatMap(Optional::stream).toList();
  }
}
