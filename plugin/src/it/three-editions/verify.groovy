import io.github.huozi.published.BuildLog
import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile

def folder = basedir.toPath().resolve('target/publication')
def texts = [
    'en': [
        'Movable Type', 'History', 'Shen Kuo', 'Wrote the Dream Pool Essays.', 'November 24, 2026',
        'Clay', 'Bi Sheng cut his type in sticky clay.',
        'Wood', 'Wang Zhen set his type on a revolving table.'],
    'zh-Hans': [
        '活字印刷', '历史', '沈括', '著有《梦溪笔谈》。', '2026年11月24日',
        '泥', '毕昇用胶泥刻字，薄如钱唇。', '木', '王祯造轮排字。'],
    'zh-Hant': [
        '活字印刷', '歷史', '沈括', '著有《夢溪筆談》。', '2026年11月24日',
        '泥', '畢昇用膠泥刻字，薄如錢脣。', '木', '王禎造輪排字。']]

texts.each { language, expected ->
    def pdf = PdfFile.read(folder.resolve("three-editions-1.0-${language}.pdf"))
    assert pdf.language() == language
    assert pdf.title() == expected[0]
    assert pdf.author() == expected[2]
    expected.each { text -> assert pdf.characters().contains(text.replace(' ', '')) }
    // The heading runs into its paragraph: both stand on one line.
    assert pdf.pages()[0].readLines().any { line ->
        line.startsWith(expected[5]) && line.length() > expected[5].length() + 3 }

    def epub = EpubFile.read(folder.resolve("three-editions-1.0-${language}.epub"))
    assert epub.complaints() == []
    assert epub.source('package.opf').contains("<dc:language>${language}</dc:language>")
    assert epub.words('title-page.xhtml').contains(expected[3])
    assert epub.words('clay.xhtml').contains(expected[6])
}
assert BuildLog.of(basedir.toPath()).warnings() == []

// Another Maven makes the same files as the Maven of this build.
def here = basedir.toPath().resolveSibling('../it/three-editions/target/publication')
folder.toFile().eachFile { file -> assert file.bytes == here.resolve(file.name).toFile().bytes }
return true
