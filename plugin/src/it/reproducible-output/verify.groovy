import java.security.MessageDigest

def sums(String folder, File project = basedir) {
    new File(project, "target/${folder}").listFiles().collectEntries { file ->
        [file.name, MessageDigest.getInstance('SHA-256').digest(file.bytes).encodeHex().toString()]
    }
}

// The second build ran elsewhere: with Turkish letters, in Kiribati, and not in UTF-8.
assert sums('first').size() == 4
assert sums('second') == sums('first')
// The third ran in Maven's own process.
assert sums('third') == sums('first')

// The first build has left an archive of loaded classes for the others.
assert new File(localRepositoryPath, '.cache/huozi').listFiles().any { it.name.endsWith('.jsa') }

// What another JDK makes of it is what the one that runs this build has made.
assert sums('first') == sums('first', new File(basedir, '../../it/reproducible-output'))
return true
