@echo off
rem Starts arc-preflight with the Java runtime beside it.
setlocal
if not exist "%~dp0runtime\bin\java.exe" (
  echo arc-preflight: there is no Java runtime beside it; unpack all of it anew, or run add-runtime.ps1 once>&2
  exit /b 1
)
rem What many servers have said takes more room than one run does.
set memory=
if "%~1"=="report" set memory=-Xmn16m -Xmx1g
rem Options that are meant for other Java programs stay away from this one.
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
rem Java's account of its own crash holds the command line and parts of the memory, secrets included.
"%~dp0runtime\bin\java.exe" -XX:SharedArchiveFile="%~dp0app\arc-preflight.jsa" "@%~dp0app\java-options" %memory% -XX:ErrorFile=NUL -Djna.boot.library.path="%~dp0app\lib" -jar "%~dp0app\arc-preflight.jar" %*
exit /b %ERRORLEVEL%
