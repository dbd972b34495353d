// Does what the goal init does with the same files: keeps the languages that are asked for, and puts files into their places.

import java.nio.file.Files
import java.nio.file.Path

def written = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko']
def languages = request.properties.getProperty('languages').split(',').collect { it.trim() }.unique()
def type = request.properties.getProperty('type')
def project = Path.of(request.outputDirectory, request.artifactId)
def publication = project.resolve('src/main/publication')

(written - languages).each { publication.resolve(it).toFile().deleteDir() }

// Each group of lines is a text in every language.
def lines = []
def group = [:]
publication.resolve('publication.yaml').toFile().eachLine('UTF-8') { line ->
    def wording = line =~ /^ +(en|zh-Hans|zh-Hant|ja|ko): .*/
    if (wording.matches()) {
        group[wording.group(1)] = line
        return
    }
    lines.addAll(languages.findResults { group[it] })
    group = [:]
    if (line.startsWith('#')) {
        line = line.replace('id: en-', "id: ${languages[0]}-").replace('language: en', "language: ${languages[0]}")
            .replace('folder: en', "folder: ${languages[0]}")
    }
    lines.add(line == 'type: article' ? "type: $type" : line)
}
publication.resolve('publication.yaml').toFile().setText(lines.join('\n') + '\n', 'UTF-8')

def workflows = Files.createDirectories(project.resolve('.github/workflows'))
Files.move(project.resolve('publish.yml'), workflows.resolve('publish.yml'))
Files.move(project.resolve('gitignore'), project.resolve('.gitignore'))
