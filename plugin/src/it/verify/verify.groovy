import io.github.huozi.published.BuildLog
import io.github.huozi.published.PdfFile

def log = BuildLog.of(basedir.toPath())
assert log.told('target/publication/').findAll { it.endsWith(': sound') } == [
    'target/publication/verify-1.0-en.pdf: sound',
    'target/publication/verify-1.0-en.epub: sound']
assert log.errors() == []
assert log.warnings() == ['The property huozi.failon is read by no goal of huozi; did you mean huozi.failOn?']
assert new File(basedir, 'target/publication/verify.html').getText('UTF-8')
    .contains('2 files checked, no findings')
// The plugin's pom names no font: Maven fetches the fonts of symbols because the text has some.
assert PdfFile.read(basedir.toPath().resolve('target/publication/verify-1.0-en.pdf')).fonts().any { it.contains('NotoEmoji') }
return true
