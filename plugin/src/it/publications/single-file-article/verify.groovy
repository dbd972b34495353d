import io.github.huozi.published.BuildLog
import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile

def folder = basedir.toPath().resolve('target/publication')
def log = BuildLog.of(basedir.toPath())
assert log.published() == [
    'target/publication/single-file-article-1.0-zh-Hans.pdf, 1 page',
    'target/publication/single-file-article-1.0-zh-Hans.epub']
assert log.warnings() == []

def pdf = PdfFile.read(folder.resolve('single-file-article-1.0-zh-Hans.pdf'))
assert pdf.title() == '活字'
assert pdf.language() == 'zh-Hans'
assert pdf.outline() == ['一字一印', '  木活字']
assert pdf.fonts().every { !it.endsWith('!') }
assert pdf.characters().contains('泥活字是毕昇在庆历年间发明的。一文一字，都可以重新排过。')
assert pdf.characters().contains('见《农书》。')

def epub = EpubFile.read(folder.resolve('single-file-article-1.0-zh-Hans.epub'))
assert epub.complaints() == []
assert epub.names()[0] == 'mimetype'
assert epub.source('package.opf').contains('<dc:language>zh-Hans</dc:language>')
return true
