<#
.SYNOPSIS
Gives arc-preflight a Java runtime of its own on Windows.

.DESCRIPTION
Run once on a Windows machine or in CI, where a JDK 25 is. The whole folder can then be copied to any
Windows server of the same architecture; no Java is needed there.

.PARAMETER Jdk
The folder of the JDK 25. Default: JAVA_HOME.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File add-runtime.ps1 -Jdk "C:\Program Files\Eclipse Adoptium\jdk-25"
#>
param([string] $Jdk = $env:JAVA_HOME)

$ErrorActionPreference = 'Stop'

function Stop-With([string] $Sentence) {
    [Console]::Error.WriteLine("add-runtime: $Sentence")
    exit 1
}

if (-not $Jdk) {
    Stop-With 'say where a JDK 25 is: add-runtime.ps1 -Jdk FOLDER, or set JAVA_HOME'
}
if (-not (Test-Path (Join-Path $Jdk 'bin\jlink.exe'))) {
    Stop-With "there is no JDK in $Jdk"
}
if (-not (Select-String -Quiet -Pattern '^JAVA_VERSION="25[."]' -Path (Join-Path $Jdk 'release'))) {
    Stop-With "the JDK in $Jdk is not of version 25"
}
$runtime = Join-Path $PSScriptRoot 'runtime'
if (Test-Path $runtime) {
    Stop-With "there is a runtime already; to replace it, remove $runtime"
}

# jdk.crypto.mscapi reads the machine's certificate store, jdk.charsets knows the console's code pages.
& (Join-Path $Jdk 'bin\jlink.exe') --add-modules 'java.base,java.logging,jdk.unsupported,jdk.charsets,jdk.crypto.mscapi' `
    --strip-java-debug-attributes --no-header-files --no-man-pages --output $runtime
if ($LASTEXITCODE -ne 0) {
    Stop-With 'jlink could not make the runtime'
}

# A class archive, from a run that sends nothing, makes every later start quicker.
$java = Join-Path $runtime 'bin\java.exe'
$app = Join-Path $PSScriptRoot 'app'
$jar = Join-Path $app 'arc-preflight.jar'
$options = '@' + (Join-Path $app 'java-options')
$list = Join-Path $app 'classes.list'
& $java "-XX:DumpLoadedClassList=$list" $options -jar $jar check --offline | Out-Null
& $java -Xshare:dump -XX:+AOTClassLinking $options "-XX:SharedClassListFile=$list" `
    "-XX:SharedArchiveFile=$(Join-Path $app 'arc-preflight.jsa')" -cp $jar | Out-Null
Remove-Item $list

& (Join-Path $PSScriptRoot 'arc-preflight.cmd') --version
exit $LASTEXITCODE
