<#
.SYNOPSIS
Installs arc-preflight where it is missing, checks this server, and leaves the report on a share.

.DESCRIPTION
Ends with the number of the check: 0 where azcmagent connect would work. Run as the system or as administrator.

.EXAMPLE
check.ps1 -Package \\files.example\install\arc-preflight-x86_64.msi -Reports \\files.example\arc-reports -Location koreacentral
#>
param(
    [Parameter(Mandatory)] [string] $Package,
    [Parameter(Mandatory)] [string] $Reports,
    [Parameter(Mandatory)] [string] $Location
)

$ErrorActionPreference = 'Stop'
$program = Join-Path $env:ProgramFiles 'arc-preflight\arc-preflight.cmd'
if (-not (Test-Path $program)) {
    $install = Start-Process msiexec.exe -ArgumentList '/i', "`"$Package`"", '/qn', '/norestart' -Wait -PassThru
    if ($install.ExitCode -notin 0, 3010) { exit $install.ExitCode }
}
$report = Join-Path $env:TEMP "$env:COMPUTERNAME.json"
& $program check --location $Location --format "json=$report"
$code = $LASTEXITCODE
if (Test-Path $report) {
    Copy-Item $report $Reports -Force
    Remove-Item $report
}
exit $code
