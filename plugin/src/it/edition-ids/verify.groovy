
// Two editions of one language from one folder: each has its files, its classifier and its own page.
def installed = new File(localRepositoryPath, 'org/example/edition-ids/1.0')
['en', 'en-large'].each { edition ->
    ['pdf', 'epub'].each { type ->
        def name = "edition-ids-1.0-${edition}.${type}"
        assert new File(installed, name).bytes == new File(basedir, "target/publication/${name}").bytes
    }
}
def log = new File(basedir, 'build.log').text
assert log.contains('edition-ids-1.0-en-large.pdf is up to date')
assert !new File(basedir, 'target/publication/verify.sarif').text.contains('"level": "error"')
return true
