import io.github.huozi.published.BuildLog
import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile

def folder = basedir.toPath().resolve('target/publication')
def pdf = PdfFile.read(folder.resolve('book-1.0-zh-Hans.pdf'))
assert pdf.pages().size() == 8
def pages = pdf.pages().collect { it.replaceAll(/\s/, '') }
// Half title, title page, imprint, contents, and the text on a right-hand page.
assert pages[0] == '活字之书'
assert pages[1] == ''
['活字之书', '两章', '沈括', '活字社'].each { text -> assert pages[2].contains(text) }
['活字社', '2026年'].each { text -> assert pages[3].contains(text) }
assert pages[4].contains('目录')
assert pages[4] =~ /泥活字[.]*7胶泥[.]*7木活字[.]*8/
assert pages[5] == ''
assert pages[6].contains('泥活字毕昇。胶泥薄如钱唇。')
assert pages[7].contains('木活字王祯。见胶泥。')
assert pdf.outline() == ['泥活字', '  胶泥', '木活字']

def epub = EpubFile.read(folder.resolve('book-1.0-zh-Hans.epub'))
assert epub.complaints() == []
assert epub.words('title-page.xhtml') == '活字之书 两章 沈括 2026年 活字社'
assert epub.words('nav.xhtml').contains('泥活字 胶泥 木活字')
assert BuildLog.of(basedir.toPath()).warnings() == []
return true
