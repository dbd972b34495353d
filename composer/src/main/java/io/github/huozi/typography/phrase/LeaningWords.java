package io.github.huozi.typography.phrase;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short words that share a line of large type with a neighbour: a particle with the word before
 * it; a preposition, a conjunction or a numeral with the word after it.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets.
enum LeaningWords {
  /** The words in both scripts, since a title may quote either. */
  CHINESE(
      "的 地 得 了 着 著 过 過 们 們 吗 嗎 呢 吧 啊 之 者 性 化 里 裡 中 上 下 内 內 外 前 后 後 间 間 时 時 等 章 节 節 篇 部 卷 回"
          + " 开 開 个 個 种 種 位 次 块 塊 条 條 张 張 本 件 年 月 日 号 號 一样 一樣 之前 之后 之後 之间 之間 之上 之下 以前 以后"
          + " 以後 以来 以來 起来 起來 在于 在於",
      "与 與 和 及 或 以及 从 從 在 把 被 为 為 以 由 向 往 比 将 將 于 於 对 對 到 给 給 让 讓 使 当 當 是 不 是不 没 沒 又 也 都"
          + " 就 很 最 更 再 要 会 會 能 可 请 請 一 二 两 兩 三 四 五 六 七 八 九 十 百 千 几 幾 每 各 某 这 這 那 哪 第 其 此 该 該"
          + " 关于 關於 我 你 他 她"),
  /** Verbs that serve as particles, which BudouX parts from the particle before them. */
  JAPANESE("ついて おける おいて よって よる いう とって ずつ いる いた ため もの こと だけ まで", "この その あの どの ある 第 約 各 お ご");

  /** A number or a demonstrative with its measure word: 一位. */
  private static final Pattern COUNT =
      Pattern.compile("[一二两兩三四五六七八九十百千几幾每各某这這那哪][个個位种種次块塊条條张張本件部枚只座篇家项項些]");

  private final Set<String> onPrevious;
  private final Set<String> onNext;

  LeaningWords(String onPrevious, String onNext) {
    this.onPrevious = Set.of(onPrevious.split(" ", -1));
    this.onNext = Set.of(onNext.split(" ", -1));
  }

  /** Tells whether a word stands with the word before it. */
  boolean leansOnPrevious(String word) {
    return onPrevious.contains(word);
  }

  /** Tells whether a word stands with the word after it. */
  boolean leansOnNext(String word) {
    return onNext.contains(word) || COUNT.matcher(word).matches();
  }
}
