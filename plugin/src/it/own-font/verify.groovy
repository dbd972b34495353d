import io.github.huozi.published.PdfFile

def pdf = PdfFile.read(basedir.toPath().resolve('text/target/publication/text-1.0-en.pdf'))
assert pdf.characters().contains('Setinthefontofthehouse,and活字inonethathasit.')
assert pdf.fonts() as List == ['NotoSansMono-Regular', 'NotoSerifSC-Regular']
return true
