import io.github.huozi.published.BuildLog
import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile

def folder = basedir.toPath().resolve('target/publication')
def pdf = PdfFile.read(folder.resolve('html-and-text-sources-1.0-en.pdf'))
assert pdf.outline() == ['From Markdown', 'From HTML', 'plain words']
assert pdf.words().contains('Words in Markdown, with a link to the page.')
assert pdf.words().contains('Words in HTML.')
assert pdf.words().contains('A cell')
assert pdf.words().contains('Words in plain text, over two lines.')
assert pdf.words().contains('where 1 < 2 & *this* is no markup.')
assert !pdf.words().contains('Not the title')

def epub = EpubFile.read(folder.resolve('html-and-text-sources-1.0-en.epub'))
assert epub.complaints() == []
assert epub.source('markdown.xhtml').contains('page.xhtml')
assert BuildLog.of(basedir.toPath()).warnings() == []
return true
