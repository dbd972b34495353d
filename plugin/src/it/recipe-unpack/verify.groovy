import io.github.huozi.published.EpubFile

// The pom has the recipe as it stands in the documents.
def recipes = new File(basedir, '../../../../docs/recipes.md').getText('UTF-8')
def section = recipes.substring(recipes.indexOf('## Files from another project'))
def recipe = section.substring(section.indexOf('```xml') + 6, section.indexOf('```', section.indexOf('```xml') + 6))
def plain = { text -> text.replaceAll('\\s+', '') }
assert plain(recipe).contains('<goal>unpack</goal>')
assert plain(new File(basedir, 'pom.xml').getText('UTF-8')).contains(plain(recipe))

// The other project's figure is in the book, and nothing else of its jar is told of.
def epub = EpubFile.read(new File(basedir, 'target/publication/recipe-unpack-1.0-en.epub').toPath())
assert epub.names().any { it.endsWith('bell.svg') }
assert new File(basedir, 'src/main/publication/en/figures/bell.svg').isFile()
assert !new File(basedir, 'build.log').getText('UTF-8').contains('[WARNING] src/main/publication')
return true
