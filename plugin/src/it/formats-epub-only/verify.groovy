assert new File(basedir, 'target/publication').list() as List == ['formats-epub-only-1.0-en.epub']
return true
