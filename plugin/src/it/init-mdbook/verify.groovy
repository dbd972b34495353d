import io.github.huozi.published.BuildLog

def log = new File(basedir, 'build.log').text
assert log.contains('found in docs: a book of mdBook (sections: en 2)')
assert log.contains('imported: docs/book.toml:2: book.title: Clay')
assert log.contains('not imported: docs/book.toml:7: output.html.additional-css; ')
assert log.contains('not imported: docs/theme/css/print.css: this is a file of the mdBook theme, which huozi does not use; ')
assert log.contains('[WARNING] docs/theme/css/print.css: this is a file of the mdBook theme')
assert new File(basedir, 'pom.xml').text.contains('<publicationDirectory>docs</publicationDirectory>')
// Nothing is needed in the book's own folder.
assert new File(basedir, 'docs').list().sort() == ['book.toml', 'src', 'theme']
assert BuildLog.of(basedir.toPath()).published() == ['target/publication/init-mdbook-1.0-en.epub']
return true
