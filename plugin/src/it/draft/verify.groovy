import io.github.huozi.published.BuildLog
import io.github.huozi.published.PdfFile

def source = 'src/main/publication/'
def unknown = source + 'publication.yaml:1: unknown key "titel"; did you mean "title"?'
def note = { number, count -> source + "en/01-clay.md:3: the note [^${number}] is not defined${count}; add [^${number}]: … or delete the reference" }
def glyph = source + 'en/01-clay.md:5: no font has the character 𓀀 (U+13000), which occurs once; write it another way, or add a font' +
    ' that has it to theme/fonts (https://github.com/huozi/huozi/blob/main/docs/fonts.md)'
def lost = 'lost: 1 character (missing-glyph)'

def log = BuildLog.of(basedir.toPath())
assert log.warnings() == [
    note(1, ' (and 2 more like it in the file)').toString(), glyph, unknown,
    '5 problems: 3 missing-note, 1 missing-glyph, 1 other; -Dhuozi.problems=all lists each', lost,
    note(1, '').toString(), note(2, '').toString(), note(3, '').toString(), glyph, unknown, lost]
assert log.problems() == [
    note(1, ' (and 2 more like it in the file)').toString(), glyph, unknown,
    '5 problems: 3 missing-note, 1 missing-glyph, 1 other; -Dhuozi.problems=all lists each']

def published = log.published()
assert published.size() == 4
assert published[0] == 'target/publication/draft-1.0-en.pdf, 1 page; it is a draft and is not attached'
assert published[2] == 'target/publication/draft-1.0-en.pdf is up to date; it is a draft and is not attached'

def pdf = PdfFile.read(basedir.toPath().resolve('target/publication/draft-1.0-en.pdf'))
// The first page of an article has no number.
assert pdf.words().startsWith('Draft Draft ')

// What is installed is the project itself.
def installed = new File(localRepositoryPath, 'org/example/draft/1.0').list()
assert installed.every { !it.endsWith('.pdf') && !it.endsWith('.epub') }
return true
