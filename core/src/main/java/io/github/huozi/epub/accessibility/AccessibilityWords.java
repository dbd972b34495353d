package io.github.huozi.epub.accessibility;

import io.github.huozi.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that tell a reader in an edition's language what makes a book accessible.
 *
 * @param text that the text can be read aloud, and its looks changed
 * @param fixedText that it can be read aloud
 * @param navigation that there are contents and headings
 * @param contents that there are contents
 * @param pages that there are the page numbers of print
 * @param imagesDescribed that images have a text in their place
 * @param imagesLong that some have a longer one besides
 * @param imagesBare that some images have none
 * @param someRuby that some Han characters have their reading
 * @param allRuby that all have
 * @param space what stands between two sentences
 */
record AccessibilityWords(
    String text,
    String fixedText,
    String navigation,
    String contents,
    String pages,
    String imagesDescribed,
    String imagesLong,
    String imagesBare,
    String someRuby,
    String allRuby,
    String space) {

  private static final AccessibilityWords ENGLISH =
      new AccessibilityWords(
          "The text can be read aloud or in braille, and its size, typeface and colours can be"
              + " changed.",
          "The text can be read aloud or in braille.",
          "There is a table of contents, and headings structure the text.",
          "There is a table of contents.",
          "The page numbers of the printed edition can be looked up.",
          "Images that carry meaning have alternative text.",
          "Some have a longer description as well.",
          "Some images have no alternative text.",
          "Some Chinese characters have their pronunciation beside them.",
          "All Chinese characters have their pronunciation beside them.",
          " ");

  private static final AccessibilityWords SIMPLIFIED =
      new AccessibilityWords(
          "正文可供朗读或以盲文阅读，字号、字体和颜色均可调整。",
          "正文可供朗读或以盲文阅读。",
          "有目录，并以各级标题标明结构。",
          "有目录。",
          "可按印刷版的页码查找。",
          "表意的图像均有替代文字。",
          "部分图像另有详细说明。",
          "部分图像没有替代文字。",
          "部分汉字注有读音。",
          "全部汉字注有读音。",
          "");

  private static final AccessibilityWords TRADITIONAL =
      new AccessibilityWords(
          "正文可供朗讀或以點字閱讀，字級、字型和顏色均可調整。",
          "正文可供朗讀或以點字閱讀。",
          "有目錄，並以各級標題標明結構。",
          "有目錄。",
          "可按印刷版的頁碼查找。",
          "表意的圖像均有替代文字。",
          "部分圖像另有詳細說明。",
          "部分圖像沒有替代文字。",
          "部分漢字注有讀音。",
          "全部漢字注有讀音。",
          "");

  private static final AccessibilityWords JAPANESE =
      new AccessibilityWords(
          "本文は読み上げや点字で読むことができ、文字の大きさ・書体・色を変更できます。",
          "本文は読み上げや点字で読むことができます。",
          "目次があり、見出しで構成が示されています。",
          "目次があります。",
          "印刷版のページ番号で検索できます。",
          "内容を伝える画像には代替テキストがあります。",
          "一部の画像には詳しい説明もあります。",
          "一部の画像には代替テキストがありません。",
          "一部の漢字に読み仮名が付いています。",
          "すべての漢字に読み仮名が付いています。",
          "");

  private static final AccessibilityWords KOREAN =
      new AccessibilityWords(
          "본문은 음성이나 점자로 읽을 수 있으며 글자 크기, 글꼴, 색을 바꿀 수 있습니다.",
          "본문은 음성이나 점자로 읽을 수 있습니다.",
          "차례가 있고 제목으로 구조를 나타냅니다.",
          "차례가 있습니다.",
          "인쇄판의 쪽 번호로 찾을 수 있습니다.",
          "의미를 담은 이미지에는 대체 텍스트가 있습니다.",
          "일부 이미지에는 자세한 설명도 있습니다.",
          "일부 이미지에는 대체 텍스트가 없습니다.",
          "일부 한자에 독음이 달려 있습니다.",
          "모든 한자에 독음이 달려 있습니다.",
          " ");

  private static final AccessibilityWords GERMAN =
      new AccessibilityWords(
          "Der Text kann vorgelesen oder in Brailleschrift gelesen werden; Größe, Schriftart und"
              + " Farben lassen sich ändern.",
          "Der Text kann vorgelesen oder in Brailleschrift gelesen werden.",
          "Es gibt ein Inhaltsverzeichnis, und Überschriften gliedern den Text.",
          "Es gibt ein Inhaltsverzeichnis.",
          "Die Seitenzahlen der gedruckten Ausgabe können nachgeschlagen werden.",
          "Bilder, die etwas aussagen, haben Alternativtexte.",
          "Einige haben außerdem eine ausführliche Beschreibung.",
          "Einige Bilder haben keinen Alternativtext.",
          "Bei einigen chinesischen Schriftzeichen steht die Aussprache.",
          "Bei allen chinesischen Schriftzeichen steht die Aussprache.",
          " ");

  private static final AccessibilityWords FRENCH =
      new AccessibilityWords(
          "Le texte peut être lu à voix haute ou en braille ; sa taille, sa police et ses couleurs"
              + " sont modifiables.",
          "Le texte peut être lu à voix haute ou en braille.",
          "Il y a une table des matières, et des titres structurent le texte.",
          "Il y a une table des matières.",
          "On peut se reporter aux numéros de page de l’édition imprimée.",
          "Les images porteuses de sens ont un texte de remplacement.",
          "Certaines ont aussi une description détaillée.",
          "Certaines images n’ont pas de texte de remplacement.",
          "La prononciation de certains caractères chinois est indiquée.",
          "La prononciation de tous les caractères chinois est indiquée.",
          " ");

  private static final AccessibilityWords SPANISH =
      new AccessibilityWords(
          "El texto puede leerse en voz alta o en braille, y se pueden cambiar su tamaño, su tipo"
              + " de letra y sus colores.",
          "El texto puede leerse en voz alta o en braille.",
          "Hay un índice, y los encabezados estructuran el texto.",
          "Hay un índice.",
          "Se pueden consultar los números de página de la edición impresa.",
          "Las imágenes con significado tienen texto alternativo.",
          "Algunas tienen además una descripción detallada.",
          "Algunas imágenes no tienen texto alternativo.",
          "Se indica la pronunciación de algunos caracteres chinos.",
          "Se indica la pronunciación de todos los caracteres chinos.",
          " ");

  /** Whether there are words in a language; if not, they are English. */
  static boolean know(Language language) {
    return !in(language).equals(ENGLISH) || language.primary().equals("en");
  }

  static String summary(AccessibilityFacts facts, Language language) {
    AccessibilityWords words = in(language);
    List<String> sentences = new ArrayList<>();
    sentences.add(facts.adjustable() ? words.text : words.fixedText);
    sentences.add(facts.headings() ? words.navigation : words.contents);
    if (facts.pages()) {
      sentences.add(words.pages);
    }
    if (facts.images()) {
      sentences.add(facts.described() ? words.imagesDescribed : words.imagesBare);
    }
    if (facts.longDescriptions()) {
      sentences.add(words.imagesLong);
    }
    switch (facts.ruby()) {
      case SOME -> sentences.add(words.someRuby);
      case ALL -> sentences.add(words.allRuby);
      case NONE -> {}
    }
    return String.join(words.space, sentences);
  }

  private static AccessibilityWords in(Language language) {
    return switch (language.script()) {
      case HANS -> SIMPLIFIED;
      case HANT -> TRADITIONAL;
      case JAPANESE -> JAPANESE;
      case KOREAN -> KOREAN;
      case WESTERN ->
          switch (language.primary()) {
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            default -> ENGLISH;
          };
    };
  }
}
