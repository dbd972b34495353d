import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
assert log.told('target/publication/').findAll { it.endsWith(': sound') } == [
    'target/publication/verify-1.0-en.pdf: sound',
    'target/publication/verify-1.0-en.epub: sound']
assert log.errors() == []
assert log.warnings() == []
assert new File(basedir, 'target/publication/verify.html').getText('UTF-8')
    .contains('2 files checked, no findings.')
return true
