<#
.SYNOPSIS
Says whether the agent of a connected server has all it needs: prints ready and ends with 0, or prints what is wrong and ends with 1.

.DESCRIPTION
What is wrong is one line, as consoles of engines show no more: that of a Nagios plug-in.
#>
$program = Join-Path $env:ProgramFiles 'arc-preflight\arc-preflight.cmd'
if (-not (Test-Path $program)) {
    'arc-preflight is not installed'
    exit 1
}
$said = & $program health --format nagios
if ($LASTEXITCODE -eq 0) {
    'ready'
    exit 0
}
($said | Select-Object -First 1) -replace '\|.*$', ''
exit 1
