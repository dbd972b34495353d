def log = new File(basedir, 'build.log').text

assert log.contains('huozi:publish')
['annotations', 'bodySize', 'draft', 'embedFonts', 'finalName', 'fork', 'formats', 'leading', 'lineBreak', 'outputDirectory', 'outputTimestamp',
 'pageMargins', 'pageSize', 'problems', 'publicationDirectory', 'skip'].each { parameter ->
    // One line with the parameter's name and its default, if there is one, two or more with its text and an example, and one with its property.
    assert log =~ /(?s)\n    ${parameter}( \(Default: [^\n]*)?\n      [A-Z].*?For\s+example:.*?User property: huozi\.${parameter}\n/
}
return true
