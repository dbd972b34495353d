// Maven copies no .gitignore of a test.
new File(basedir, '.gitignore').text = '# mine\n'
return true
