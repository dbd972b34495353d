import groovy.json.JsonSlurper

def files(String folder) {
    def output = new File(basedir, "target/${folder}")
    def found = [:]
    output.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        found[output.toPath().relativize(file.toPath()).toString().replace('\\', '/')] = file.bytes
    }
    return found
}

def json(String path) {
    new JsonSlurper().parse(new File(basedir, "target/${path}"), 'UTF-8')
}

// What two machines make is what one makes.
def made = ['bronze/bronze-ko', 'clay/clay-en', 'clay/clay-zh-Hans', 'wood/wood-ja']
def finished = made.collectMany { [it + '.pdf', it + '.epub', it + '-cover.png'] }
def lists = ['opds.json', 'opds-en.json', 'opds-ja.json', 'opds-ko.json', 'opds-zh-Hans.json']
def whole = files('whole')
def parts = files('parts')
(finished + lists).each { name ->
    assert whole[name] != null && Arrays.equals(whole[name], parts[name]) : name
}

// Each machine has its part, and each publication is one's.
assert files('parts').keySet().containsAll(['publish-1-of-2.sarif', 'publish-2-of-2.sarif'])
def first = json('parts/index-1-of-2.json')
def second = json('parts/index-2-of-2.json')
assert first.shard == '1/2'
assert first.counts.published > 0 && second.counts.published > 0
assert (first.publications + second.publications)*.name.sort() == ['bronze', 'clay', 'wood']

// The build that has what they made lists all.
def index = json('parts/index.json')
assert index.publications*.name == ['bronze', 'clay', 'wood']
assert index.publications*.state.unique() == ['up-to-date']
def clay = index.publications[1]
assert clay.source == 'src/main/publication/archive/clay'
assert clay.editions*.title == ['Movable type of clay', '泥活字']
assert clay.editions[1].authors == ['李雷']
clay.files.each { file ->
    byte[] content = parts[file.path]
    assert file.bytes == content.length
    assert file['sha-256'] == java.security.MessageDigest.getInstance('SHA-256').digest(content).encodeHex().toString()
}

// Each edition has an identifier of its own, that of its EPUB.
def identifiers = index.publications.collectMany { it.editions*.identifier }
assert identifiers.unique(false).size() == 4
def zip = new java.util.zip.ZipFile(new File(basedir, 'target/parts/clay/clay-en.epub'))
assert zip.getInputStream(zip.getEntry('EPUB/package.opf')).getText('UTF-8').contains(clay.editions[0].identifier)
zip.close()

// E-readers find the files by the catalogue.
def catalogue = json('whole/opds.json')
assert catalogue.metadata.title == 'An archive'
assert catalogue.publications*.metadata*.language == ['ko', 'en', 'zh-Hans', 'ja']
catalogue.publications*.links.flatten().each { link ->
    assert whole[URLDecoder.decode(link.href, 'UTF-8')] != null
}
assert catalogue.publications*.images.flatten()*.href.every { whole[URLDecoder.decode(it, 'UTF-8')] != null }
assert catalogue.facets[0].links*.href.every { whole[it] != null }

// All in one file, or each as an artifact.
def packed = new java.util.zip.ZipFile(new File(basedir, 'target/whole/archive-1.0.zip'))
assert packed.entries().collect { it.name } == (finished + lists).sort()
packed.close()
def installed = new File(localRepositoryPath, 'org/example/archive/1.0').list() as List
assert installed.containsAll(['archive-1.0-clay-zh-Hans.pdf', 'archive-1.0-bronze-ko.epub'])

// One is verified by its name.
assert new File(basedir, 'target/whole/clay/verify.html').exists()
assert !new File(basedir, 'target/whole/wood/verify.html').exists()

// An edition is made of the publications that have it, and the lists of all are not those of a part.
assert files('japanese').keySet() == ['wood/wood-ja.pdf', 'wood/wood-ja.epub', 'wood/wood-ja-cover.png', 'publish.sarif'] as Set

// One that is broken fails alone.
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('3 publications: 2 published, 0 up to date, 1 failed')
assert log.contains('1 of 3 publications has problems')
def problem = 'src/main/broken/essays/lead/lead.md:8: the image press.png does not exist; add the file or correct the path'
assert log.contains(problem)
def broken = json('broken/index.json')
assert broken.publications*.state == ['published', 'failed', 'published']
assert broken.publications[1].problems == [problem]
assert json('broken/opds.json').publications.size() == 2
assert new File(basedir, 'target/broken/publish.sarif').text.contains('essays/lead/lead.md')
assert new File(basedir, 'target/broken/wood/wood-en.pdf').exists()
assert !new File(basedir, 'target/stopped/wood').exists()
return true
