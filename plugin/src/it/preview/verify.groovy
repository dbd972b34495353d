import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.util.concurrent.TimeUnit

// The preview runs until somebody ends it: this script starts it in the project, and is its reader.
// Each step may take minutes, on a busy machine.
def patience = 300
def windows = System.getProperty('os.name').startsWith('Windows')
def command = [
    new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn').path,
    '-Dmaven.repo.local=' + localRepositoryPath, '-Dmaven.repo.local.tail=' + userRepository,
    'huozi:preview', '-Dhuozi.editions=en']
def builder = new ProcessBuilder(command.collect { it.toString() }).directory(basedir).redirectErrorStream(true)
builder.environment().remove('MAVEN_ARGS')
def maven = builder.start()
def lines = Collections.synchronizedList([])
def reading = Thread.start {
    maven.inputStream.withReader('UTF-8') { reader -> reader.eachLine { line -> lines << line } }
}
def await = { what, Closure found ->
    def end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience)
    def result = found()
    while (!result) {
        assert maven.alive && System.nanoTime() < end : "${what}: " + lines.join('\n')
        Thread.sleep(50)
        result = found()
    }
    return result
}
def ask = { address ->
    def connection = new URL(address.toString()).openConnection()
    connection.connectTimeout = patience * 1000
    connection.readTimeout = patience * 1000
    return connection
}
try {
    def address = await('no address') {
        new ArrayList(lines).findResult { (it =~ 'Preview: (http://127\\.0\\.0\\.1:\\d+/[0-9a-f]+/)').with { found -> found.find() ? found.group(1) : null } }
    }
    assert ask(address).inputStream.getText('UTF-8').contains('<main id="panes">')
    // Without the token nothing is served.
    assert ask(address.replaceFirst('/[0-9a-f]+/$', '/')).responseCode == 403

    // The page is told what there is, again after each change.
    def states = Collections.synchronizedList([])
    def events = ask(address + 'events')
    Thread.startDaemon {
        try {
            events.inputStream.withReader('UTF-8') { reader -> reader.eachLine { line -> if (line.startsWith('data:')) states << line } }
        } catch (IOException e) {
            println 'the events have ended: ' + e.message
        }
    }
    def number = { state, name -> (state =~ /"${name}":(\d+)/).with { it.find() ? it.group(1) as int : 0 } }
    def shown = { int pdf, int book ->
        await("no PDF ${pdf} and book ${book}") {
            def last = states.isEmpty() ? '' : new ArrayList(states).last()
            last.contains('"busy":false') && number(last, 'pdf') >= pdf && number(last, 'book') >= book ? last : null
        }
    }
    def book = { state ->
        def documents = (state =~ /"documents":\[([^\]]*)\]/).with { it.find() ? it.group(1) : '' }
        documents.findAll(/"([^"]+)"/) { whole, path -> path }
            .collect { ask("${address}book/${number(state, 'book')}/${it}").inputStream.getText('UTF-8') }.join('\n')
    }
    def first = shown(1, 1)
    assert first.contains('"title":"Type"') && first.contains('"problems":[]')
    assert new String(ask("${address}pdf/${number(first, 'pdf')}/huozi.pdf").inputStream.bytes, 0, 5, 'ISO-8859-1') == '%PDF-'
    assert book(first).contains('Bi Sheng cut type.')

    // A saved file shows. It is moved into its place, so that it is never seen half written.
    def save = { text ->
        def made = new File(basedir, 'target/saved.md')
        made.setText(text, 'UTF-8')
        Files.move(made.toPath(), new File(basedir, 'src/main/publication/en/01-clay.md').toPath(), StandardCopyOption.REPLACE_EXISTING)
    }
    save('# Clay\n\nBi Sheng baked type.\n')
    def second = shown(number(first, 'pdf') + 1, number(first, 'book') + 1)
    assert book(second).contains('Bi Sheng baked type.')

    // A mistake is told, and what was shown stays.
    save('# Clay\n\n![x](none.png)\n')
    def broken = await('no problem') {
        def last = new ArrayList(states).last()
        last.contains('"busy":false') && last.contains('none.png does not exist') ? last : null
    }
    assert number(broken, 'pdf') == number(second, 'pdf')

    // Enter ends it.
    maven.outputStream.withStream { it.write('\n'.getBytes('US-ASCII')) }
    assert maven.waitFor(patience, TimeUnit.SECONDS) : 'it does not end: ' + lines.join('\n')
    reading.join(patience * 1000)
    assert maven.exitValue() == 0 : lines.join('\n')
    assert lines.any { it.contains('BUILD SUCCESS') }
} finally {
    maven.descendants().forEach { it.destroyForcibly() }
    maven.destroyForcibly()
    new File(basedir, 'preview.log').setText(lines.join('\n'), 'UTF-8')
}
// Nothing is published by it.
assert new File(basedir, 'target/publication').list() as Set == ['preview-1.0-en.epub', 'publish.sarif'] as Set
return true
