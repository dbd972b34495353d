@rem Runs huozi by the Java that is beside this file.
@"%~dp0java" -jar "%~dp0..\lib\huozi-cli.jar" %*
