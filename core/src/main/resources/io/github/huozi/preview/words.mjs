// The words of the page, by the language of the browser.
const words = {
  en: {
    edition: 'Edition', pageSize: 'Page size', asSet: 'as set', textSize: 'Reader’s text size',
    zoom: 'Size of the pages', smaller: 'Smaller', larger: 'Larger', fit: 'Fit',
    follow: 'Go to changes', panes: 'What is shown', sections: 'Sections', pages: 'Pages as printed',
    book: 'Book as read', dark: 'Dark', openPdf: 'PDF, to print or save', problems: 'Problems',
    noProblems: 'No problems', stale: 'The last good pages are shown.', busy: 'Publishing …',
    first: 'The first pages are being set …', shown: '{n} pages', changed: 'changed: page {p}',
    page: 'Page {p}', ended: 'The preview has ended.', previous: '‹ Back', next: 'Next ›',
    open: 'Open in the editor', source: 'Source of this line', copy: 'Copy', copied: 'Copied',
    close: 'Close', error: 'Error', warning: 'Warning', failed: 'Nothing could be published',
  },
  'zh-Hans': {
    edition: '版本', pageSize: '页面尺寸', asSet: '按设定', textSize: '阅读字号',
    zoom: '页面缩放', smaller: '缩小', larger: '放大', fit: '适合宽度',
    follow: '跳到改动处', panes: '显示内容', sections: '章节', pages: '印刷页面',
    book: '电子书', dark: '深色', openPdf: 'PDF（打印或保存）', problems: '问题',
    noProblems: '没有问题', stale: '显示的是最后一次正常的页面。', busy: '正在排版……',
    first: '正在排出第一批页面……', shown: '共 {n} 页', changed: '有改动：第 {p} 页',
    page: '第 {p} 页', ended: '预览已结束。', previous: '‹ 上一篇', next: '下一篇 ›',
    open: '在编辑器中打开', source: '此行的来源', copy: '复制', copied: '已复制',
    close: '关闭', error: '错误', warning: '警告', failed: '未能出版',
  },
  'zh-Hant': {
    edition: '版本', pageSize: '頁面尺寸', asSet: '依設定', textSize: '閱讀字級',
    zoom: '頁面縮放', smaller: '縮小', larger: '放大', fit: '符合寬度',
    follow: '跳到改動處', panes: '顯示內容', sections: '章節', pages: '印刷頁面',
    book: '電子書', dark: '深色', openPdf: 'PDF（列印或儲存）', problems: '問題',
    noProblems: '沒有問題', stale: '顯示的是最後一次正常的頁面。', busy: '正在排版……',
    first: '正在排出第一批頁面……', shown: '共 {n} 頁', changed: '有改動：第 {p} 頁',
    page: '第 {p} 頁', ended: '預覽已結束。', previous: '‹ 上一篇', next: '下一篇 ›',
    open: '在編輯器中開啟', source: '此行的來源', copy: '複製', copied: '已複製',
    close: '關閉', error: '錯誤', warning: '警告', failed: '未能出版',
  },
  ja: {
    edition: '版', pageSize: '判型', asSet: '設定どおり', textSize: '読者の文字サイズ',
    zoom: 'ページの拡大率', smaller: '縮小', larger: '拡大', fit: '幅に合わせる',
    follow: '変更箇所へ移動', panes: '表示するもの', sections: '章節', pages: '印刷ページ',
    book: '電子書籍', dark: 'ダーク', openPdf: 'PDF（印刷・保存）', problems: '問題',
    noProblems: '問題はありません', stale: '最後に正常だったページを表示しています。', busy: '組版しています…',
    first: '最初のページを組んでいます…', shown: '{n} ページ', changed: '変更：{p} ページ',
    page: '{p} ページ', ended: 'プレビューは終了しました。', previous: '‹ 前へ', next: '次へ ›',
    open: 'エディターで開く', source: 'この行の原稿', copy: 'コピー', copied: 'コピーしました',
    close: '閉じる', error: 'エラー', warning: '警告', failed: '出版できませんでした',
  },
  ko: {
    edition: '판', pageSize: '판형', asSet: '설정대로', textSize: '독자 글자 크기',
    zoom: '쪽 배율', smaller: '작게', larger: '크게', fit: '너비에 맞춤',
    follow: '바뀐 곳으로 이동', panes: '표시할 것', sections: '장과 절', pages: '인쇄 쪽',
    book: '전자책', dark: '어둡게', openPdf: 'PDF (인쇄·저장)', problems: '문제',
    noProblems: '문제 없음', stale: '마지막으로 정상이던 쪽을 보여 줍니다.', busy: '조판하는 중…',
    first: '첫 쪽을 조판하는 중…', shown: '{n}쪽', changed: '바뀜: {p}쪽',
    page: '{p}쪽', ended: '미리 보기가 끝났습니다.', previous: '‹ 이전', next: '다음 ›',
    open: '편집기에서 열기', source: '이 줄의 원고', copy: '복사', copied: '복사됨',
    close: '닫기', error: '오류', warning: '경고', failed: '출판하지 못했습니다',
  },
};

function chosen() {
  for (const tag of navigator.languages) {
    const [language, ...rest] = tag.split('-');
    if (language === 'zh') {
      return rest.some((part) => ['Hant', 'TW', 'HK', 'MO'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
    }
    if (words[language]) {
      return language;
    }
  }
  return 'en';
}

export const language = chosen();

export function word(name, values = {}) {
  return words[language][name].replace(/\{(\w)\}/g, (whole, key) => values[key]);
}

/** Puts the words into the page. */
export function translate() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(element.dataset.word);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label));
    if (element.localName === 'button') {
      element.title = word(element.dataset.label);
    }
  }
}
