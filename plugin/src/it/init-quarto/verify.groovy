import io.github.huozi.published.BuildLog

def log = new File(basedir, 'build.log').text
assert log.contains('found in .: a book of Quarto (sections: en 3)')
assert log.contains('imported: _quarto.yml:5: book.chapters, 2 entries')
assert log.contains('not imported: _quarto.yml:9: bibliography; huozi reads no bibliographies; render the text to Markdown first')
assert new File(basedir, 'pom.xml').text.contains('<publicationDirectory>${project.basedir}</publicationDirectory>')
assert !new File(basedir, 'publication.yaml').exists()
assert BuildLog.of(basedir.toPath()).published() == ['target/publication/init-quarto-1.0-en.epub']
return true
