@echo off
rem Writes the class archive, which makes every start quicker, for the files as they lie here: Java refuses
rem one whose files have other times of change, as some programs leave them that unpack a zip.
setlocal
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
set app=%~dp0app
del "%app%\arc-preflight.jsa" 2>nul
"%~dp0runtime\bin\java.exe" -Xshare:dump -XX:+AOTClassLinking "@%app%\java-options" -XX:SharedClassListFile="%app%\classes.list" -XX:SharedArchiveFile="%app%\arc-preflight.jsa" -cp "%app%\arc-preflight.jar" >nul
if not exist "%app%\arc-preflight.jsa" exit /b 1
exit /b 0
