@echo off
rem What the scheduled task runs: the check, its report in a file, and its exit code in the event log.
setlocal
set data=%ProgramData%\arc-preflight
if not exist "%data%" mkdir "%data%"
set options=
if exist "%data%\health.conf" set options=--options "%data%\health.conf"
"%ComSpec%" /d /c ""%~dp0arc-preflight.cmd" health %options%" >"%data%\health.log" 2>&1
set code=%ERRORLEVEL%
if %code%==0 (
  eventcreate /L APPLICATION /SO arc-preflight /T INFORMATION /ID 1000 /D "arc-preflight health found nothing that stands in the agent's way. Its report: %data%\health.log" >nul 2>&1
) else (
  eventcreate /L APPLICATION /SO arc-preflight /T ERROR /ID %code% /D "arc-preflight health ended with %code%. Its report: %data%\health.log" >nul 2>&1
)
exit /b %code%
