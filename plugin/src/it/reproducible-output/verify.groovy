import java.security.MessageDigest

def sums(String folder, File project = basedir) {
    new File(project, "target/${folder}").listFiles().collectEntries { file ->
        [file.name, MessageDigest.getInstance('SHA-256').digest(file.bytes).encodeHex().toString()]
    }
}

// The second build ran with a Turkish locale, the time zone of Kiribati, and another charset than UTF-8.
assert sums('first').size() == 7
assert sums('second') == sums('first')
// The third build ran in Maven's own process.
assert sums('third') == sums('first')

// The first build has written an archive of loaded classes for the others.
assert new File(localRepositoryPath, '.cache/huozi').listFiles().any { it.name.endsWith('.jsa') }

// And it has unpacked the fonts for them.
assert new File(localRepositoryPath, '.cache/huozi/fonts').list().any { it.endsWith('-LibertinusSerif-Regular.ttf') }

// Another JDK and another Maven make the same files as those of this build.
assert sums('first') == sums('first', new File(basedir, '../../it/reproducible-output'))
return true
