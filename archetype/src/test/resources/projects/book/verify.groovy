def project = new File(basedir, 'project/movable-type')
def files = []
project.eachFileRecurse(groovy.io.FileType.FILES) { files << project.toPath().relativize(it.toPath()).toString().replace('\\', '/') }

assert files.sort() == [
    '.github/workflows/publish.yml',
    '.gitignore',
    'pom.xml',
    'src/main/publication/ja/01-text.md',
    'src/main/publication/ja/02-figures.md',
    'src/main/publication/ja/images/sort.svg',
    'src/main/publication/publication.yaml',
    'src/main/publication/theme/css/theme.css',
    'src/main/publication/zh-Hans/01-text.md',
    'src/main/publication/zh-Hans/02-figures.md',
    'src/main/publication/zh-Hans/images/sort.svg']

def pom = new File(project, 'pom.xml').getText('UTF-8')
assert pom.contains('<artifactId>movable-type</artifactId>')
assert pom.contains('<artifactId>huozi-maven-plugin</artifactId>')
assert !pom.contains('$')

// The same as by the goal init.
def declaration = new File(project, 'src/main/publication/publication.yaml').getText('UTF-8')
assert declaration.contains('\ntitle:\n  ja: 組版見本\n  zh-Hans: 排版样张\nsubtitle:\n')
assert declaration.contains('\ntype: book\n')
assert declaration.contains('\n#   - {id: ja-large, language: ja, folder: ja, ')
assert !(declaration =~ /(?m)^ +(en|ko|zh-Hant): /)

// Nothing is filtered but the pom.
assert new File(project, '.github/workflows/publish.yml').getText('UTF-8').contains('${{ github.token }}')
return true
