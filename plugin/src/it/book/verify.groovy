import io.github.huozi.published.BuildLog
import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile

def folder = basedir.toPath().resolve('target/publication')
def pdf = PdfFile.read(folder.resolve('book-1.0-zh-Hans.pdf'))
assert pdf.pages().size() == 4
def pages = pdf.pages().collect { it.replaceAll(/\s/, '') }
['活字之书', '两章', '沈括', '2026年', '活字社'].each { text -> assert pages[0].contains(text) }
assert pages[1].contains('目录')
assert pages[1] =~ /泥活字[.]*3胶泥[.]*3木活字[.]*4/
assert pages[2].contains('泥活字毕昇。胶泥薄如钱唇。')
assert pages[3].contains('木活字王祯。见胶泥。')
assert pdf.outline() == ['泥活字', '  胶泥', '木活字']

def epub = EpubFile.read(folder.resolve('book-1.0-zh-Hans.epub'))
assert epub.complaints() == []
assert epub.words('title-page.xhtml') == '活字之书 两章 沈括 2026年 活字社'
assert epub.words('nav.xhtml').contains('泥活字 胶泥 木活字')
assert BuildLog.of(basedir.toPath()).warnings() == []
return true
