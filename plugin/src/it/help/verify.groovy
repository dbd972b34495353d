def log = new File(basedir, 'build.log').text

assert log.contains('huozi:publish')
['bodySize', 'embedFonts', 'finalName', 'fork', 'formats', 'lineBreak', 'missingGlyphs', 'outputDirectory', 'outputTimestamp',
 'pageMargins', 'pageSize', 'publicationDirectory', 'skip'].each { parameter ->
    // A line of its name and default, two or more of its text with an example, and its property.
    assert log =~ /(?s)\n    ${parameter} \(Default: [^\n]*\n      [A-Z].*?For\s+example:.*?User property: huozi\.${parameter}\n/
}
return true
