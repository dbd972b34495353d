import io.github.huozi.published.BuildLog
import io.github.huozi.published.PdfFile

assert BuildLog.of(basedir.toPath()).warnings() == [
    'src/main/publication/publication.yaml:2: no font has the character 𓀀 (U+13000), which occurs'
        + ' once; write it another way, or add a font that has it to theme/fonts'
        + ' (https://github.com/huozi/huozi/blob/main/docs/fonts.md)',
    'src/main/publication/zh-Hans/text.md:5: no font has the character 𓂀 (U+13080), which occurs'
        + ' 2 times; write it another way, or add a font that has it to theme/fonts'
        + ' (https://github.com/huozi/huozi/blob/main/docs/fonts.md)',
    'lost: 3 characters (missing-glyph)']

def folder = basedir.toPath().resolve('target/publication')
def pdf = PdfFile.read(folder.resolve('missing-glyph-warning-1.0-zh-Hans.pdf'))
assert pdf.characters().contains('第三行有〓，还有〓。')
return true
