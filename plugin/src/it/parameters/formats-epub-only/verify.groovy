assert new File(basedir, 'target/publication').list() as Set == ['formats-epub-only-1.0-en.epub', 'publish.sarif'] as Set
return true
