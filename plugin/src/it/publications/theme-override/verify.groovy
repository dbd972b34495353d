import io.github.huozi.published.BuildLog
import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile

def folder = basedir.toPath().resolve('target/publication')
def pdf = PdfFile.read(folder.resolve('theme-override-1.0-en.pdf'))
assert pdf.words().contains('The house style presents: Themed')
assert !pdf.words().contains('Ada')
// The theme's own style sheet sets paragraphs in the sans-serif face.
assert pdf.fonts().any { it.startsWith('NotoSans-') || it == 'NotoSans' }

def epub = EpubFile.read(folder.resolve('theme-override-1.0-en.epub'))
assert epub.complaints() == []
assert epub.words('title-page.xhtml') == 'The house style presents: Themed'
assert epub.words('text.xhtml') == 'Section 1: One Words.'
assert epub.source('css/theme.css').contains('.section p { font-family: sans-serif; }')
assert BuildLog.of(basedir.toPath()).warnings() == []
return true
