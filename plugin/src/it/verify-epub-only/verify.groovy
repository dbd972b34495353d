import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
assert log.told('target/publication/verify-epub-only-1.0-en.epub:') == [
    'target/publication/verify-epub-only-1.0-en.epub: sound']
assert log.errors() == []
assert log.warnings() == []

def page = new File(basedir, 'target/publication/verify.html').getText('UTF-8')
assert page.contains('1 file checked, no findings.')
assert page.contains('>epubcheck<')
assert new File(basedir, 'target/publication/verify.sarif').getText('UTF-8').contains('"results": []')

// EPUBCheck came from a repository, and veraPDF was not asked for.
assert new File(basedir, 'build.log').text.count('verapdf') == 0
return true
